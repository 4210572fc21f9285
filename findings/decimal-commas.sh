#!/usr/bin/env bash
# Debian csvkit 1.0.7: shares with a decimal comma become ten, a hundred and a thousand times as large, each by its own factor.
#
# Expected: "12,25" has no separators of thousands (those stand before groups of three digits), so that it is either 12.25 or text.
# Seen: csvjson drops every comma in its default locale, en_US: 1,5 is 15 and 12,25 is 1225 in one column, where nothing tells one from the
# other any more. `--locale fr_FR` reads both right.
source "$(dirname "$0")/common.sh"

debian_packages csvkit=1.0.7-1
printf '%s\n' site,share 'north,"1,5"' 'south,"12,25"' 'east,"0,125"' >shares.csv
{ csvjson shares.csv; echo; csvjson --locale fr_FR shares.csv; echo; } |
  seen '[{"site": "north", "share": 15.0}, {"site": "south", "share": 1225.0}, {"site": "east", "share": 125.0}]
[{"site": "north", "share": 1.5}, {"site": "south", "share": 12.25}, {"site": "east", "share": 0.125}]'
