package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;

/**
 * A workbook in Office Open XML, transitional or strict. Of its parts only the sheet that is read is gone through; its shared texts and
 * its formats are kept, more texts than a few megabytes in a file.
 */
public final class Workbook implements Closeable {
    /** What an entry of the zip may inflate to, however it is packed. */
    private static final long HARMLESS = 1L << 26;
    /** Sheets of like rows are packed thirty to one, of empty cells a hundred to one. */
    private static final long MOST_PACKED = 200;
    /** Texts are kept, most of them in a file. */
    private static final long MOST_TEXTS = 1L << 28;

    private final String file;
    private final ZipFile zip;
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private boolean is1904;
    private final SharedTexts texts = new SharedTexts();
    private List<NumberFormat> formats = List.of();

    /** A sheet: the name of its part, and whether it is shown. */
    private record Tab(String part, boolean isShown) {}

    /** Reads something of an XML document, from after its root has begun. */
    interface Part<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Opens a workbook.
     *
     * @param path the file
     * @throws IOException if it can't be read
     * @throws CannotRunException if it is none that can be read right
     */
    public Workbook(Path path) throws IOException {
        file = path.getFileName().toString();
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new CannotRunException("bad.zip", "file", file).because(e);
        }
        try {
            open();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open() throws IOException {
        if (zip.getEntry("mimetype") != null) {
            throw new CannotRunException("bad.ods", "file", file);
        }
        if (zip.getEntry("_rels/.rels") == null) {
            throw new CannotRunException("bad.notASheet", "file", file);
        }
        String book = relations("_rels/.rels", "").values().stream()
                .filter(relation -> relation.isOf("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new CannotRunException("bad.notASheet", "file", file));
        if (book.endsWith(".bin")) {
            throw new CannotRunException("bad.xlsb", "file", file);
        }
        int slash = book.lastIndexOf('/') + 1;
        String folder = book.substring(0, slash);
        Map<String, Relation> relations = relations(folder + "_rels/" + book.substring(slash) + ".rels", folder);
        read(book, xml -> {
            workbook(xml, relations);
            return null;
        });
        for (Relation relation : relations.values()) {
            if (relation.isOf("sharedStrings") && zip.getEntry(relation.target()) != null) {
                read(relation.target(), xml -> {
                    texts(xml);
                    return null;
                });
            } else if (relation.isOf("styles") && zip.getEntry(relation.target()) != null) {
                formats = read(relation.target(), Workbook::formats);
            }
        }
        if (tabs.isEmpty()) {
            throw new CannotRunException("bad.notASheet", "file", file);
        }
    }

    private record Relation(String type, String target) {
        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private Map<String, Relation> relations(String part, String folder) throws IOException {
        return read(part, xml -> {
            Map<String, Relation> relations = new HashMap<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = attribute(xml, "Target").orElse("");
                    relations.put(
                            attribute(xml, "Id").orElse(""),
                            new Relation(
                                    attribute(xml, "Type").orElse(""),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
            return relations;
        });
    }

    private void workbook(XMLStreamReader xml, Map<String, Relation> relations) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                is1904 = isTrue(attribute(xml, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                Relation relation = relations.get(attribute(xml, "id").orElse(""));
                if (relation != null && relation.isOf("worksheet")) {
                    tabs.put(
                            attribute(xml, "name").orElse(""),
                            new Tab(
                                    relation.target(),
                                    attribute(xml, "state").orElse("visible").equals("visible")));
                }
            }
        }
    }

    private void texts(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(RichText.read(xml));
            }
        }
    }

    private static List<NumberFormat> formats(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean isOfCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                isOfCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        codes.put(
                                number(attribute(xml, "numFmtId").orElse("0")),
                                attribute(xml, "formatCode").orElse(""));
                    case "cellXfs" -> isOfCells = true;
                    case "xf" -> {
                        if (isOfCells) {
                            int id = number(attribute(xml, "numFmtId").orElse("0"));
                            formats.add(NumberFormat.of(id, Optional.ofNullable(codes.get(id))));
                        }
                    }
                    default -> {}
                }
            }
        }
        return formats;
    }

    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    static boolean isTrue(Optional<String> value) {
        return value.isPresent() && (value.get().equals("1") || value.get().equals("true"));
    }

