#!/usr/bin/env bash
# Debian csvkit 1.0.7: a site that opens at 09:00 opens nine minutes past midnight after csvjson.
#
# Expected (ISO 8601-1, times of day): 09:00 is the ninth hour, written without its seconds. Text that is no number, day or
# date-time is left as text.
# Seen: a column of times is taken for durations, where 09:00 is nine minutes and zero seconds and 08:30:00 eight and a half hours; in a
# column of 09:00 alone too. `csvjson --no-inference` leaves the text.
source "$(dirname "$0")/common.sh"

debian_packages csvkit=1.0.7-1
printf '%s\n' site,opens north,08:30:00 south,09:00 >hours.csv
printf '%s\n' site,opens east,09:00 west,18:30 >short.csv
{
  csvjson hours.csv; echo
  csvjson short.csv; echo
  csvjson --no-inference short.csv; echo
} | seen '[{"site": "north", "opens": "8:30:00"}, {"site": "south", "opens": "0:09:00"}]
[{"site": "east", "opens": "0:09:00"}, {"site": "west", "opens": "0:18:30"}]
[{"site": "east", "opens": "09:00"}, {"site": "west", "opens": "18:30"}]'
