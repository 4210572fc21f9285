#!/usr/bin/env bash
# npm rdf-validate-shacl 0.6.5: 31 February is a day, and so is the first of a thirteenth month.
#
# Expected (SHACL, 4.1.2): a literal that is ill-typed does not conform to sh:datatype; in XML Schema 1.1 part 2, 3.3.9 and 3.3.10, the
# month of an xsd:date or xsd:gYearMonth is from 01 to 12, and the day one that the month has.
# Seen: of a month and of a day only that each has two digits is looked at, by rdf-validate-datatype 0.2.2, on which it rests.
source "$(dirname "$0")/common.sh"

npm_packages rdf-validate-shacl@0.6.5 rdf-validate-datatype@0.2.2 @zazuko/env@3.0.1 n3@2.13.12
cat >run.mjs <<'JS'
import rdf from '@zazuko/env'
import { Parser } from 'n3'
import Validator from 'rdf-validate-shacl'
const prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://schema.org/> . '
const graph = (turtle) => rdf.dataset(new Parser({ baseIRI: 'urn:register:' }).parse(prefixes + turtle))
for (const [type, ...days] of [['date', '2014-02-28', '2014-02-31', '2014-13-01', '2014-04-99', '2014'], ['gYearMonth', '2014-02', '2014-13']]) {
  const shapes = graph(`[] a sh:NodeShape ; sh:targetClass :Organization ; sh:property [ sh:path :foundingDate ; sh:datatype xsd:${type} ] .`)
  for (const day of days) {
    const report = await new Validator(shapes, { factory: rdf }).validate(graph(`<s> a :Organization ; :foundingDate "${day}"^^xsd:${type} .`))
    console.log(type, day, report.conforms ? 'conforms' : 'does not conform')
  }
}
JS
node run.mjs | seen 'date 2014-02-28 conforms
date 2014-02-31 conforms
date 2014-13-01 conforms
date 2014-04-99 conforms
date 2014 does not conform
gYearMonth 2014-02 conforms
gYearMonth 2014-13 conforms'
