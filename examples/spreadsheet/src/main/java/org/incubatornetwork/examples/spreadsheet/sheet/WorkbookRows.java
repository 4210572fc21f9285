package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;

/**
 * The rows of a sheet of a workbook. A row or cell without a number is the one after the row or cell before it; the first is 1, or A.
 */
final class WorkbookRows implements SheetRows {
    private static final int LAST_ROW = 1_048_576;

    private final Workbook book;
    private final String file;
    private final String sheet;
    private final Reading reading;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final List<MergedRange> merged;
    private final Map<MergedRange, Cell> open = new HashMap<>();
    private final List<MergedRange> current = new ArrayList<>();
    private int nextMerged;
    private int last;
    private Ending ending = new Ending(false, 0, 0, 0);

    WorkbookRows(Workbook book, String file, String sheet, InputStream in, List<MergedRange> merged)
            throws XMLStreamException {
        this.book = book;
        this.file = file;
        this.sheet = sheet;
        List<String> others =
                book.sheets().stream().filter(name -> !name.equals(sheet)).toList();
        this.in = in;
        this.merged = merged;
        xml = Workbook.xml(in);
        reading = new Reading(
                sheet, Optional.empty(), true, Optional.empty(), Optional.of(book.is1904()), others, hiddenColumns());
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return Optional.of(row());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw book.broken(e);
        }
    }

    /** The columns that the sheet does not show, which it says before its rows. */
    private Set<Integer> hiddenColumns() throws XMLStreamException {
        Set<Integer> hidden = new TreeSet<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheetData")) {
                break;
            }
            if (xml.getLocalName().equals("col") && isHidden("width")) {
                int first = Workbook.number(Workbook.attribute(xml, "min").orElse(""));
                int end =
                        Math.min(Workbook.number(Workbook.attribute(xml, "max").orElse("")), WIDEST);
                for (int column = Math.max(first, 1); column <= end; column++) {
                    hidden.add(column - 1);
                }
            }
        }
        return hidden;
    }

    /** Whether the row or the columns that begin here are not shown, or have no size. */
    private boolean isHidden(String size) {
        return Workbook.isTrue(Workbook.attribute(xml, "hidden"))
                || Workbook.attribute(xml, size)
                        .filter(zero -> zero.matches("0(\\.0*)?"))
                        .isPresent();
    }

    private SheetRow row() throws XMLStreamException {
        Optional<String> said = Workbook.attribute(xml, "r");
        int number = said.isPresent() ? Workbook.number(said.get()) : last + 1;
        if (number <= last || number > LAST_ROW) {
            throw new CannotRunException(
                    "bad.rows", "file", file, "sheet", sheet, "row", said.orElse(String.valueOf(number)), "last", last);
        }
        last = number;
        boolean isHidden = isHidden("ht");
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                Optional<String> reference = Workbook.attribute(xml, "r");
                int at = reference.isPresent()
                        ? CellReference.of(reference.get()).column()
                        : column + 1;
                if (at <= column) {
                    throw new CannotRunException(
                            "bad.cells", "file", file, "sheet", sheet, "row", number, "cell", reference.orElse(""));
                }
                column = at;
                add(cells, number, column, cell(column));
            }
        }
        addMerged(cells, number);
        return new SheetRow(number, 0, isHidden, cells);
    }

    private void add(List<Cell> cells, int row, int column, Cell cell) {
        if (cell == Cell.BLANK) {
            return;
        }
        if (column >= WIDEST) {
            throw new CannotRunException(
                    "bad.columns", "file", file, "row", row, "columns", column + 1, "most", WIDEST);
        }
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        cells.add(cell);
    }

    private void addMerged(List<Cell> cells, int row) {
        if (merged.isEmpty()) {
            return;
        }
        current.removeIf(range -> {
            boolean isOver = range.lastRow() < row;
            if (isOver) {
                open.remove(range);
            }
            return isOver;
        });
        while (nextMerged < merged.size() && merged.get(nextMerged).firstRow() <= row) {
            MergedRange range = merged.get(nextMerged++);
            current.add(range);
            if (current.size() > WIDEST) {
                throw new CannotRunException("bad.merged", "file", file, "sheet", sheet, "row", row);
            }
            boolean isHere = range.firstRow() == row && range.firstColumn() < cells.size();
            open.put(range, isHere ? cells.get(range.firstColumn()) : Cell.BLANK);
        }
        for (MergedRange range : current) {
            Cell first = open.get(range);
            for (int column = range.firstColumn(); column <= range.lastColumn() && !first.isBlank(); column++) {
                while (cells.size() <= column) {
                    cells.add(Cell.BLANK);
                }
                if (!range.startsAt(row, column)) {
                    cells.set(column, new Cell(Cell.Kind.MERGED, first.stored(), first.shown()));
                }
            }
        }
    }

    private Cell cell(int column) throws XMLStreamException {
        String type = Workbook.attribute(xml, "t").orElse("n");
        int style = Workbook.number(Workbook.attribute(xml, "s").orElse("0"));
        String value = null;
        boolean isFormula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = RichText.read(xml);
                    case "f" -> isFormula = true;
                    default -> {}
                }
            }
        }
        if (value == null || (value.isEmpty() && !type.equals("str") && !type.equals("inlineStr"))) {
            return isFormula ? new Cell(Cell.Kind.UNCACHED, "", "") : Cell.BLANK;
        }
        if (isFormula) {
            boolean isFirst = ending.formulas() == 0;
            ending = new Ending(
                    false, ending.formulas() + 1, isFirst ? last : ending.row(), isFirst ? column : ending.column());
        }
        return cell(type, style, value);
    }

    private Cell cell(String type, int style, String value) {
        if ((type.equals("n") || type.equals("d")) && book.format(style).isByLanguage()) {
            return new Cell(Cell.Kind.BY_LANGUAGE, value, value);
        }
        switch (type) {
            case "s":
                return Cell.text(book.text(Workbook.number(value))
                        .orElseThrow(() -> new CannotRunException("bad.cut", "file", file)));
            case "str":
                return Cell.text(RichText.unescaped(value));
            case "inlineStr":
                return Cell.text(value);
            case "b":
                String bool = Workbook.isTrue(Optional.of(value)) ? "true" : "false";
                return new Cell(Cell.Kind.BOOLEAN, bool, bool);
            case "e":
                return new Cell(Cell.Kind.ERROR, value, value);
            case "d":
                return day(book.format(style), value);
            case "n":
                NumberFormat format = book.format(style);
                Optional<String> day = format.isDay() ? SerialDay.iso(value, book.is1904()) : Optional.empty();
                return day.isPresent()
                        ? new Cell(Cell.Kind.DAY, format.part(day.get()), shown(format, day.get()))
                        : new Cell(Cell.Kind.NUMBER, value, format.isDay() ? value : format.shown(value));
            default:
                throw new CannotRunException("bad.cellType", "file", file, "sheet", sheet, "row", last, "type", type);
        }
    }

    private static String shown(NumberFormat format, String iso) {
        return iso.length() == 10 || format.isPartOfDay()
                ? format.shown(LocalDate.parse(iso.substring(0, 10)))
                : iso.replace('T', ' ');
    }

    /** A day that is stored in ISO 8601. */
    private static Cell day(NumberFormat format, String value) {
        return format.isPartOfDay() && value.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?")
                ? new Cell(Cell.Kind.DAY, format.part(value), format.part(value))
                : new Cell(Cell.Kind.DAY, withoutMidnight(value), value);
    }

    private static String withoutMidnight(String iso) {
        return iso.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
            book.close();
        }
    }
}
