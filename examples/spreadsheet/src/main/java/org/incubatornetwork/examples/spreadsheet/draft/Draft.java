package org.incubatornetwork.examples.spreadsheet.draft;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.examples.spreadsheet.conversion.Layout;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proposes a mapping for a sheet. It supposes by headers and by what stands in all rows, and every supposition that a
 * person has to confirm is a doubt of the mapping: each is told as a finding until somebody takes it out.
 */
public final class Draft {
    /** What a 0 may be said of, or stand for not known. */
    private static final Set<Member.Kind> ZEROS =
            Sets.immutableEnumSet(Member.Kind.DAY, Member.Kind.COUNT, Member.Kind.MONEY);

    private static final Map<String, String> STATUSES = Map.ofEntries(
            Map.entry("active", "OPERATING"),
            Map.entry("actif", "OPERATING"),
            Map.entry("operating", "OPERATING"),
            Map.entry("operational", "OPERATING"),
            Map.entry("en activité", "OPERATING"),
            Map.entry("closed", "CLOSED"),
            Map.entry("fermé", "CLOSED"),
            Map.entry("fermée", "CLOSED"),
            Map.entry("cessation d'activité", "CLOSED"),
            Map.entry("cessation d’activité", "CLOSED"),
            Map.entry("dormant", "DORMANT"),
            Map.entry("en sommeil", "DORMANT"),
            Map.entry("en veille", "DORMANT"),
            Map.entry("inactive", "DORMANT"),
            Map.entry("inactif", "DORMANT"),
            Map.entry("acquired", "ACQUIRED"),
            Map.entry("acquise", "ACQUIRED"),
            Map.entry("rachetée", "ACQUIRED"),
            Map.entry("liquidated", "INSOLVENT"),
            Map.entry("liquidée", "INSOLVENT"),
            Map.entry("dissolved", "CLOSED"),
            Map.entry("radiée", "CLOSED"));

    private final String file;
    private final Locale language;
    private final ObjectNode root = JsonMapper.shared().createObjectNode();
    private final Doubts doubts;
    private final Set<Member> filled = EnumSet.noneOf(Member.class);
    private final Set<Taken> taken = new HashSet<>();

    /** What a column fills; of figures that several may fill with what tells them apart. */
    private record Taken(Headings.Named named, String of) {}

    private Draft(String file, Locale language) {
        this.file = file;
        this.language = language;
        doubts = new Doubts(root.arrayNode(), language);
    }

    /**
     * Proposes a mapping.
     *
     * @param path the sheet
     * @param language the language of its doubts
     * @return the mapping, as JSON
     * @throws IOException if the sheet can't be read
     */
    public static String of(Path path, Locale language) throws IOException {
        Draft draft = new Draft(path.getFileName().toString(), language);
        draft.root.put("mapping", "1.0");
        try (SheetRows sheet = SheetRows.open(path, SheetRows.Hints.NONE)) {
            draft.reading(sheet.reading());
            return draft.propose(sheet);
        }
    }

    /** How the file was read, where it can be read otherwise. */
    private void reading(SheetRows.Reading reading) {
        if (reading.charset().isPresent()) {
            if (!reading.isCharsetSure()) {
                String charset = reading.charset().get().name();
                root.putObject("csv").put("charset", charset);
                doubts.add("charset", "charset", charset);
            }
            return;
        }
        root.put("sheet", reading.sheet());
        if (!reading.others().isEmpty()) {
            doubts.add("sheet", "sheet", reading.sheet(), "sheets", String.join(", ", reading.others()));
        }
    }

