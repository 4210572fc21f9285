#!/usr/bin/env bash
# npm i18n-iso-countries 7.14.0: a country's name leads to another country.
#
# Expected: the code of the name of a code is that code. ISO 3166-1 has one name for each, and CLDR 48 calls SX « Sint Maarten » in
# Portuguese, beside « São Martinho » for MF.
# Seen: in three of the package's languages five names are of two codes each, and the last of the two is found: a firm of Sint Maarten is
# one of Saint-Martin, and in Dhivehi Morocco is Montserrat. Nothing says that a name is not unique.
source "$(dirname "$0")/common.sh"

npm_packages i18n-iso-countries@7.14.0
cat >run.js <<'JS'
const countries = require('i18n-iso-countries')
for (const tag of countries.getSupportedLanguages()) {
  countries.registerLocale(require(`i18n-iso-countries/langs/${tag}.json`))
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    const name = countries.getName(code, tag)
    const found = name && countries.getAlpha2Code(name, tag)
    if (name && found !== code) console.log(`${tag}: ${code} becomes ${found}`)
  }
}
JS
node run.js | sort | seen 'dv: MA becomes MS
dv: MN becomes MC
dv: MY becomes MW
pt: SX becomes MF
sq: SX becomes MF'
