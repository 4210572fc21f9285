#!/usr/bin/env bash
# npm siret 1.0.1: the establishments of La Poste have invalid numbers.
#
# Expected: valid. INSEE numbers the establishments of La Poste (SIREN 356000000) by a rule of their own: the sum of the fourteen digits
# is a multiple of 5. The npm package stdnum 1.12.0 and Python's stdnum have it so.
# Seen: Luhn's rule, which is that of everybody else, and by which the head office's number is valid and most others are not.
source "$(dirname "$0")/common.sh"

npm_packages siret@1.0.1 stdnum@1.12.0
cat >run.cjs <<'JS'
const { isSIRET } = require('siret')
const { stdnum } = require('stdnum')
for (const number of ['35600000049837', '35600000000048', '73282932000074']) {
  console.log(number, isSIRET(number), stdnum.FR.siret.validate(number).isValid)
}
JS
node run.cjs | seen '35600000049837 false true
35600000000048 true true
73282932000074 true true'
