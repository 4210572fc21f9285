package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/** A sheet of firms that never existed, in which nothing is amiss until faults are put into it; of each it knows at which cell. */
final class FaultySheet {
    static final int ID = 0;
    static final int NAME = 1;
    static final int ICE = 2;
    static final int START = 3;
    static final int END = 4;
    static final int STATUS = 5;
    static final int SECTORS = 6;
    static final int JOBS = 7;
    static final int REVENUE = 8;
    static final int TOWN = 9;
    static final int WIDTH = 10;
    /** A row as a whole. */
    static final int ROW = -1;

    private static final List<String> HEADERS = List.of(
            "N°", "Nom", "ICE", "Entrée", "Sortie", "Statut", "Secteurs", "Emplois 2023", "CA 2023", "Ville / Région");
    /** The same in two rows: jobs and revenues stand below a common header. */
    private static final List<String> UPPER =
            List.of("N°", "Nom", "ICE", "Entrée", "Sortie", "Statut", "Secteurs", "Chiffres", "", "Ville / Région");

    private static final List<String> LOWER = List.of("", "", "", "", "", "", "", "Emplois 2023", "CA 2023", "");

    static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "header": {"row": %d, "rows": %d}, %s
         "support": {"level": "HOSTED"},
         "columns": [{"header": "N°", "member": "id"}, {"header": "Nom", "member": "name"},
           {"header": "ICE", "member": "identifiers", "scheme": "MA-ICE", "digits": 15},
           {"header": "Entrée", "member": "supportPeriods.start"}, {"header": "Sortie", "member": "supportPeriods.end"},
           {"header": "Statut", "member": "statusEvents.status", "values": {"Active": "OPERATING", "Fermée": "CLOSED"}, "refused": ["Test"], "on": "2024"},
           {"header": "Secteurs", "member": "sectors", "scheme": "local", "split": [","]},
           {"header": "%sEmplois 2023", "member": "jobs.direct", "on": "2023"},
           {"header": "%sCA 2023", "member": "revenues.amount", "currency": "MAD", "year": 2023},
           {"header": "Ville / Région", "member": "address.addressLocality", "split": [" / "], "part": 1},
           {"header": "Ville / Région", "member": "address.addressRegion", "split": [" / "], "part": 2}]}\
        """;

    /** What stands in a cell: a text, or the cell of a workbook. */
    record Entry(String text, String cell) {
        static final Entry BLANK = new Entry("", "<c/>");

        static Entry text(String text) {
            return text.isEmpty()
                    ? BLANK
                    : new Entry(
                            text,
                            "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                    + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>");
        }
    }

    /** A row, and what is found in it: for each code in which column. */
    static final class Line {
        final List<Entry> cells = new ArrayList<>();
        final List<String> codes = new ArrayList<>();
        final List<Integer> columns = new ArrayList<>();
        /** What the document says of each column that a fault stands in. */
        final Map<Integer, String> written = new HashMap<>();

        String attributes = "";
        boolean isStartup = true;
        int formulas = -1;
        /** Merged with the cells of so many rows below, in so many columns from this one on. */
        final List<int[]> merged = new ArrayList<>();

        Line find(int column, String code) {
            columns.add(column);
            codes.add(code);
            return this;
        }

        String id() {
            return cells.get(ID).text();
        }
    }

    /** A format of a sheet. */
    enum Form {
        CSV,
        XLSX,
        XLSX_1904;

        boolean isBook() {
            return this != CSV;
        }
    }

    final Form form;
    final Random random;
    final List<Line> lines = new ArrayList<>();
    /** The rows above the headers, some of them blank. */
    final List<String> above = new ArrayList<>();

    final boolean hasTwoHeaders;
    String columns = "";
    final List<String> onSheet = new ArrayList<>();
    private int next = 1;

    FaultySheet(Form form, Random random) {
        this.form = form;
        this.random = random;
        hasTwoHeaders = random.nextBoolean();
        for (int titles = random.nextInt(4); titles > 0; titles--) {
            above.add(random.nextBoolean() ? "" : "Liste des startups, édition " + titles);
        }
        for (int rows = 4 + random.nextInt(12); rows > 0; rows--) {
            lines.add(startup());
        }
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A row in which nothing is amiss. */
    Line startup() {
        Line line = new Line();
        int number = next++;
        line.cells.add(Entry.text("S-" + number));
        line.cells.add(Entry.text(any(List.of("Algae", "Bouées", "Corail & Cie", "Dune", "Écume")) + " " + number));
        line.cells.add(ice(1_000_000_000_000L + random.nextInt(1_000_000)));
        LocalDate start = LocalDate.of(2015, 1, 2).plusDays(random.nextInt(2000));
        line.cells.add(day(start));
        line.cells.add(random.nextBoolean() ? Entry.BLANK : day(start.plusDays(1 + random.nextInt(900))));
        line.cells.add(Entry.text(any(List.of("Active", "active", "Fermée", "?", ""))));
        line.cells.add(Entry.text(any(List.of("Eau", "Eau, Énergie", "n.c.", ""))));
        line.cells.add(any(List.of(number(String.valueOf(random.nextInt(300))), Entry.text("-"), Entry.BLANK)));
        line.cells.add(any(List.of(
                number(String.valueOf(1000 + random.nextInt(900))),
                Entry.text("1 250 000,50"),
                Entry.text("12,34,567"),
                Entry.text("5 lakh"),
                Entry.text("2 crore"),
                Entry.text("1,5 MDH"),
                Entry.text("N/A"))));
        line.cells.add(Entry.text(any(List.of("Agadir / Souss", "Tanger", ""))));
        return line;
    }

    /** A day as people write it, or as a workbook stores it. */
    Entry day(LocalDate day) {
        String text = day.getDayOfMonth() > 12 && random.nextBoolean()
                ? String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.toString();
        return form.isBook() && random.nextBoolean() ? new Entry(text, styled(serial(day), 1)) : Entry.text(text);
    }

    /** The number of a day in the system of the workbook. */
    String serial(LocalDate day) {
        LocalDate first = form == Form.XLSX_1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return String.valueOf(ChronoUnit.DAYS.between(first, day));
    }

    static String styled(String stored, int style) {
        return "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
    }

    private Entry ice(long number) {
        String digits = String.format("%015d", number);
        return form.isBook() && random.nextBoolean()
                ? new Entry(digits, styled(String.valueOf(number), 2))
                : Entry.text(digits);
    }

    Entry number(String number) {
        return form.isBook() && random.nextBoolean() ? new Entry(number, styled(number, 0)) : Entry.text(number);
    }

    String mapping(String more) {
        String group = hasTwoHeaders ? "Chiffres / " : "";
        return MAPPING.formatted(above.size() + 1, hasTwoHeaders ? 2 : 1, more, group, group);
    }

    /** Writes it, and tells what is to be found: each code at its cell. */
    List<String> write(Path file) throws IOException {
        List<String> expected = new ArrayList<>(onSheet);
        String sheet = form.isBook() ? "Startups" : file.getFileName().toString();
        if (form == Form.CSV) {
            expected.add("READ_AS " + sheet);
        }
        List<List<Entry>> rows = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<String> merged = new ArrayList<>();
        for (String title : above) {
            if (!title.isEmpty()) {
                expected.add("ROW_ABOVE " + sheet + "!" + (rows.size() + 1));
            }
            rows.add(List.of(Entry.text(title)));
            attributes.add("");
        }
        for (List<String> headers : headers()) {
            rows.add(headers.stream().map(Entry::text).toList());
            attributes.add("");
        }
        if (hasTwoHeaders && random.nextBoolean()) {
            int upper = rows.size() - 1;
            merged.add("H" + upper + ":I" + upper);
            merged.add("A" + upper + ":A" + (upper + 1));
        }
        boolean hasFormula = false;
        for (Line line : lines) {
            rows.add(line.cells);
            attributes.add(line.attributes);
            int row = rows.size();
            for (int i = 0; i < line.codes.size(); i++) {
                int column = line.columns.get(i);
                expected.add(line.codes.get(i) + " " + sheet + "!" + letters(column) + row);
            }
            if (line.formulas >= 0 && !hasFormula) {
                hasFormula = true;
                expected.add("KEPT_VALUES " + sheet + "!" + letters(line.formulas) + row);
            }
            for (int[] range : line.merged) {
                merged.add(letters(range[0]) + row + ":" + letters(range[0] + range[1]) + (row + range[2]));
            }
        }
        if (form.isBook()) {
            book(file, rows, attributes, merged);
        } else {
            expected.addAll(csv(file, rows));
        }
        return expected.stream().sorted().toList();
    }

    private static String letters(int column) {
        return column < 0 ? "" : SheetRow.letters(column);
    }

    List<List<String>> headers() {
        return hasTwoHeaders ? List.of(UPPER, LOWER) : List.of(HEADERS);
    }

    private void book(Path file, List<List<Entry>> rows, List<String> attributes, List<String> merged)
            throws IOException {
        Books book = new Books(file)
                .formats(
                        "dd/mm/yyyy",
                        "000000000000000",
                        "mmm\\-yy",
                        "d\\-mmm",
                        "\"ICE \"000000000000000",
                        "yyyy\"年\"m\"月\"d\"日\"")
                .builtIn(27)
                .merged(merged.toArray(String[]::new));
        if (form == Form.XLSX_1904) {
            book.since1904();
        }
        if (!columns.isEmpty()) {
            book.columns(columns);
        }
        // Rows and cells have their numbers, or not: they are counted from what is there.
        boolean isNumbered = random.nextBoolean();
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row")
                    .append(isNumbered ? " r=\"" + (i + 1) + "\"" : "")
                    .append(attributes.get(i));
            xml.append('>');
            rows.get(i).forEach(cell -> xml.append(cell.cell()));
            xml.append("</row>");
        }
        book.rows(xml.toString());
    }

    private List<String> csv(Path file, List<List<Entry>> rows) throws IOException {
        char delimiter = any(List.of(';', '\t', '|', ','));
        boolean isQuoted = delimiter == ',' || random.nextBoolean();
        String end = any(List.of("\n", "\r\n"));
        StringBuilder text = new StringBuilder();
        for (List<Entry> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i).text();
                text.append(i == 0 ? "" : delimiter).append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(end);
        }
        switch (random.nextInt(4)) {
            case 0 -> Files.write(file, ("\ufeff" + text).getBytes(UTF_8));
            case 1 -> Files.write(file, ("\ufeff" + text).getBytes(UTF_16LE));
            case 2 -> {
                Files.write(file, text.toString().getBytes(Charset.forName("windows-1252")));
                return List.of("SUPPOSED_ENCODING " + file.getFileName());
            }
            default -> Files.write(file, text.toString().getBytes(UTF_8));
        }
        return List.of();
    }
}
