#!/usr/bin/env bash
# Maven org.apache.poi:poi-ooxml 5.5.1: DataFormatter shows identifiers kept as numbers in groups of the wrong length.
#
# Expected (ISO/IEC 29500-1, 18.8.31): each 0 of a number format is one digit, and a space between them stays where it stands, so the format
# of France's company numbers, "000 000 000", shows 12345678 as 012 345 678 and that of its establishments, with 14 digits in
# 3, 3, 3 and 5, shows 12345678900012 as 123 456 789 00012.
# Seen: spaces are taken for one separator at one width, that of the last group: 012 345678 in the first, groups of four, five and five
# in the second, and a stray space at the end of both. The text that a person sees in the sheet can't be had from its cell.
source "$(dirname "$0")/common.sh"

maven_jars org.apache.poi:poi-ooxml:5.5.1 org.apache.logging.log4j:log4j-core:2.24.3
cell() { echo "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>$1</v></c></row>"; }
workbook company.xlsx "$(cell 12345678)" '000 000 000'
workbook establishment.xlsx "$(cell 12345678900012)" '000\ 000\ 000\ 00000'
cat >Run.java <<'JAVA'
import java.io.File;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;

class Run {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            try (var book = WorkbookFactory.create(new File(file), null, true)) {
                var cell = book.getSheetAt(0).getRow(0).getCell(0);
                var shown = new DataFormatter(Locale.ROOT).formatCellValue(cell);
                System.out.println(cell.getCellStyle().getDataFormatString() + " shows [" + shown + "]");
            }
        }
    }
}
JAVA
java_file Run.java company.xlsx establishment.xlsx | seen '000 000 000 shows [012 345678 ]
000\ 000\ 000\ 00000 shows [1234 56789 00012 ]'
