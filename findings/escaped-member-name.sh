#!/usr/bin/env bash
# npm @mischnic/json-sourcemap 0.1.1: the pointer of a member whose name has an escape is no JSON Pointer.
#
# Expected (RFC 8259, 8.3; RFC 6901, 4): "\u00e9tat" and "état" are one member name, and a pointer has the name without JSON's escapes:
# /\u00e9tat and /état in the source are both /état.
# Seen: the data has the member `état`, the map of positions has `/\u00e9tat`. Looking up the line of a finding by its pointer
# fails for registers written in ASCII. json-source-map 0.6.1 reads the same text as expected.
source "$(dirname "$0")/common.sh"

npm_packages @mischnic/json-sourcemap@0.1.1 json-source-map@0.6.1
cat >run.js <<'JS'
const text = '{"\\u00e9tat": "open"}'
for (const name of ['@mischnic/json-sourcemap', 'json-source-map']) {
  const { data, pointers } = require(name).parse(text)
  console.log(name, JSON.stringify(data), 'at', Object.keys(pointers).join(' '), '/état' in pointers ? 'found' : 'not found')
}
JS
node run.js | seen '@mischnic/json-sourcemap {"état":"open"} at  /\u00e9tat not found
json-source-map {"état":"open"} at  /état found'