    /** A number of a few digits; -1 for anything else. */
    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private <T> T read(String part, Part<T> content) throws IOException {
        try (InputStream in = stream(part)) {
            XMLStreamReader xml = xml(in);
            return content.read(xml);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a DTD there are no entities but those of XML itself, of which later JDKs take a hundred thousand for
        // an attack.
        for (String limit : List.of("totalEntitySizeLimit", "maxGeneralEntitySizeLimit", "entityExpansionLimit")) {
            if (factory.isPropertySupported("jdk.xml." + limit)) {
                factory.setProperty("jdk.xml." + limit, "0");
            }
        }
        return factory.createXMLStreamReader(text(in));
    }

    /** The characters of a part; the parser would print what it can't decode. */
    private static Reader text(InputStream in) throws XMLStreamException {
        PushbackInputStream bytes = new PushbackInputStream(in, 2);
        try {
            byte[] mark = bytes.readNBytes(2);
            bytes.unread(mark);
            boolean isWide = mark.length == 2
                    && (mark[0] == (byte) 0xff || mark[0] == (byte) 0xfe || mark[0] == 0 || mark[1] == 0);
            return new InputStreamReader(bytes, (isWide ? UTF_16 : UTF_8).newDecoder());
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    RuntimeException broken(XMLStreamException cause) {
        return cause.getNestedException() instanceof CannotRunException reason
                ? reason
                : new CannotRunException("bad.cut", "file", file).because(cause);
    }

    /** A part of the zip; one that grows beyond all measure is refused where it does. */
    InputStream stream(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new CannotRunException("bad.cut", "file", file);
        }
        boolean isKept = part.endsWith("sharedStrings.xml");
        InputStream packed;
        try {
            packed = zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw new CannotRunException("bad.cut", "file", file).because(e);
        }
        return new FilterInputStream(packed) {
            private long inflated;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read;
                try {
                    read = super.read(bytes, offset, length);
                } catch (ZipException | EOFException e) {
                    throw new CannotRunException("bad.cut", "file", file).because(e);
                }
                inflated += Math.max(read, 0);
                if ((inflated > HARMLESS && inflated / MOST_PACKED > entry.getCompressedSize())
                        || (isKept && inflated > MOST_TEXTS)) {
                    throw new CannotRunException("bad.bomb", "file", file);
                }
                return read;
            }
        };
    }

    /**
     * The names of its sheets.
     *
     * @return the names, in the order of the workbook, those of hidden sheets among them
     */
    public List<String> sheets() {
        return List.copyOf(tabs.keySet());
    }

    /**
     * The rows of a sheet, which close this workbook when they are closed.
     *
     * @param name the name of the sheet; empty for the first that is shown
     * @return the rows
     * @throws IOException if the file can't be read
     */
    public SheetRows rows(Optional<String> name) throws IOException {
        try {
            return open(name);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * The rows of a sheet, of which others may be read afterwards.
     *
     * @param name the name of the sheet
     * @return the rows; empty if there is no such sheet
     * @throws IOException if the file can't be read
     */
    public Optional<SheetRows> find(String name) throws IOException {
        return tabs.containsKey(name) ? Optional.of(open(Optional.of(name))) : Optional.empty();
    }

    private SheetRows open(Optional<String> name) throws IOException {
        String sheet = name.orElseGet(() -> tabs.entrySet().stream()
                .filter(tab -> tab.getValue().isShown())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(tabs.keySet().iterator().next()));
        Tab tab = tabs.get(sheet);
        if (tab == null) {
            throw new CannotRunException(
                    "bad.sheet", "file", file, "sheet", sheet, "question", Texts.question(sheet, tabs.keySet()));
        }
        List<MergedRange> merged =
                MergedRange.mayBeIn(stream(tab.part())) ? read(tab.part(), MergedRange::all) : List.of();
        InputStream in = stream(tab.part());
        try {
            return new WorkbookRows(this, file, sheet, in, merged);
        } catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        }
    }

    boolean is1904() {
        return is1904;
    }

    Optional<String> text(int index) {
        return texts.find(index);
    }

    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    @Override
    public void close() throws IOException {
        try (texts) {
            zip.close();
        }
    }
}
