#!/usr/bin/env bash
# Debian xlsx2csv 0.7.8: of the name Atlas Software, of which the first word is bold, Atlas is left.
#
# Expected (ISO/IEC 29500-1, 18.3.1.53): the text of a cell may be inline and have several runs, each with its own font; it is that of
# all of them, Atlas Software.
# Seen: the text of the first run. Where the cell has one run, or none, it is whole.
source "$(dirname "$0")/common.sh"

debian_packages xlsx2csv=1:0.7.8-1
startup() { echo "<row r=\"$1\"><c r=\"A$1\" t=\"inlineStr\"><is>$2</is></c><c r=\"B$1\"><v>$3</v></c></row>"; }
workbook register.xlsx "$(startup 1 '<t>Atlas Software</t>' 2013)$(startup 2 '<r><t>Atlas Software</t></r>' 2014)$(
  startup 3 '<r><rPr><b/></rPr><t>Atlas</t></r><r><t xml:space="preserve"> Software</t></r>' 2015)"
xlsx2csv register.xlsx | seen 'Atlas Software,2013
Atlas Software,2014
Atlas,2015'
