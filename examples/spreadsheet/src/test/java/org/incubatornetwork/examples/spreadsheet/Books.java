package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, part by part, as other programs write them. */
public final class Books {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Path file;
    private String main = MAIN;
    private String relations = RELATIONS;
    private String settings = "";
    private String texts = "";
    private String formats = "";
    private String cellFormats = "<xf numFmtId=\"0\"/>";
    private int number;
    private String before = "";
    private String after = "";
    private String others = "";

    public Books(Path file) {
        this.file = file;
    }

    /** A workbook of ISO/IEC 29500 strict, whose names are of other spaces. */
    public Books strict() {
        main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        return this;
    }

    public Books since1904() {
        settings = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Other sheets, with the same rows. */
    public Books others(String... names) {
        for (int i = 0; i < names.length; i++) {
            others += "<sheet name=\"" + names[i] + "\" sheetId=\"" + (i + 2) + "\" r:id=\"s\"/>";
        }
        return this;
    }

    /** Shared texts, each the content of an si. */
    public Books texts(String... contents) {
        texts = "<si>" + String.join("</si><si>", contents) + "</si>";
        return this;
    }

    /** Formats of numbers: the first is the style 1. */
    public Books formats(String... codes) {
        for (String code : codes) {
            int id = 200 + number++;
            formats += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>";
            cellFormats += "<xf numFmtId=\"" + id + "\"/>";
        }
        return this;
    }

    /** Formats that every program knows by their numbers, as the next styles. */
    public Books builtIn(int... ids) {
        for (int id : ids) {
            cellFormats += "<xf numFmtId=\"" + id + "\"/>";
        }
        return this;
    }

    /** What is said of columns, before the rows. */
    public Books columns(String columns) {
        before = "<cols>" + columns + "</cols>";
        return this;
    }

    public Books merged(String... ranges) {
        for (String range : ranges) {
            after += "<mergeCell ref=\"" + range + "\"/>";
        }
        return this;
    }

    /** Writes it with one sheet of these rows. */
    public Path rows(String rows) throws IOException {
        return sheet(before + "<sheetData>" + rows + "</sheetData>"
                + (after.isEmpty() ? "" : "<mergeCells>" + after + "</mergeCells>"));
    }

    private Path sheet(String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            String types = "http://schemas.openxmlformats.org/package/2006/";
            part(zip, "[Content_Types].xml", "<Types xmlns=\"" + types + "content-types\"/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + types + "relationships\"><Relationship Id=\"a\" Type=\"" + relations
                            + "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\">" + settings
                            + "<sheets><sheet name=\"Startups\" sheetId=\"1\" r:id=\"s\"/>" + others
                            + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + types + "relationships\"><Relationship Id=\"s\" Type=\"" + relations
                            + "/worksheet\" Target=\"worksheets/one.xml\"/><Relationship Id=\"t\" Type=\"" + relations
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"f\" Type=\""
                            + relations
                            + "/styles\" Target=\"styles.xml\"/></Relationships>");
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + texts + "</sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main + "\"><numFmts>" + formats
                            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>" + "</cellStyleXfs><cellXfs>" + cellFormats
                            + "</cellXfs></styleSheet>");
            part(zip, "xl/worksheets/one.xml", "<worksheet xmlns=\"" + main + "\">" + content + "</worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }
}
