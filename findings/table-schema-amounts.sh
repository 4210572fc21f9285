#!/usr/bin/env bash
# npm tableschema 1.12.6: of a number with the decimal comma and points between thousands, 1.250.000,50 is 125000050.
#
# Expected: 1250000.5. Table Schema (Frictionless v1, "number") has decimalChar and groupChar for that, and German, Dutch, Spanish and
# Moroccan lists are written so.
# Seen: the comma is made a point first, and then every point is taken out, that one too. With a blank between thousands it is right.
source "$(dirname "$0")/common.sh"

npm_packages tableschema@1.12.6
cat >run.cjs <<'JS'
const { Field } = require('tableschema')
for (const [groupChar, text] of [['.', '1.250.000,50'], ['.', '12,5'], [' ', '1 250 000,50']]) {
  const amount = new Field({ name: 'amount', type: 'number', decimalChar: ',', groupChar })
  console.log(text, 'is', amount.castValue(text))
}
JS
node run.cjs | seen '1.250.000,50 is 125000050
12,5 is 125
1 250 000,50 is 1250000.5'
