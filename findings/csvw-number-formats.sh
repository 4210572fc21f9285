#!/usr/bin/env bash
# npm rdf-parser-csvw 1.1.0: what metadata say of the form of numbers and booleans is passed over, and their text becomes the value.
#
# Expected (W3C, Model for Tabular Data and Metadata on the Web, 2015, 6.4.2, 6.4.3): by its decimalChar and groupChar "12 500,50" is
# the decimal 12500.50, and by the format Y|N "N" is false.
# Seen: "12 500,50" as an xsd:decimal, "N" as an xsd:boolean and "06-2024" as an xsd:gYearMonth, which no such values have as their
# form, without an error or a warning. The format of a date, in the same table, is read.
source "$(dirname "$0")/common.sh"

npm_packages rdf-parser-csvw@1.1.0 n3@1.26.0
cat >run.mjs <<'JS'
import { Parser, Store } from 'n3'
import { Readable } from 'node:stream'
import Csvw from 'rdf-parser-csvw'
const metadata = new Store(new Parser().parse(`
  @prefix csvw: <http://www.w3.org/ns/csvw#> .
  <urn:table> a csvw:Table ; csvw:url <urn:register> ; csvw:tableSchema [ csvw:column (
    [ csvw:title "admitted" ; csvw:datatype [ csvw:base "date" ; csvw:format "dd/MM/yyyy" ] ]
    [ csvw:title "rent" ; csvw:datatype [ csvw:base "decimal" ; csvw:format [ csvw:decimalChar "," ; csvw:groupChar " " ] ] ]
    [ csvw:title "resident" ; csvw:datatype [ csvw:base "boolean" ; csvw:format "Y|N" ] ]
    [ csvw:title "left" ; csvw:datatype [ csvw:base "gYearMonth" ; csvw:format "MM-yyyy" ] ]
  ) ] .`))
const table = Readable.from(['admitted,rent,resident,left\n31/12/2014,"12 500,50",N,06-2024\n'])
for await (const { predicate, object } of new Csvw({ metadata, baseIRI: 'urn:register' }).import(table)) {
  if (object.termType === 'Literal' && predicate.value.startsWith('urn:register#')) {
    const type = object.datatype.value.value ?? object.datatype.value
    console.log(predicate.value.slice(13), 'is', `"${object.value}"^^${type.replace(/.*#/, 'xsd:')}`)
  }
}
JS
node run.mjs | seen 'admitted is "2014-12-31"^^xsd:date
rent is "12 500,50"^^xsd:decimal
resident is "N"^^xsd:boolean
left is "06-2024"^^xsd:gYearMonth'
