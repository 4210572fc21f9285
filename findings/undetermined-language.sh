#!/usr/bin/env bash
# npm bcp-47-normalize 2.3.0: text in an undetermined language becomes English.
#
# Expected (RFC 5646, 4.5): the canonical form replaces what is deprecated and drops nothing else; `und` has no preferred value and
# "identifies linguistic content whose language is not determined". `mul` (several) and `zxx` (none) are its neighbours in the registry.
# Seen: `und` becomes `en`, `und-MA` becomes `ar-MA` and `und-Latn` becomes `en`, from a table of likely subtags and without a
# warning; `mul` and `zxx` stay.
source "$(dirname "$0")/common.sh"

npm_packages bcp-47-normalize@2.3.0
cat >run.mjs <<'JS'
import { bcp47Normalize } from 'bcp-47-normalize'
const warning = (reason) => console.log('warning:', reason)
for (const tag of ['und', 'und-MA', 'und-Latn', 'und-Arab', 'mul', 'zxx']) console.log(tag, '=>', bcp47Normalize(tag, { warning }))
JS
node run.mjs | seen 'und => en
und-MA => ar-MA
und-Latn => en
und-Arab => ar
mul => mul
zxx => zxx'
