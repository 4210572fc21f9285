#!/usr/bin/env bash
# Maven org.dhatim:fastexcel-reader 0.20.2: rows are counted from 0 where the sheet leaves their numbers out, from 1 where it has them.
#
# Expected (ISO/IEC 29500-1, 18.3.1.73): the attribute r of a row is optional; a row without it is the one after the row before, and
# the first is row 1. Apache POI 5.5.1 reads the same sheet so.
# Seen: getRowNum gives 0 and 1 for the first two rows but A1 and A2 for their cells, and after a row numbered 5 the next one is 2, with
# cells in row 3: a message that names the row of a faulty startup points at another.
source "$(dirname "$0")/common.sh"

maven_jars org.dhatim:fastexcel-reader:0.20.2 org.apache.poi:poi-ooxml:5.5.1 org.apache.logging.log4j:log4j-core:2.24.3
workbook plain.xlsx '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>'
workbook gap.xlsx '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row><c><v>6</v></c></row>'
cat >Run.java <<'JAVA'
import java.io.File;
import java.io.FileInputStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Run {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            System.out.print(file + " fastexcel");
            try (var book = new ReadableWorkbook(new FileInputStream(file))) {
                for (var row : book.getFirstSheet().read()) System.out.print(" " + row.getRowNum() + ":" + row.getCell(0).getAddress());
            }
            System.out.print(", poi");
            try (var book = WorkbookFactory.create(new File(file), null, true)) {
                for (var row : book.getSheetAt(0)) System.out.print(" " + (row.getRowNum() + 1) + ":" + row.getCell(0).getAddress());
            }
            System.out.println();
        }
    }
}
JAVA
java_file Run.java plain.xlsx gap.xlsx | seen 'plain.xlsx fastexcel 0:A1 1:A2, poi 1:A1 2:A2
gap.xlsx fastexcel 1:A1 5:A5 2:A3, poi 1:A1 5:A5 6:A6'
