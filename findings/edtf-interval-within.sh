#!/usr/bin/env bash
# npm edtf 4.11.1: an interval that ends some day of the month in which it began is refused.
#
# Expected (EDTF level 0, intervals): the two ends may differ in precision, as in the specification's own example 2004-02-01/2005.
# 2024-06-11/2024-06 is a stay that began on 11 June and ended some day of that month.
# Seen: where the vague end holds the first day, the parser compares 2024-06-11 with 2024-06-01 and raises an error; a vague
# start that holds the end is read.
source "$(dirname "$0")/common.sh"

npm_packages edtf@4.11.1
cat >run.mjs <<'JS'
import edtf from 'edtf'
for (const text of ['2004-02-01/2005', '2024-06-11/2024-06', '2024-06-11/2024', '2024-06/2024-06-11']) {
  let read
  try { read = edtf(text).type } catch (e) { read = e.message.split('\n')[0] }
  console.log(text, '=>', read)
}
JS
node run.mjs | seen '2004-02-01/2005 => Interval
2024-06-11/2024-06 => invalid upper bound: 2024-06
2024-06-11/2024 => invalid upper bound: 2024
2024-06/2024-06-11 => Interval'
