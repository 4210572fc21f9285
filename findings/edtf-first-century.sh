#!/usr/bin/env bash
# npm @edtf-ts/core 0.4.2: the years 0000 to 0099 are read as 1900 to 1999.
#
# Expected (ISO 8601-1, EDTF level 0): a year has four digits, and 0050 is the year 50. A register uses such years when a year was
# mistyped (0014 for 2014), and what reads it should let a rule find them.
# Seen: 0050 becomes 1950, an interval across the year 100 is refused as ending before its start, while the year -0050 is right.
# 0014 would pass for a founding in 1914.
source "$(dirname "$0")/common.sh"

npm_packages @edtf-ts/core@0.4.2
cat >run.mjs <<'JS'
import { parse } from '@edtf-ts/core'
for (const text of ['0014', '0050-05-17', '-0050', '0100', '0099/0101']) {
  const { success, value, errors } = parse(text)
  console.log(text, '=>', success ? value.min.toISOString().slice(0, -14) : errors[0].message)
}
JS
node run.mjs | seen '0014 => 1914-01-01
0050-05-17 => 1950-05-17
-0050 => -000050-01-01
0100 => 0100-01-01
0099/0101 => Interval start must be before or equal to end'
