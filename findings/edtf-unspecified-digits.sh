#!/usr/bin/env bash
# npm @rr0/time 0.11.2: dates with unspecified digits are written as [object Object].
#
# Expected (EDTF level 1, "unspecified digit(s) from the right", and the package's page: toString() renders in EDTF by default): what was
# read from 201X, 2014-XX or 2014-XX-05 is written so again, as 2014~ is.
# Seen: [object Object] in place of whatever has an X. Written to a register, a founding in the 2010s is lost, without an error.
source "$(dirname "$0")/common.sh"

npm_packages @rr0/time@0.11.2
cat >run.mjs <<'JS'
import { Level1Date } from "@rr0/time"
for (const text of ["2014~", "201X", "2014-XX", "2014-XX-05"]) {
  console.log(text + " -> " + Level1Date.fromString(text))
}
JS
node run.mjs | seen '2014~ -> 2014~
201X -> [object Object]
2014-XX -> 2014-[object Object]
2014-XX-05 -> 2014-[object Object]-05'
