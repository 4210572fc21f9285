#!/usr/bin/env bash
# npm vcf 2.1.2: the company "Atlas, SARL" is named "Atlas\, SARL".
#
# Expected (RFC 6350, 3.4): in a vCard a comma within a value is escaped by a backslash, and a line break is \n; the value itself has
# neither, nor has a jCard, which escapes as JSON does (RFC 7095, 3).
# Seen: values keep the escapes, in the object as in its jCard, while those that are set by a program are written without any: the name
# comes back with a backslash, and what is written with a line break has lost it.
source "$(dirname "$0")/common.sh"

npm_packages vcf@2.1.2
cat >run.cjs <<'JS'
const VCard = require('vcf')
const read = new VCard().parse('BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Atlas\\, SARL\r\nNOTE:Moved in 2014\\nClosed in 2016\r\nEND:VCARD\r\n')
console.log(read.get('fn').valueOf())
console.log(JSON.stringify(read.toJSON()[1].slice(2)))
const made = new VCard()
made.set('fn', 'Atlas, SARL')
made.set('note', 'Moved in 2014\nClosed in 2016')
console.log(made.toString('4.0').replaceAll('\r\n', ' '))
JS
node run.cjs | seen 'Atlas\, SARL
[["fn",{},"text","Atlas\\, SARL"],["note",{},"text","Moved in 2014\\nClosed in 2016"]]
BEGIN:VCARD VERSION:4.0 FN:Atlas, SARL NOTE:Moved in 2014Closed in 2016 END:VCARD'
