package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows;
import org.incubatornetwork.examples.spreadsheet.sheet.Workbook;

/** An exported workbook, as a person has it open: its sheets are edited, and saved as another program saves them. */
final class SavedBook {
    /** Who saves it. */
    enum Program {
        LIBRE_OFFICE,
        EXCEL
    }

    /** A formula, whose last value is kept; it is written in place of a text that begins with an equals sign. */
    private static final String FORMULA = "=";

    private final Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /** What Excel says of merged cells, in each sheet. */
    private String merged = "";

    private SavedBook() {}

    void merge(String range) {
        merged = "<mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>";
    }

    static SavedBook open(Path file) throws IOException {
        SavedBook saved = new SavedBook();
        try (Workbook book = new Workbook(file)) {
            for (String name : book.sheets()) {
                List<List<Cell>> rows = new ArrayList<>();
                SheetRows read = book.find(name).orElseThrow();
                for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                    rows.add(new ArrayList<>(row.get().cells()));
                }
                saved.sheets.put(name, rows);
            }
        }
        return saved;
    }

    Map<String, List<List<Cell>>> sheets() {
        return sheets;
    }

    /** The rows of a sheet, that of headers first. */
    List<List<Cell>> rows(String sheet) {
        return sheets.get(sheet);
    }

    /** Sets the cell of a row, from 0, in the column of a header, which is made if there is none. */
    void set(String sheet, int row, String header, Cell cell) {
        List<List<Cell>> rows = rows(sheet);
        List<Cell> headers = rows.get(0);
        int column = headers.indexOf(Cell.text(header));
        if (column < 0) {
            column = headers.size();
            headers.add(Cell.text(header));
        }
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        while (rows.get(row).size() <= column) {
            rows.get(row).add(Cell.BLANK);
        }
        rows.get(row).set(column, cell);
    }

    /** Puts columns into another order, by their places now. */
    void order(String sheet, List<Integer> columns) {
        for (List<Cell> row : rows(sheet)) {
            List<Cell> before = List.copyOf(row);
            row.clear();
            columns.forEach(column -> row.add(column < before.size() ? before.get(column) : Cell.BLANK));
        }
    }

    int columns(String sheet) {
        return rows(sheet).get(0).size();
    }

    Path save(Path file, Program program) throws IOException {
        boolean isLibre = program == Program.LIBRE_OFFICE;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String types = "http://schemas.openxmlformats.org/package/2006/";
            String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String main =
                    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + office + "\"";
            part(zip, "[Content_Types].xml", "<Types xmlns=\"" + types + "content-types\"/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + types + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\"" + types
                            + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
            StringBuilder tabs = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, List<List<Cell>>> sheet : sheets.entrySet()) {
                number++;
                tabs.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\""
                        + (isLibre ? " state=\"visible\"" : "") + " r:id=\"rId" + (number + 2) + "\"/>");
                relations.append("<Relationship Id=\"rId" + (number + 2) + "\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
                part(
                        zip,
                        "xl/worksheets/sheet" + number + ".xml",
                        isLibre ? libre(main, sheet.getValue()) : excel(main, sheet.getValue()));
            }
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + main + "><fileVersion appName=\"" + (isLibre ? "Calc" : "xl") + "\"/><workbookPr "
                            + (isLibre ? "backupFile=\"false\" showObjects=\"all\" date1904=\"false\"" : "")
                            + "/><bookViews><workbookView/></bookViews><sheets>" + tabs
                            + "</sheets><definedNames><definedName function=\"false\" hidden=\"true\" localSheetId=\"0\""
                            + " name=\"_xlnm._FilterDatabase\">startups!$A$1:$C$9</definedName></definedNames></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + types + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                            + "/styles\" Target=\"styles.xml\"/>" + relations + "<Relationship Id=\"rId99\" Type=\""
                            + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + main + ">"
                            + (isLibre
                                    ? "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"General\"/><numFmt"
                                            + " numFmtId=\"165\" formatCode=\"@\"/><numFmt numFmtId=\"166\""
                                            + " formatCode=\"000\"/></numFmts>"
                                    : "<numFmts count=\"1\"><numFmt numFmtId=\"166\" formatCode=\"000\"/></numFmts>")
                            + "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\""
                            + (isLibre ? 164 : 0) + "\" xfId=\"0\"/><xf numFmtId=\"" + (isLibre ? 165 : 49)
                            + "\" xfId=\"0\"/><xf numFmtId=\"166\" xfId=\"0\"/></cellXfs></styleSheet>");
            StringBuilder shared = new StringBuilder();
            texts.keySet()
                    .forEach(text -> shared.append("<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>"));
            part(zip, "xl/sharedStrings.xml", "<sst " + main + ">" + shared + "</sst>");
        }
        return file;
    }

    private String libre(String main, List<List<Cell>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet " + main + "><sheetPr filterMode=\"false\"><pageSetUpPr"
                + " fitToPage=\"false\"/></sheetPr><dimension ref=\"A1\"/><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"12.8\" zeroHeight=\"false\"/><cols><col"
                + " collapsed=\"false\" customWidth=\"true\" hidden=\"false\" outlineLevel=\"0\" max=\"16384\" min=\"1\""
                + " style=\"1\" width=\"16\"/></cols><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"" + (i + 1) + "\" customFormat=\"false\" ht=\"12.8\" hidden=\"false\""
                    + " customHeight=\"false\" outlineLevel=\"0\" collapsed=\"false\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                xml.append(cell(rows.get(i).get(j), SheetRow.letters(j) + (i + 1), " t=\"n\"", " aca=\"false\""));
            }
            xml.append("</row>");
        }
        // Below the last row a style was given to whole rows.
        return xml.append(
                        "<row r=\"1048576\" customFormat=\"true\" ht=\"12.8\" hidden=\"false\"/></sheetData><printOptions"
                                + " headings=\"false\"/><pageMargins left=\"0.7\"/></worksheet>")
                .toString();
    }

    private String excel(String main, List<List<Cell>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet " + main
                + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"><dimension ref=\"A1\"/>"
                + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\" x14ac:dyDescent=\"0.25\"/><cols><col"
                + " min=\"1\" max=\"16384\" width=\"16\" style=\"1\"/></cols><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"" + (i + 1) + "\" spans=\"1:" + rows.get(i).size() + "\" x14ac:dyDescent=\"0.25\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                xml.append(cell(rows.get(i).get(j), SheetRow.letters(j) + (i + 1), "", ""));
            }
            xml.append("</row>");
        }
        return xml.append(
                        "</sheetData>" + merged + "<autoFilter ref=\"A1:C9\"/><ignoredErrors><ignoredError sqref=\"A1\""
                                + " numberStoredAsText=\"1\"/></ignoredErrors></worksheet>")
                .toString();
    }

    /** A number whose format is not that of texts has zeros before it, as far as it is shown. */
    private String cell(Cell cell, String reference, String number, String formula) {
        String start = "<c r=\"" + reference + "\" s=\"";
        return switch (cell.kind()) {
            case TEXT ->
                cell.stored().startsWith(FORMULA)
                        ? start + "1\" t=\"str\"><f" + formula + ">A1</f><v>"
                                + escaped(cell.stored().substring(1)) + "</v></c>"
                        : start + "1\" t=\"s\"><v>" + texts.computeIfAbsent(cell.stored(), none -> texts.size())
                                + "</v></c>";
            case NUMBER ->
                start + (cell.shown().equals(cell.stored()) ? 0 : 2) + "\"" + number + "><v>" + cell.stored()
                        + "</v></c>";
            case BOOLEAN -> start + "0\" t=\"b\"><v>" + (cell.stored().equals("true") ? 1 : 0) + "</v></c>";
            default -> start + "1\"/>";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("_x0041_", "_x005F_x0041_");
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(UTF_8));
        zip.closeEntry();
    }
}
