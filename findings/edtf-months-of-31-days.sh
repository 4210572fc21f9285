#!/usr/bin/env bash
# npm @rr0/time 0.11.2: every month lasts 31 days, and a year 372.
#
# Expected (ISO 8601-1, which EDTF extends): from 28 February to 1 March 2014 it is one day, and 1 January 2015 comes 365 days after
# that of 2014; 30 February is refused.
# Seen: four days, and 372; 30 February is a date. A stay grows by up to three days at each end of a month that it spans.
source "$(dirname "$0")/common.sh"

npm_packages @rr0/time@0.11.2
cat >run.mjs <<'JS'
import { Level0Date, Level0Duration } from "@rr0/time"
const between = (start, end) => Level0Duration.between(Level0Date.fromString(start), Level0Date.fromString(end))
const days = duration => duration.value / 86_400_000
console.log("28 February to 1 March: " + between("2014-02-28", "2014-03-01"))
console.log("30 April to 1 May: " + between("2014-04-30", "2014-05-01"))
console.log("days of 2014: " + days(between("2014-01-01", "2015-01-01")))
console.log("read: " + Level0Date.fromString("2014-02-30"))
JS
node run.mjs | seen '28 February to 1 March: P4D
30 April to 1 May: P2D
days of 2014: 372
read: 2014-02-30'
