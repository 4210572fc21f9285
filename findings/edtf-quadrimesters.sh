#!/usr/bin/env bash
# npm edtf 4.11.1: the first two thirds of a year last five months each, and overlap the next.
#
# Expected (ISO 8601-2:2019, EDTF level 2, sub-year groupings): 37, 38 and 39 are quadrimesters, "4 months in duration":
# January to April, May to August, September to December.
# Seen: January to May, May to September, September to December, so that a day in May lies in two thirds of its year.
source "$(dirname "$0")/common.sh"

npm_packages edtf@4.11.1
cat >run.mjs <<'JS'
import edtf from 'edtf'
const day = (t) => new Date(t).toISOString().slice(0, 10)
for (const text of ['2023-37', '2023-38', '2023-39']) {
  const third = edtf(text)
  console.log(text, 'is', day(third.min), 'to', day(third.max), third.covers(edtf('2023-05-15')) ? 'and holds 15 May' : '')
}
JS
node run.mjs | sed 's/ $//' | seen '2023-37 is 2023-01-01 to 2023-05-31 and holds 15 May
2023-38 is 2023-05-01 to 2023-09-30 and holds 15 May
2023-39 is 2023-09-01 to 2023-12-31'
