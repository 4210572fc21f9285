#!/usr/bin/env bash
# Debian miller 6.6.0: `mlr --icsv --ojson cat` writes numbers that JSON does not have.
#
# Expected (RFC 8259, 6): a JSON number starts with a digit, ends with one and is decimal; anything else of a CSV is written as a string.
# Seen: a share without its 0 (.5), 5. and lots numbered 0x1F and 0b11 are written as they stand and without quotes, so that a JSON parser
# refuses the document; 00123 and +212500000000 are quoted.
source "$(dirname "$0")/common.sh"

debian_packages miller=6.6.0-2+b3
for field in 0.5 .5 5. 0x1F 0b11 00123 +212500000000; do
  printf 'field\n%s\n' "$field" | mlr --icsv --ojsonl cat | tee line.json | tr '\n' ' '
  node -e 'try { JSON.parse(require("fs").readFileSync("line.json")); console.log("is JSON") } catch { console.log("is no JSON") }'
done | seen '{"field": 0.5} is JSON
{"field": .5} is no JSON
{"field": 5.} is no JSON
{"field": 0x1F} is no JSON
{"field": 0b11} is no JSON
{"field": "00123"} is JSON
{"field": "+212500000000"} is JSON'
