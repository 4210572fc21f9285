#!/usr/bin/env bash
# Debian dateutils 0.4.10-1: from 31 January to 1 March, 29 or 30 days, it is one month and 63 days.
#
# Expected: a month and the days that are left, as of java.time.Period and of Temporal (P1M1D); after a month there are fewer than 31.
# Seen: where the first day is one that February lacks and the second is early in March, 63 or 62 days are left, which in six bits are
# -1 and -2. Days that February has, other months and the number of days alone are right.
source "$(dirname "$0")/common.sh"

debian_packages dateutils=0.4.10-1
for stay in '2023-01-31 2023-03-01' '2024-01-31 2024-03-01' '2023-01-28 2023-03-01' '2023-03-31 2023-05-01'; do
  read -r start end <<<"$stay"
  echo "$start to $end: $(dateutils.ddiff "$start" "$end" -f '%m months and %d days'), or $(dateutils.ddiff "$start" "$end")"
done | seen '2023-01-31 to 2023-03-01: 1 months and 62 days, or 29
2024-01-31 to 2024-03-01: 1 months and 63 days, or 30
2023-01-28 to 2023-03-01: 1 months and 1 days, or 32
2023-03-31 to 2023-05-01: 1 months and 0 days, or 31'
