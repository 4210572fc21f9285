package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;

/** Writes a workbook, row by row: texts as texts, so that no program makes days or numbers of them. Equal content has equal bytes. */
public final class WorkbookWriter implements Closeable {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final int LONGEST_TEXT = 32_767;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private int row;

    /**
     * A writer.
     *
     * @param out takes the workbook; it is closed with this
     */
    public WorkbookWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
    }

    /**
     * Begins a sheet of texts.
     *
     * @param name its name, of at most 31 characters
     * @throws IOException if it can't be written
     */
    public void sheet(String name) throws IOException {
        sheet(name, new BitSet());
    }

    /**
     * Begins a sheet. What a person types into it is kept as it is typed, in rows beyond the last as well, but for columns of numbers.
     *
     * @param name its name, of at most 31 characters
     * @param numbers the columns of numbers, from 0
     * @throws IOException if it can't be written
     */
    public void sheet(String name, BitSet numbers) throws IOException {
        endSheet();
        sheets.add(name);
        row = 0;
        entry("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.write("<worksheet xmlns=\"" + NAMESPACE + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int first = numbers.nextClearBit(0); first < MOST_COLUMNS; ) {
            int end = numbers.nextSetBit(first);
            end = end < 0 ? MOST_COLUMNS : end;
            out.write("<col min=\"" + (first + 1) + "\" max=\"" + end + "\" width=\"16\" style=\"1\"/>");
            first = numbers.nextClearBit(end);
        }
        out.write("</cols><sheetData>");
    }

    /**
     * Writes the next row.
     *
     * @param cells its cells, from the first column on: texts, numbers, booleans; others are left blank
     * @throws IOException if it can't be written
     */
    public void row(List<Cell> cells) throws IOException {
        row++;
        if (row > MOST_ROWS) {
            throw new CannotRunException("bad.tooManyRows", "sheet", sheets.get(sheets.size() - 1), "most", MOST_ROWS);
        }
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String start = "<c r=\"" + SheetRow.letters(i) + row + "\"";
            switch (cell.kind()) {
                case TEXT -> {
                    if (cell.stored().length() > LONGEST_TEXT) {
                        throw new CannotRunException(
                                "bad.longText",
                                "cell",
                                SheetRow.letters(i) + row,
                                "sheet",
                                sheets.get(sheets.size() - 1));
                    }
                    out.write(start + " s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell.stored())
                            + "</t></is></c>");
                }
                case NUMBER -> out.write(start + "><v>" + escaped(cell.stored()) + "</v></c>");
                case BOOLEAN ->
                    out.write(start + " t=\"b\"><v>" + (cell.stored().equals("true") ? 1 : 0) + "</v></c>");
                default -> {}
            }
        }
        out.write("</row>");
    }

    private void endSheet() throws IOException {
        if (!sheets.isEmpty()) {
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            StringBuilder types = new StringBuilder();
            StringBuilder tabs = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 1; i <= sheets.size(); i++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                tabs.append("<sheet name=\"" + escaped(sheets.get(i - 1)) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i
                        + "\"/>");
                relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
            }
            part(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                            + " PartName=\"/xl/styles.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types
                            + "</Types>");
            part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
            part(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + NAMESPACE + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + tabs
                            + "</sheets></workbook>");
            part("xl/_rels/workbook.xml.rels", relations(relations + relation("rIdStyles", "styles", "styles.xml")));
            // Format 49 is text: what a person types over is kept as it is typed.
            part(
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + NAMESPACE
                            + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders"
                            + " count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs"
                            + " count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"49\""
                            + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        }
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '_' -> escaped.append(text.startsWith("_x", i) && RichText.isEscape(text, i) ? "_x005F_" : "_");
                default -> {
                    if ((character < ' ' && character != '\t' && character != '\n') || character >= '\ufffe') {
                        escaped.append(String.format(java.util.Locale.ROOT, "_x%04X_", (int) character));
                    } else {
                        escaped.append(character);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
