#!/usr/bin/env bash
# npm iso-country-currency 0.7.2 of December 2024: two countries have currencies that were withdrawn in 2018.
#
# Expected (ISO 4217, lists one and three): STN in São Tomé and Príncipe and VES in Venezuela, both since 2018, as in Debian's iso-codes
# 4.15.0. One is worth 1,000 and 100,000 of those before them.
# Seen: STD and VEF, while Mauritania has MRU, which is of 2018 as well: a grant that is given its currency by the country of its house
# becomes a thousandth, or a hundred thousandth, and nothing says of when the table is.
source "$(dirname "$0")/common.sh"

npm_packages iso-country-currency@0.7.2
debian_packages iso-codes=4.15.0-1
cat >run.js <<'JS'
const { getAllInfoByISO } = require('iso-country-currency')
const current = new Set(require('/usr/share/iso-codes/json/iso_4217.json')['4217'].map((c) => c.alpha_3))
for (const country of ['MA', 'MR', 'ST', 'VE']) {
  const { currency } = getAllInfoByISO(country)
  console.log(`${country}: ${currency}${current.has(currency) ? '' : ', which is none of ISO 4217'}`)
}
JS
node run.js | seen 'MA: MAD
MR: MRU
ST: STD, which is none of ISO 4217
VE: VEF, which is none of ISO 4217'
