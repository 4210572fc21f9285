#!/usr/bin/env bash
# npm iso8601-duration 2.1.4: a duration of less than nothing is read as one of more, and an interval as its duration alone.
#
# Expected (ISO 8601-2:2019): -P1M is a month back, as java.time.Period and Temporal.Duration have it; a reader without signs, as the
# package's page says that it is, refuses it, as it does p1m.
# Seen: what stands before the P is passed over, and what can't be read after it, so that a deadline a month before 31 March is one a month
# after it, which moreover is 1 May; R5/P1M, five times a month, is once a month, and of P1Y-6M a year is left.
source "$(dirname "$0")/common.sh"

npm_packages iso8601-duration@2.1.4
cat >run.js <<'JS'
const { end, parse } = require('iso8601-duration')
const told = (text) => {
  try {
    const all = parse(text)
    return Object.keys(all).filter((unit) => all[unit]).map((unit) => `${all[unit]} ${unit}`) + ', from 2020-03-31 to ' + end(all, new Date('2020-03-31')).toISOString().slice(0, 10)
  } catch (e) { return 'refused' }
}
for (const text of ['P1M', '-P1M', 'R5/P1M', 'P1Y-6M', 'p1m']) console.log(text, '=>', told(text))
JS
node run.js | seen 'P1M => 1 months, from 2020-03-31 to 2020-05-01
-P1M => 1 months, from 2020-03-31 to 2020-05-01
R5/P1M => 1 months, from 2020-03-31 to 2020-05-01
P1Y-6M => 1 years, from 2020-03-31 to 2021-03-31
p1m => refused'
