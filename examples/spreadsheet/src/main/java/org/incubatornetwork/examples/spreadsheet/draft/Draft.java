package org.incubatornetwork.examples.spreadsheet.draft;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.Serializable;
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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern CURRENCY = Pattern.compile("\\b[km]?(mad|eur|usd|inr|xof|tnd|gbp|cad)\\b|€");
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
    private final ArrayNode doubts = root.arrayNode();
    private final Set<Member> filled = EnumSet.noneOf(Member.class);
    private final Set<Headings.Named> taken = new HashSet<>();

    private Draft(String file, Locale language) {
        this.file = file;
        this.language = language;
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
                doubt(doubts, "charset", "charset", charset);
            }
            return;
        }
        root.put("sheet", reading.sheet());
        if (!reading.others().isEmpty()) {
            doubt(doubts, "sheet", "sheet", reading.sheet(), "sheets", String.join(", ", reading.others()));
        }
    }

    private void doubt(ArrayNode where, String key, Serializable... arguments) {
        where.add(Texts.message("draft." + key, arguments).in(language));
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
        doubt(doubts, "network");
        doubt(doubts, "list");
        boolean isFirst = rows.get(header).number() == 1 && headerRows == 1;
        if (!isFirst) {
            root.putObject("header").put("row", rows.get(header).number()).put("rows", headerRows);
        }
        if (!isFirst || HeaderRows.known(rows.get(header)) < 2) {
            doubt(doubts, "header");
        }
        ArrayNode columns = root.arrayNode();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                ObjectNode column = columns.addObject();
                column(column, headers, i, values.get(i));
                if (column.has("member") && sheet.reading().hidden().contains(i)) {
                    doubt(column.withArray("doubts"), "hidden", "header", headers.get(i));
                }
            }
        }
        if (filled.stream().anyMatch(member -> member.path().startsWith("supportPeriods"))) {
            root.putObject("support").put("level", "DIRECT");
            doubt(doubts, "level");
        }
        if (!filled.contains(Member.NAME)) {
            doubt(doubts, "name");
        }
        if (!filled.contains(Member.ID)) {
            root.putObject("key").put("member", "name");
            doubt(doubts, "key");
        }
        root.set("doubts", doubts);
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
        ArrayNode doubtsHere = root.arrayNode();
        if (Headings.isPersonal(plain) || values.arePersons()) {
            column.put("drop", Texts.of("draft.personal").in(language));
        } else {
            Optional<Headings.Named> named = Headings.named(header);
            Optional<Integer> item = named.flatMap(this::free);
            if (item.isEmpty()) {
                column.put("drop", Texts.of("draft.unknown").in(language));
                doubt(doubtsHere, "drop", "header", header);
            } else {
                Member member = named.get().member();
                filled.add(member);
                column.put("member", member.path());
                if (Headings.isAmbiguous(plain)) {
                    doubt(doubtsHere, "meaning", "header", header, "member", member.path());
                }
                if (item.get() > 0) {
                    column.put("item", item.get());
                    doubt(doubtsHere, "item", "header", header, "item", item.get());
                }
                member(column, doubtsHere, member, header, values);
            }
        }
        if (!doubtsHere.isEmpty()) {
            column.set("doubts", doubtsHere);
        }
    }

    /** The number of the item that a column can fill, 0 if none is needed; empty if other columns fill it already. */
    private Optional<Integer> free(Headings.Named named) {
        int item = named.item();
        while (!taken.add(new Headings.Named(named.member(), item))
                && !named.member().isRepeatable()) {
            if (!named.member().hasItems() || named.item() > 0) {
                return Optional.empty();
            }
            // The same header again is the next of several; the first has no number.
            item = Math.max(item, 1) + 1;
        }
        return Optional.of(item);
    }

    private void member(ObjectNode column, ArrayNode where, Member member, String header, ColumnValues seen) {
        Set<String> words = seen.words();
        if (seen.zeros() > 0 && ZEROS.contains(member.kind())) {
            doubt(where, "zeros", "header", header, "zeros", seen.zeros());
        }
        switch (member.kind()) {
            case DAY -> days(column, where, header, seen);
            case COUNT ->
                year(header)
                        .ifPresentOrElse(year -> column.put("on", year), () -> doubt(where, "on", "header", header));
            case MONEY -> money(column, where, member, header, seen);
            case IDENTIFIER -> {
                column.put("scheme", header);
                doubt(where, "scheme", "header", header);
            }
            case CODE -> {
                if (member == Member.STATUS) {
                    // What is so in a year may have begun before it.
                    year(header).ifPresent(year -> column.put("on", "[.." + year + "-12-31]"));
                }
                values(column, where, header, words, STATUSES, member.codes());
            }
            case TEXTS -> {
                if (member == Member.SECTORS) {
                    column.put("scheme", "local");
                    doubt(where, "scheme", "header", header);
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
                    doubt(where, "split", "header", header);
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
    private void days(ObjectNode column, ArrayNode where, String header, ColumnValues seen) {
        ObjectNode days = root.objectNode();
        if (seen.isDayFirst() != seen.isMonthFirst()) {
            String order = seen.isDayFirst() ? "DMY" : "MDY";
            days.put("order", order);
            doubt(where, "orderSeen", "header", header, "order", order);
        } else if (seen.hasDays()) {
            doubt(where, seen.isDayFirst() ? "bothOrders" : "order", "header", header);
        }
        if (seen.hasTwoDigits()) {
            doubt(where, "century", "header", header);
        }
        if (seen.hasSerials()) {
            doubt(where, "serial", "header", header);
        }
        if (!days.isEmpty()) {
            column.set("days", days);
        }
    }

    private void money(ObjectNode column, ArrayNode where, Member member, String header, ColumnValues seen) {
        String plain = Headings.plain(header);
        Matcher currency = CURRENCY.matcher(plain);
        if (currency.find()) {
            String code = currency.group(1);
            column.put("currency", code == null ? "EUR" : code.toUpperCase(Locale.ROOT));
        } else {
            column.put("currency", "XXX");
            doubt(where, "currency", "header", header);
        }
        Headings.unit(plain).ifPresent(unit -> {
            column.putObject("numbers").put("unit", unit);
            doubt(where, "unit", "header", header, "unit", unit);
        });
        if (!seen.besideNumbers().isEmpty()) {
            doubt(where, "beside", "header", header, "words", String.join(", ", seen.besideNumbers()));
        }
        if (member == Member.REVENUE) {
            Optional<String> year = year(header);
            column.put("year", Integer.parseInt(year.orElse("1")));
            if (year.isEmpty()) {
                doubt(where, "year", "header", header);
            }
        }
    }

    private static Optional<String> year(String header) {
        return YEAR.matcher(header).results().map(MatchResult::group).findFirst();
    }

    /** The words of a column, each with what it seems to stand for; one whose meaning is not known is a doubt, and not known until then. */
    private void values(
            ObjectNode column,
            ArrayNode where,
            String header,
            Set<String> words,
            Map<String, String> meanings,
            List<String> codes) {
        if (words.size() > ColumnValues.LARGEST_LIST) {
            doubt(where, "manyValues", "header", header);
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
            doubt(
                    where,
                    "values",
                    "header",
                    header,
                    "words",
                    String.join(", ", open.isEmpty() ? words : open.keySet()));
        }
    }
}
