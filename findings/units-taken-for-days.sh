#!/usr/bin/env bash
# Debian xlsx2csv 0.7.8: the amount 1250.5 in a cell that shows 1,250.50 MAD is written as #,##0.00 "06a03".
#
# Expected (ISO/IEC 29500-1, 18.8.31): in a number format what stands in quotes is shown as it is, so the formats below are of numbers
# with a unit; a converter writes the number, with or without it.
# Seen: where the unit has an h, s, m, d or y, the number is taken for a day, letters of the unit give way to the month, day and year of
# it, and nothing of the number is left. Units without these letters, and those that are told as a currency, do no harm.
source "$(dirname "$0")/common.sh"

debian_packages xlsx2csv=1:0.7.8-1
while IFS='|' read -r format value; do
  workbook register.xlsx "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>$value</v></c></row>" "$(sed 's/"/\&quot;/g' <<<"$format")"
  echo "$value by $format is $(xlsx2csv register.xlsx)"
done <<'FORMATS' | seen '1250.5 by #,##0.00\ "MAD" is "#,##0.00 ""06a03"""
1250 by #,##0\ "DH" is "#,##0 ""0312"""
18 by 0" mois" is "0"" 01ois"""
1200 by 0\ "m²" is "0 ""04²"""
18 by 0" jours" is "0"" jours"""
1250 by #,##0\ "EUR" is 1250
1250.5 by #,##0.00\ [$MAD] is 1250.5'
#,##0.00\ "MAD"|1250.5
#,##0\ "DH"|1250
0" mois"|18
0\ "m²"|1200
0" jours"|18
#,##0\ "EUR"|1250
#,##0.00\ [$MAD]|1250.5
FORMATS
