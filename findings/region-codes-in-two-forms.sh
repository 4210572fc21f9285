#!/usr/bin/env bash
# npm country-region-data 4.1.0: the short code of Casablanca-Settat is MA-06, that of Île-de-France IDF.
#
# Expected (ISO 3166-2): a code is that of the country, a hyphen and up to three characters, MA-06 and FR-IDF; the package, which says that
# it uses it, gives the short codes of regions beside that of their country.
# Seen: in the short codes of five countries of 220, among them Morocco, the country comes first, in those of the others it does not.
# Read in one way or in the other, regions of one kind or of the other have codes that nobody else knows.
source "$(dirname "$0")/common.sh"

npm_packages country-region-data@4.1.0
cat >run.cjs <<'JS'
const countries = require('country-region-data/data.json')
const codes = ({ regions }) => regions.map(({ shortCode }) => shortCode).filter((code) => code)
const coded = countries.filter((country) => codes(country).length > 0)
const whole = coded.filter((country) => codes(country).every((code) => code.startsWith(country.countryShortCode + '-')))
console.log(whole.map(({ countryShortCode }) => countryShortCode).join(' '), 'of', coded.length)
for (const name of ['Casablanca-Settat', 'Île-de-France']) {
  for (const { countryShortCode, regions } of coded) {
    for (const region of regions.filter((region) => region.name === name)) console.log(name, `${countryShortCode}-${region.shortCode}`)
  }
}
JS
node run.cjs | seen 'DK FI MA PH RO of 220
Casablanca-Settat MA-MA-06
Île-de-France FR-IDF'
