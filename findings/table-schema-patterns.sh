#!/usr/bin/env bash
# npm tableschema 1.12.6: an identifier with a letter too many is valid by the pattern [0-9]{15}.
#
# Expected: refused. In Table Schema (Frictionless v1, "constraints") patterns keep to the regular expressions of XML Schema, and these
# match a whole value: they have no anchors (XML Schema part 2, appendix F).
# Seen: the pattern may be found anywhere in the value, as JavaScript's match() does.
source "$(dirname "$0")/common.sh"

npm_packages tableschema@1.12.6
cat >run.cjs <<'JS'
const { Field } = require('tableschema')
const ice = new Field({ name: 'ice', type: 'string', constraints: { pattern: '[0-9]{15}' } })
for (const text of ['001561191000066', '001561191000066x', '0015611910000661', '00156119100006']) {
  console.log(text, ice.testValue(text))
}
JS
node run.cjs | seen '001561191000066 true
001561191000066x true
0015611910000661 true
00156119100006 false'
