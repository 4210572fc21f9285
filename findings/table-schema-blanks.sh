#!/usr/bin/env bash
# npm tableschema 1.12.6: a cell that holds a blank is the number 0.
#
# Expected: an error, as for any text that is no number: Table Schema (Frictionless v1, "number") has digits, a sign, an exponent, NaN,
# INF and -INF, and by "missingValues" the empty text alone is what is missing. An integer is refused.
# Seen: whatever JavaScript's Number() makes a number of is one: a blank is 0, and 0x1F is 31.
source "$(dirname "$0")/common.sh"

npm_packages tableschema@1.12.6
cat >run.cjs <<'JS'
const { Field } = require('tableschema')
for (const [type, text] of [['number', ''], ['number', ' '], ['number', '0x1F'], ['integer', ' ']]) {
  let told
  try {
    told = new Field({ name: 'jobs', type }).castValue(text)
  } catch {
    told = 'refused'
  }
  console.log(type, JSON.stringify(text), 'is', told)
}
JS
node run.cjs | seen 'number "" is null
number " " is 0
number "0x1F" is 31
integer " " is refused'
