#!/usr/bin/env bash
# npm iso-3166-2 1.0.0: eleven of Morocco's twelve region codes name another region than ISO's.
#
# Expected (ISO 3166-2:MA as in Debian's iso-codes 4.15.0): MA-06 is Casablanca-Settat, MA-08 Drâa-Tafilalet. When twelve regions
# replaced sixteen, the numbers 01 to 12 were given anew.
# Seen: the package still has the former regions, among them MA-08 for Grand Casablanca. No code is unknown, so nothing fails:
# a site of Drâa-Tafilalet moves to Casablanca. Only MA-01 means nearly the same in both.
source "$(dirname "$0")/common.sh"

npm_packages iso-3166-2@1.0.0
debian_packages iso-codes=4.15.0-1
cat >run.js <<'JS'
const old = require('iso-3166-2').subdivision
const now = require('/usr/share/iso-codes/json/iso_3166-2.json')['3166-2'].filter((s) => /^MA-\d/.test(s.code))
for (const { code, name } of now) console.log(`${code} is ${name.replace(/ \(.*/, '')}, package: ${old(code).name}`)
JS
node run.js | seen "MA-01 is Tanger-Tétouan-Al Hoceïma, package: Tanger-Tétouan
MA-02 is L'Oriental, package: Gharb-Chrarda-Beni Hssen
MA-03 is Fès-Meknès, package: Taza-Al Hoceima-Taounate
MA-04 is Rabat-Salé-Kénitra, package: L'Oriental
MA-05 is Béni Mellal-Khénifra, package: Fès-Boulemane
MA-06 is Casablanca-Settat, package: Meknès-Tafilalet
MA-07 is Marrakech-Safi, package: Rabat-Salé-Zemmour-Zaer
MA-08 is Drâa-Tafilalet, package: Grand Casablanca
MA-09 is Souss-Massa, package: Chaouia-Ouardigha
MA-10 is Guelmim-Oued Noun, package: Doukkala-Abda
MA-11 is Laâyoune-Sakia El Hamra, package: Marrakech-Tensift-Al Haouz
MA-12 is Dakhla-Oued Ed-Dahab, package: Tadla-Azilal"
