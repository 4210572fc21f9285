#!/usr/bin/env bash
# Debian python3-jsonschema 4.10.3 on Python 3.11: "format": "date" takes weeks and days without hyphens for dates.
#
# Expected (JSON Schema 2020-12 validation, 7.3.1): a date is RFC 3339's full-date, YYYY-MM-DD alone. npm ajv 8.20.0 with ajv-formats 3.0.1
# checks just that.
# Seen: 20230228, 2023-W09-2 and even the week 2023-W09 pass, since the check asks Python's date.fromisoformat, which reads far more of
# ISO 8601 from Python 3.11 on: the same document is valid on one machine and not on the other.
source "$(dirname "$0")/common.sh"

debian_packages python3-jsonschema=4.10.3-1
npm_packages ajv@8.20.0 ajv-formats@3.0.1
cat >run.py <<'PY'
from jsonschema import Draft202012Validator, FormatChecker
dates = Draft202012Validator({"format": "date"}, format_checker=FormatChecker())
print("jsonschema", *(f"{text}:{dates.is_valid(text)}" for text in ["2023-02-28", "2023-02-29", "20230228", "2023-W09-2", "2023-W09"]))
PY
cat >run.js <<'JS'
const ajv = new (require('ajv/dist/2020').default)()
require('ajv-formats').default(ajv)
const dates = ajv.compile({ type: 'string', format: 'date' })
console.log('ajv', ...['2023-02-28', '2023-02-29', '20230228', '2023-W09-2', '2023-W09'].map((text) => `${text}:${dates(text)}`))
JS
{ /usr/bin/python3 run.py; node run.js; } | seen 'jsonschema 2023-02-28:True 2023-02-29:False 20230228:True 2023-W09-2:True 2023-W09:True
ajv 2023-02-28:true 2023-02-29:false 20230228:false 2023-W09-2:false 2023-W09:false'
