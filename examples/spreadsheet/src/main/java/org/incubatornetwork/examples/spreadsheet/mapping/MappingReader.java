package org.incubatornetwork.examples.spreadsheet.mapping;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows.Hints;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.lists.ListSubject;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping file, strictly: the first thing that is wrong is an error that says where, and what may have been meant. */
public final class MappingReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Words for what is not known, where a mapping says none. */
    public static final List<String> UNKNOWN =
            List.of("-", "–", "—", "?", "n/a", "na", "n.a.", "nc", "n.c.", "nd", "n.d.", "#n/a");

    private static final List<String> TOTALS = List.of(
            "total",
            "totals",
            "totaux",
            "grand total",
            "total général",
            "subtotal",
            "sub-total",
            "sous-total",
            "sous total",
            "sub total",
            "total general",
            "sum",
            "somme",
            "average",
            "moyenne");
    private static final String VERSION = "1.0";
    private static final long LONGEST = 1 << 22;

    private final String file;

    /** A member that has one value, and which item of a list it is of. */
    private record Filled(Member member, int item) {}

    private MappingReader(String file) {
        this.file = file;
    }

    /**
     * Reads a mapping.
     *
     * @param path the file
     * @return the mapping
     * @throws IOException if the file can't be read
     * @throws CannotRunException if it is no mapping
     */
    public static Mapping read(Path path) throws IOException {
        String file = path.getFileName().toString();
        try {
            if (Files.isDirectory(path) || Files.size(path) > LONGEST) {
                throw new CannotRunException("map.notJson", "file", file, "line", 1);
            }
            return new MappingReader(file).mapping(JSON.readTree(Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            throw new CannotRunException("bad.missing", "file", path.toString()).because(e);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new CannotRunException("map.notJson", "file", file, "line", line).because(e);
        }
    }

    private Mapping mapping(tools.jackson.databind.JsonNode root) {
        JsonObject json = new JsonObject(file, "", root);
        json.text("$schema");
        json.word("mapping", List.of(VERSION)).orElseThrow(() -> json.lacking("mapping"));
        JsonObject network = json.object("network").orElseThrow(() -> json.lacking("network"));
        String id =
                network.value("id", "id", text -> NetworkId.of(text).value()).orElseThrow(() -> network.lacking("id"));
        String name = network.needed("name");
        network.end();
        Completeness coverage = json.word("coverage", names(Completeness.class))
                .map(Completeness::valueOf)
                .orElse(Completeness.PARTIAL);
        Optional<JsonObject> csv = json.object("csv");
        Hints hints = new Hints(
                json.text("sheet"),
                csv.flatMap(object -> object.value("charset", "charset", Charset::forName)),
                csv.flatMap(object -> object.value("delimiter", "character", MappingReader::character)));
        csv.ifPresent(JsonObject::end);
        Optional<JsonObject> header = json.object("header");
        int headerRow = header.map(object -> object.number("row", 1, 1000))
                .orElse(OptionalInt.empty())
                .orElse(1);
        int headerRows = header.map(object -> object.number("rows", 1, 2))
                .orElse(OptionalInt.empty())
                .orElse(1);
        header.ifPresent(JsonObject::end);
        Optional<Mapping.ListRules> list = json.object("list").map(this::list);
        Optional<Source> source = json.object("source").map(this::source);
        Optional<SupportPeriod> support = json.object("support").map(this::support);
        Optional<JsonObject> key = json.object("key");
        Member keyMember = key.flatMap(object -> object.word("member", List.of("id", "name", "identifiers")))
                .flatMap(Member::find)
                .orElse(Member.ID);
        Optional<String> keyScheme = key.flatMap(object -> object.text("scheme"));
        boolean isIdMade = key.isPresent() && keyMember != Member.ID;
        key.ifPresent(JsonObject::end);
        if (keyMember == Member.IDENTIFIERS && keyScheme.isEmpty()) {
            throw key.orElseThrow().lacking("scheme");
        }
        boolean skips = json.word("hiddenRows", List.of("READ", "SKIP")).equals(Optional.of("SKIP"));
        boolean fills = json.word("mergedCells", List.of("LEAVE", "FILL")).equals(Optional.of("FILL"));
        Set<String> totals = words(json.texts("totals").orElse(TOTALS));
        Set<String> languages = Set.copyOf(json.texts("languages").orElse(List.of("en", "fr")));
        for (String language : languages) {
            if (!language.equals("en") && !language.equals("fr")) {
                throw json.error("map.language", "languages", language);
            }
        }
        DayRules days = days(json, new DayRules(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), languages));
        NumberRules numbers = numbers(json, new NumberRules(Optional.empty(), 1, Set.of()));
        Set<String> unknown = words(json.texts("unknown").orElse(UNKNOWN));
        List<String> doubts = new ArrayList<>(json.texts("doubts").orElse(List.of()));
        List<Column> columns = new ArrayList<>();
        Set<Member> filled = EnumSet.noneOf(Member.class);
        Set<Filled> once = new HashSet<>();
        for (JsonObject object : json.objects("columns")) {
            Column column = column(object, days, numbers, unknown, doubts);
            column.member().ifPresent(member -> {
                filled.add(member);
                int item = column.item() == 0 && !member.isShared() ? 1 : column.item();
                if (!once.add(new Filled(member, item)) && !member.isRepeatable()) {
                    throw object.error("map.twice", "member", member.path());
                }
            });
            columns.add(column);
        }
        json.end();
        if (filled.isEmpty()) {
            throw json.error("map.noColumn", "columns", "");
        }
        if (!filled.contains(Member.NAME)) {
            throw json.error("map.noName", "columns", "name");
        }
        boolean hasKey = keyMember == Member.IDENTIFIERS
                ? columns.stream()
                        .anyMatch(column -> column.member().equals(Optional.of(Member.IDENTIFIERS))
                                && column.scheme().equals(keyScheme))
                : filled.contains(keyMember);
        if (!hasKey) {
            throw json.error("map.noKey", "columns", keyMember.path());
        }
        boolean tellsOfSupport =
                filled.stream().anyMatch(member -> member.path().startsWith("supportPeriods"));
        if (tellsOfSupport && support.isEmpty() && !filled.contains(Member.LEVEL)) {
            throw json.lacking("support");
        }
        return new Mapping(
                file,
                id,
                name,
                coverage,
                hints,
                headerRow,
                headerRows,
                list,
                source,
                support,
                keyMember,
                keyScheme,
                isIdMade,
                skips,
                fills,
                totals,
                List.copyOf(columns),
                List.copyOf(doubts));
    }

    private Mapping.ListRules list(JsonObject json) {
        Mapping.ListRules list = new Mapping.ListRules(
                json.value("day", "day", LocalDate::parse),
                json.word("subject", names(ListSubject.class))
                        .map(ListSubject::valueOf)
                        .orElseThrow(() -> json.lacking("subject")),
                json.flag("complete"));
        json.end();
        return list;
    }

    private Source source(JsonObject json) {
        Source.Builder source =
                Source.builder().publisher(json.text("publisher")).title(json.text("title"));
        json.value("publishedOn", "window", DateWindow::parse).ifPresent(source::publishedOn);
        json.value("retrievedOn", "day", LocalDate::parse).ifPresent(source::retrievedOn);
        json.text("url")
                .ifPresent(url -> source.metadata(Metadata.builder().url(url).build()));
        json.end();
        return source.build();
    }

    private SupportPeriod support(JsonObject json) {
        SupportPeriod.Builder support = SupportPeriod.builder()
                .level(SupportLevel.valueOf(
                        json.word("level", names(SupportLevel.class)).orElseThrow(() -> json.lacking("level"))));
        json.value("siteId", "id", SiteId::of).ifPresent(support::siteId);
        json.value("programmeId", "id", ProgrammeId::of).ifPresent(support::programmeId);
        json.value("cohortId", "id", CohortId::of).ifPresent(support::cohortId);
        json.end();
        return support.build();
    }

    private Column column(
            JsonObject json, DayRules days, NumberRules numbers, Set<String> unknown, List<String> doubts) {
        Optional<String> header = json.text("header");
        Optional<Integer> index = json.value("column", "letters", MappingReader::letters);
        if (header.isPresent() == index.isPresent()) {
            throw json.error("map.headerOrColumn", "", "");
        }
        Optional<Member> member = json.word("member", Member.paths()).flatMap(Member::find);
        Optional<String> drop = json.text("drop");
        if (member.isPresent() == drop.isPresent()) {
            throw json.error("map.memberOrDrop", "", "");
        }
        Map<String, String> values = new HashMap<>();
        json.map("values").forEach((word, value) -> values.put(word(word), value));
        List<String> codes = member.map(Member::codes).orElse(List.of());
        values.forEach((word, value) -> {
            if (!codes.isEmpty() && !value.isEmpty() && !codes.contains(value)) {
                throw json.error("map.value", "values", value);
            }
        });
        List<String> split = json.texts("split").orElse(List.of());
        int part = json.number("part", 1, 100).orElse(0);
        if ((part > 0 && split.isEmpty()) || split.contains("")) {
            throw json.lacking("split");
        }
        if (!split.isEmpty()
                && part == 0
                && member.isPresent()
                && member.get().kind() != Member.Kind.TEXTS
                && member.get() != Member.IDENTIFIERS) {
            throw json.lacking("part");
        }
        Column column = new Column(
                Blanks.tidy(header.orElse("")),
                index.orElse(-1),
                member,
                drop,
                json.flag("optional"),
                days(json, days),
                numbers(json, numbers),
                json.texts("unknown").map(MappingReader::words).orElse(unknown),
                Map.copyOf(values),
                words(json.texts("refused").orElse(List.of())),
                List.copyOf(split),
                part,
                item(json, member),
                json.value(
                        "currency",
                        "currency",
                        code -> Currency.getInstance(code).getCurrencyCode()),
                json.text("scheme"),
                json.number("digits", 1, 64).orElse(0),
                json.value("on", "window", DateWindow::parse),
                json.number("year", 1, 9998),
                json.word("basis", names(JobsBasis.class)).map(JobsBasis::valueOf),
                json.word("blank", List.of("UNKNOWN", "GOES_ON")).equals(Optional.of("GOES_ON")));
        doubts.addAll(json.texts("doubts").orElse(List.of()));
        json.end();
        member.ifPresent(filled -> needed(json, column, filled));
        return column;
    }

    private static int item(JsonObject json, Optional<Member> member) {
        OptionalInt item = json.number("item", 1, 50);
        if (item.isPresent() && member.filter(Member::hasItems).isEmpty()) {
            throw json.error("map.item", "item", member.map(Member::path).orElse(""));
        }
        return item.orElse(0);
    }

    private static void needed(JsonObject json, Column column, Member member) {
        if (column.basis().isPresent() && member != Member.JOBS && member != Member.JOBS_INDIRECT) {
            throw json.error("map.basis", "basis", member.path());
        }
        if (member.kind() == Member.Kind.MONEY && column.currency().isEmpty()) {
            throw json.lacking("currency");
        }
        if ((member == Member.SECTORS || member == Member.IDENTIFIERS)
                && column.scheme().isEmpty()) {
            throw json.lacking("scheme");
        }
        if (member == Member.REVENUE && column.year().isEmpty()) {
            throw json.lacking("year");
        }
    }

    private static DayRules days(JsonObject parent, DayRules inherited) {
        return parent.object("days")
                .map(json -> {
                    DayRules rules = new DayRules(
                            json.word("order", names(DayRules.Order.class))
                                    .map(DayRules.Order::valueOf)
                                    .or(inherited::order),
                            orElse(json.number("century", 1000, 9900), inherited.century()),
                            orElse(
                                    json.word("serial", List.of("1900", "1904"))
                                            .map(text -> OptionalInt.of(Integer.parseInt(text)))
                                            .orElse(OptionalInt.empty()),
                                    inherited.serial()),
                            inherited.languages());
                    json.end();
                    return rules;
                })
                .orElse(inherited);
    }

    private static OptionalInt orElse(OptionalInt own, OptionalInt inherited) {
        return own.isPresent() ? own : inherited;
    }

    private static NumberRules numbers(JsonObject parent, NumberRules inherited) {
        return parent.object("numbers")
                .map(json -> {
                    NumberRules rules = new NumberRules(
                            json.word("decimal", List.of(",", "."))
                                    .map(text -> text.charAt(0))
                                    .or(inherited::decimal),
                            json.number("unit", 1, 1_000_000_000).orElse(inherited.unit()),
                            json.texts("words").map(MappingReader::words).orElse(inherited.words()));
                    json.end();
                    return rules;
                })
                .orElse(inherited);
    }

    private static List<String> names(Class<? extends Enum<?>> list) {
        return Arrays.stream(list.getEnumConstants()).map(Enum::name).toList();
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    private static int letters(String text) {
        if (!text.matches("[A-Z]{1,3}")) {
            throw new IllegalArgumentException(text);
        }
        return SheetRow.column(text);
    }

    /**
     * A word as it is compared with others: tidy, in lower case.
     *
     * @param text the text
     * @return the word
     */
    public static String word(String text) {
        return Blanks.tidy(text).toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(List<String> texts) {
        return texts.stream().map(MappingReader::word).collect(Collectors.toUnmodifiableSet());
    }
}