    /** The next row with anything in it. */
    private static Optional<SheetRow> next(SheetRows sheet) throws IOException {
        Optional<SheetRow> row = sheet.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = sheet.next();
        }
        return row;
    }

    private String propose(SheetRows sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        for (Optional<SheetRow> row = next(sheet); row.isPresent(); row = next(sheet)) {
            rows.add(row.get());
            if (rows.size() == HeaderRows.SOUGHT) {
                break;
            }
        }
        if (rows.isEmpty()) {
            throw new CannotRunException("map.noHeaders", "file", file, "row", 1);
        }
        HeaderRows found = HeaderRows.of(rows);
        int header = found.first();
        int headerRows = found.number();
        List<String> headers = Layout.headers(rows.subList(header, header + headerRows));
        List<ColumnValues> values = ColumnValues.of(headers.size());
        for (SheetRow row : rows.subList(header + headerRows, rows.size())) {
            values.forEach(column -> column.add(row));
        }
        for (Optional<SheetRow> row = next(sheet); row.isPresent(); row = next(sheet)) {
            for (ColumnValues column : values) {
                column.add(row.get());
            }
        }
        root.putObject("network").put("id", "network").put("name", "Network");
        doubts.add("network");
        doubts.add("list");
        boolean isFirst = rows.get(header).number() == 1 && headerRows == 1;
        if (!isFirst) {
            root.putObject("header").put("row", rows.get(header).number()).put("rows", headerRows);
        }
        if (!isFirst || HeaderRows.known(rows.get(header)) < 2) {
            doubts.add("header");
        }
        ArrayNode columns = root.arrayNode();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                ObjectNode column = columns.addObject();
                column(column, headers, i, values.get(i));
                if (column.has("member") && sheet.reading().hidden().contains(i)) {
                    new Doubts(column.withArray("doubts"), language).add("hidden", "header", headers.get(i));
                }
            }
        }
        if (filled.stream().anyMatch(member -> member.path().startsWith("supportPeriods"))) {
            root.putObject("support").put("level", "DIRECT");
            doubts.add("level");
        }
        if (!filled.contains(Member.NAME)) {
            doubts.add("name");
        }
        if (!filled.contains(Member.ID)) {
            root.putObject("key").put("member", "name");
            doubts.add("key");
        }
        root.set("doubts", doubts.list());
        root.set("columns", columns);
        return JsonMapper.shared()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(root) + "\n";
    }

    private void column(ObjectNode column, List<String> headers, int index, ColumnValues values) {
        String header = headers.get(index);
        if (headers.indexOf(header) != headers.lastIndexOf(header)) {
            column.put("column", SheetRow.letters(index));
        } else {
            column.put("header", header);
        }
        String plain = Headings.plain(header);
        Doubts doubtsHere = new Doubts(root.arrayNode(), language);
        if (Headings.isPersonal(plain) || values.arePersons()) {
            column.put("drop", Texts.of("draft.personal").in(language));
        } else {
            Optional<Headings.Named> named = Headings.named(header);
            Optional<Figures> figures = named.map(known -> new Figures(header, known.member(), values));
            Optional<Integer> item =
                    named.flatMap(known -> free(known, figures.orElseThrow().of()));
            if (item.isEmpty()) {
                column.put("drop", Texts.of("draft.unknown").in(language));
                doubtsHere.add("drop", "header", header);
            } else {
                Member member = named.get().member();
                filled.add(member);
                column.put("member", member.path());
                if (Headings.isAmbiguous(plain)) {
                    doubtsHere.add("meaning", "header", header, "member", member.path());
                }
                if (item.get() > 0) {
                    column.put("item", item.get());
                    doubtsHere.add("item", "header", header, "item", item.get());
                }
                member(column, doubtsHere, member, header, values, figures.orElseThrow());
            }
        }
        if (!doubtsHere.list().isEmpty()) {
            column.set("doubts", doubtsHere.list());
        }
    }

    /** The number of the item that a column can fill, 0 if none is needed; empty if other columns fill it already. */
    private Optional<Integer> free(Headings.Named named, String of) {
        int item = named.item();
        while (!taken.add(new Taken(new Headings.Named(named.member(), item), of))
                && (!named.member().isRepeatable() || named.member().kind() == Member.Kind.COUNT)) {
            if (!named.member().hasItems() || named.item() > 0) {
                return Optional.empty();
            }
            // The same header again is the next of several; the first has no number.
            item = Math.max(item, 1) + 1;
        }
        return Optional.of(item);
    }

    private void member(
            ObjectNode column, Doubts where, Member member, String header, ColumnValues seen, Figures figures) {
        Set<String> words = seen.words();
        if (seen.zeros() > 0 && ZEROS.contains(member.kind())) {
            where.add("zeros", "header", header, "zeros", seen.zeros());
        }
        switch (member.kind()) {
            case DAY -> days(column, where, header, seen);
            case COUNT -> figures.count(column, where);
            case MONEY -> figures.money(column, where);
            case IDENTIFIER -> {
                column.put("scheme", header);
                where.add("scheme", "header", header);
            }
            case CODE -> {
                if (member == Member.STATUS) {
                    figures.by(column, where);
                }
                values(column, where, header, words, STATUSES, member.codes());
            }
            case OPEN_CODE -> {
                if (member == Member.STAGE) {
                    figures.by(column, where);
                }
            }
            case TEXTS -> {
                if (member == Member.SECTORS) {
                    column.put("scheme", "local");
                    where.add("scheme", "header", header);
                }
                List<String> separators = new ArrayList<>();
                for (String separator : List.of(",", ";", "/", "|")) {
                    if (words.stream().filter(word -> word.contains(separator)).count() * 5 > words.size()) {
                        separators.add(separator);
                    }
                }
                if (!separators.isEmpty()) {
                    ArrayNode split = column.putArray("split");
                    separators.forEach(split::add);
                    where.add("split", "header", header);
                }
            }
            case ID -> {
                if (member != Member.ID) {
                    values(column, where, header, words, Map.of(), List.of());
                }
            }
            default -> {}
        }
    }

    /** An order is what some values prove, that all have it a doubt, as is one that none proves; two digits are always one. */
    private void days(ObjectNode column, Doubts where, String header, ColumnValues seen) {
        ObjectNode days = root.objectNode();
        if (seen.isDayFirst() != seen.isMonthFirst()) {
            String order = seen.isDayFirst() ? "DMY" : "MDY";
            days.put("order", order);
            where.add("orderSeen", "header", header, "order", order);
        } else if (seen.hasDays()) {
            where.add(seen.isDayFirst() ? "bothOrders" : "order", "header", header);
        }
        if (seen.hasTwoDigits()) {
            where.add("century", "header", header);
        }
        if (seen.hasSerials()) {
            where.add("serial", "header", header);
        }
        if (!days.isEmpty()) {
            column.set("days", days);
        }
    }

    /** The words of a column, each with what it seems to stand for; one whose meaning is not known is a doubt, and not known until then. */
    private void values(
            ObjectNode column,
            Doubts where,
            String header,
            Set<String> words,
            Map<String, String> meanings,
            List<String> codes) {
        if (words.size() > ColumnValues.LARGEST_LIST) {
            where.add("manyValues", "header", header);
            return;
        }
        ObjectNode values = root.objectNode();
        Map<String, String> open = new TreeMap<>();
        Set<String> listed = new HashSet<>();
        words.forEach(word -> {
            String meaning = meanings.get(MappingReader.word(word));
            if (!listed.add(MappingReader.word(word))) {
                return;
            }
            if (meaning != null && codes.contains(meaning)) {
                values.put(word, meaning);
            } else if (!codes.contains(word)) {
                values.putNull(word);
                open.put(word, "");
            }
        });
        if (!values.isEmpty()) {
            column.set("values", values);
            where.add("values", "header", header, "words", String.join(", ", open.isEmpty() ? words : open.keySet()));
        }
    }
}
