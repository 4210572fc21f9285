#!/usr/bin/env bash
# Maven org.dhatim:fastexcel-reader 0.20.2 and org.apache.poi:poi-ooxml 5.5.1: neither reads a cell that holds an ISO 8601 day.
#
# Expected (ISO/IEC 29500-1, 18.18.11): a cell of type d "contains a date in the ISO 8601 format", here <c t="d"><v>2023-12-31</v></c>,
# the one way to write a day in a sheet without a serial number and a number format. Debian's openpyxl 3.0.9 reads it.
# Seen: fastexcel-reader raises "Unknown cell type", and POI an error of XML Beans, since its compiled schema lacks the type.
source "$(dirname "$0")/common.sh"

maven_jars org.dhatim:fastexcel-reader:0.20.2 org.apache.poi:poi-ooxml:5.5.1 org.apache.logging.log4j:log4j-core:2.24.3
debian_packages python3-openpyxl=3.0.9-1
workbook day.xlsx '<row r="1"><c r="A1" t="d"><v>2023-12-31</v></c></row>'
cat >Run.java <<'JAVA'
import java.io.File;
import java.io.FileInputStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

class Run {
    public static void main(String[] files) throws Exception {
        try (var book = new ReadableWorkbook(new FileInputStream(files[0]))) {
            System.out.println("fastexcel: " + book.getFirstSheet().read().get(0).getCell(0).getRawValue());
        } catch (RuntimeException e) {
            System.out.println("fastexcel: " + e.getMessage());
        }
        try (var book = WorkbookFactory.create(new File(files[0]), null, true)) {
            System.out.println("poi: " + book.getSheetAt(0).getRow(0).getCell(0).getCellType());
        } catch (RuntimeException e) {
            System.out.println("poi: " + e.getMessage().replaceFirst(" in namespace.*", ""));
        }
    }
}
JAVA
{
  java_file Run.java day.xlsx
  /usr/bin/python3 -W ignore -c 'import openpyxl; print("openpyxl:", openpyxl.load_workbook("day.xlsx").active["A1"].value)'
} | seen "fastexcel: Unknown cell type : d
poi: string value 'd' is not a valid enumeration value for ST_CellType
openpyxl: 2023-12-31"
