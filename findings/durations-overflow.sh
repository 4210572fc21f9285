#!/usr/bin/env bash
# npm iso8601-js-period 0.2.1: 365 days are a year, a month and a day.
#
# Expected: no standard makes months of weeks; where days are told in larger units, four weeks are no month, since thirteen of them would
# be longer than a year's twelve: 364 days aren't a year.
# Seen: with distributeOverflow a month has four weeks and a year twelve months, so that 336 days are a year. Its count of seconds takes
# a month for 30 days and a year for 360.
source "$(dirname "$0")/common.sh"

npm_packages iso8601-js-period@0.2.1
cat >run.cjs <<'JS'
const { Period } = require('iso8601-js-period')
for (const stay of ['P30D', 'P90D', 'P336D', 'P365D', 'P1Y']) {
  console.log(stay, 'is', Period.parseToString(stay, undefined, undefined, true), 'of', Period.parseToTotalSeconds(stay) / 86400, 'days')
}
JS
node run.cjs | seen 'P30D is 1 month 2 days of 30 days
P90D is 3 months 6 days of 90 days
P336D is 1 year of 336 days
P365D is 1 year 1 month 1 day of 365 days
P1Y is 1 year of 360 days'
