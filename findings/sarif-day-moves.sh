#!/usr/bin/env bash
# npm @microsoft/sarif-multitool 5.7.0: `rewrite` moves a day in a property bag to the day before.
#
# Expected (SARIF 2.1.0, 3.8): the values in a property bag are the producer's own; a JSON string stays the string that it is.
# Seen: a string that looks like a date-time with an offset is turned into the offset of the machine that rewrites, so that the
# midnight which opens 31 December in Casablanca becomes 30 December in UTC. It depends on TZ; a date alone is left as it is.
source "$(dirname "$0")/common.sh"

npm_packages @microsoft/sarif-multitool-linux@5.7.0
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
chmod +x "$tool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
cat >report.sarif <<'JSON'
{"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version": "2.1.0",
 "runs": [{"tool": {"driver": {"name": "register-check"}}, "results": [],
  "properties": {"asOf": "2023-12-31", "asOfInstant": "2023-12-31T00:00:00+01:00"}}]}
JSON
for zone in UTC Africa/Casablanca America/Montreal; do
  TZ=$zone "$tool" rewrite report.sarif --output "${zone#*/}.sarif" >/dev/null
  echo "$zone $(grep -o '"asOf.*' "${zone#*/}.sarif" | paste -sd ' ')"
done | seen 'UTC "asOf": "2023-12-31", "asOfInstant": "2023-12-30T23:00:00+00:00"
Africa/Casablanca "asOf": "2023-12-31", "asOfInstant": "2023-12-31T00:00:00+01:00"
America/Montreal "asOf": "2023-12-31", "asOfInstant": "2023-12-30T18:00:00-05:00"'
