#!/usr/bin/env bash
# npm @rr0/time 0.11.2: a date is whatever in a text looks like one first; what stands around it is dropped.
#
# Expected (EDTF levels 0 to 2): [2012,2014] is one of two years and 2014-03/2015 an interval, for which the package has types of their
# own, and 31/12/2014 is no date; asked for a date, a reader refuses all three.
# Seen: 2012, March 2014 and the year 31, without an error. A founding in one of two years becomes exact, a stay loses its end, and days
# as France writes them become years of the first century.
source "$(dirname "$0")/common.sh"

npm_packages @rr0/time@0.11.2
cat >run.mjs <<'JS'
import { Level2Date } from "@rr0/time"
for (const text of ["[2012,2014]", "2014-03/2015", "31/12/2014", "2014 or 2015"]) {
  console.log(text + " -> " + Level2Date.fromString(text))
}
JS
node run.mjs | seen '[2012,2014] -> 2012
2014-03/2015 -> 2014-03
31/12/2014 -> 31
2014 or 2015 -> 2014'
