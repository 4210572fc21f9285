#!/usr/bin/env bash
# npm duration-fns 3.0.2: from 31 August to 29 February it is P1Y-6M-2D, and so much after 31 August it is 27 February.
#
# Expected: the time between two days, added to the first, gives the second, as it does of java.time.Period and of Temporal (P5M29D);
# and in ISO 8601-1:2019, 5.5.2, the components of a duration have no sign.
# Seen: each component is the difference of the two dates' own: of their years, of their months, of their days. Where the sum leaves
# the last day of a month, what is subtracted starts from a day that was moved back already, and the end is missed.
source "$(dirname "$0")/common.sh"

npm_packages duration-fns@3.0.2
cat >run.mjs <<'JS'
import { apply, between, toString } from 'duration-fns'
const day = (t) => t.toISOString().slice(0, 10)
for (const [start, end] of [['2023-08-31', '2024-02-29'], ['2024-01-31', '2024-02-29'], ['2020-02-29', '2021-02-28'], ['2024-01-15', '2024-02-14']]) {
  const stay = between(start, end)
  console.log(start, 'to', end, 'is', toString(stay), 'which ends on', day(apply(start, stay)))
}
JS
node run.mjs | seen '2023-08-31 to 2024-02-29 is P1Y-6M-2D which ends on 2024-02-27
2024-01-31 to 2024-02-29 is P1M-2D which ends on 2024-02-27
2020-02-29 to 2021-02-28 is P1Y-1D which ends on 2021-02-27
2024-01-15 to 2024-02-14 is P1M-1D which ends on 2024-02-14'
