#!/usr/bin/env bash
# npm fiscal-year 1.0.0: the last five days of a fiscal year are in its first quarter.
#
# Expected: where a fiscal year starts on 6 April, as for incomes in the United Kingdom (Income Tax Act 2007, section 4), the days up to
# 5 April are the end of the fiscal year before, and in its fourth quarter. The package takes a month and a day for the start.
# Seen: the year heeds the day, the month and the quarter don't: 1 to 5 April 2020 are in the first quarter of the fiscal year 2020, which
# ends with them, and 1 to 5 July in the quarter that opens on the 6th.
source "$(dirname "$0")/common.sh"

npm_packages fiscal-year@1.0.0
cat >run.cjs <<'JS'
const fiscal = require('fiscal-year').default({ month: 3, day: 6 })
for (const day of ['2020-03-31', '2020-04-05', '2020-04-06', '2020-07-05', '2020-07-06']) {
  console.log(day, 'is in quarter', fiscal.getFiscalQuarter(day), 'of', fiscal.getFiscalYear(day))
}
JS
node run.cjs | seen '2020-03-31 is in quarter 4 of 2020
2020-04-05 is in quarter 1 of 2020
2020-04-06 is in quarter 1 of 2021
2020-07-05 is in quarter 2 of 2021
2020-07-06 is in quarter 2 of 2021'
