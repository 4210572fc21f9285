package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.NetworkCodecs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the conformance kit: documents, each with what a reader must find in it. What is expected is said here, and not taken from our reader. */
final class ConformanceCases {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
    private final Map<ObjectCodec<?, ?>, String> pointers = new HashMap<>();
    private final JsonNode sample = MAPPER.readTree(NetworkJson.builder()
            .layout(Layout.COMPACT)
            .build()
            .writeString(NetworkDocument.of(Samples.maximalNetwork())));

    static String write() {
        ConformanceCases kit = new ConformanceCases();
        kit.values();
        kit.vagueDays();
        kit.members();
        kit.documents();
        kit.lines();
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> line : kit.cases.values()) {
            lines.append(MAPPER.writeValueAsString(line)).append('\n');
        }
        return lines.toString();
    }

    private void add(String id, String kind, String document, String... findings) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("kind", kind);
        line.put("document", document);
        line.put("findings", findings);
        if (cases.put(id, line) != null) {
            throw new IllegalStateException("two cases " + id);
        }
    }

    private void addBytes(String id, byte[] document, String... findings) {
        add(id, "document", "", findings);
        Map<String, Object> line = Objects.requireNonNull(cases.get(id));
        line.remove("document");
        line.put("base64", Base64.getEncoder().encodeToString(document));
    }

    // ---- values: each grammar with what it admits and refuses

    private void values() {
        good(
                "date",
                date("%s"),
                "\"2024-02-29\"",
                "\"0001-01-01\"",
                "\"9999-12-31\"",
                "\"2000-02-29\"",
                "\"1899-12-31\"");
        bad(
                "date",
                "/network/register/since",
                date("%s"),
                "INVALID_DATE",
                "\"2023-02-29\"",
                "\"1900-02-29\"",
                "\"2024-13-01\"",
                "\"2024-00-10\"",
                "\"2024-01-00\"",
                "\"2024-04-31\"",
                "\"0000-01-01\"",
                "\"2024-2-29\"",
                "\"2024-02-29T23:00:00Z\"",
                "\"2024-02-29Z\"",
                "\" 2024-02-29 \"",
                "\"+12024-02-29\"",
                "\"-024-02-29\"",
                "\"20240229\"",
                "\"2024/02/29\"",
                "\"2024-W09-4\"",
                "\"2024-060\"",
                "\"٢٠٢٤-٠٢-٢٩\"",
                "\"2024-02\"",
                "\"\"");
        bad(
                "date-type",
                "/network/register/since",
                date("%s"),
                "WRONG_TYPE",
                "19000",
                "[2024,2,29]",
                "{\"year\":2024}",
                "true");
        String founded = Documents.network("\"founded\": %s");
        good(
                "vague-date",
                founded,
                "\"2001\"",
                "\"2015-10\"",
                "\"2020-02-14\"",
                "\"0001\"",
                "\"9999-12-31\"",
                "\"[2023..2024]\"",
                "\"[2023-11..2024-02]\"",
                "\"[2023-11-30..2024-02-29]\"",
                "\"[2023-01-01..]\"",
                "\"[..2024-12-31]\"");
        good(
                "vague-date-marked",
                founded,
                "\"2014?\"",
                "\"2014~\"",
                "\"2014%\"",
                "\"2014-05?\"",
                "\"2014-05~\"",
                "\"2014-05%\"",
                "\"2014-05-03?\"",
                "\"2014-05-03~\"",
                "\"2014-05-03%\"");
        good("vague-date-decade", founded, "\"201X\"", "\"001X\"", "\"999X\"");
        good(
                "vague-date-open",
                founded,
                "\"[2013..]\"",
                "\"[2013-05..]\"",
                "\"[2013-05-03..]\"",
                "\"[..2013]\"",
                "\"[..2013-05]\"",
                "\"[..2013-05-03]\"",
                "\"[2013-01-01..]\"",
                "\"[..2013-12]\"",
                "\"[..]\"");
        good(
                "vague-date-shortened",
                founded,
                "\"[2023..2023]\"",
                "\"[2023-01-01..2023-12-31]\"",
                "\"[2023-01..2024-12]\"",
                "\"[2020-02-01..2020-02-29]\"",
                "\"[2010..2019]\"",
                "\"[2023-02-01..2024-06-30]\"",
                "\"[2024-02-29..2024-02-29]\"");
        bad(
                "vague-date",
                "/network/founded",
                founded,
                "INVALID_DATE_WINDOW",
                "\"2023/2024\"",
                "\"201\"",
                "\"20011\"",
                "\"2001-13\"",
                "\"2001-21\"",
                "\"2001-spring\"",
                "\"2023..2024\"",
                "\"[2023, 2024]\"",
                "\"[.]\"",
                "\"[...]\"",
                "\"..\"",
                "\"[2023]\"",
                "\"[2024..2023]\"",
                "\"[2024-06..2024-05]\"",
                "\"0000\"",
                "\"0000-01\"",
                "\"2023-02-29\"",
                "\"\"",
                "\"[2023..2024\"",
                "\"[2023 .. 2024]\"",
                "\"2024-02-29T00:00\"");
        bad(
                "vague-date-precision",
                "/network/founded",
                founded,
                "INVALID_DATE_WINDOW",
                "\"[2023..2024-06]\"",
                "\"[2023-06..2024]\"",
                "\"[2023..2024-06-30]\"",
                "\"[2023-06-01..2024-06]\"");
        bad(
                "vague-date-marked",
                "/network/founded",
                founded,
                "INVALID_DATE_WINDOW",
                "\"?\"",
                "\"?2014\"",
                "\"2014??\"",
                "\"2014?~\"",
                "\"2014 ?\"",
                "\"2014?-05\"",
                "\"20141?\"",
                "\"201X?\"",
                "\"[2014?..2015]\"",
                "\"[2014..2015~]\"",
                "\"[2014%..]\"",
                "\"[..2014-05?]\"",
                "\"[2014..2015]?\"",
                "\"[2014..2014]~\"");
        bad(
                "vague-date-decade",
                "/network/founded",
                founded,
                "INVALID_DATE_WINDOW",
                "\"20XX\"",
                "\"2XXX\"",
                "\"XXXX\"",
                "\"000X\"",
                "\"201x\"",
                "\"201X-05\"",
                "\"2014-0X\"",
                "\"2014-XX\"",
                "\"2014-05-XX\"",
                "\"[201X..202X]\"",
                "\"[201X..2025]\"",
                "\"[..201X]\"",
                "\"[201X..]\"");
        String stay = Documents.network("\"maximumStay\": %s");
        good(
                "duration",
                stay,
                "\"P5Y\"",
                "\"P18M\"",
                "\"P1Y6M\"",
                "\"P10D\"",
                "\"P5Y6M10D\"",
                "\"P9999Y\"",
                "\"P119988M\"",
                "\"P3649635D\"");
        bad(
                "duration",
                "/network/maximumStay",
                stay,
                "INVALID_PERIOD",
                "\"\"",
                "\"P\"",
                "\"P0D\"",
                "\"P-5Y\"",
                "\"-P5Y\"",
                "\"5Y\"",
                "\"p5y\"",
                "\"P1W\"",
                "\"P5\"",
                "\"PT5H\"",
                "\"P1.5Y\"",
                "\"P6M1Y\"",
                "\"P10000Y\"",
                "\"P119989M\"",
                "\"P3649636D\"");
        String share = Documents.network("\"roles\": [{\"kind\": \"OWNER\", \"share\": %s}]");
        good(
                "decimal",
                share,
                "\"0\"",
                "\"-1\"",
                "\"0.35\"",
                "\"1250.00\"",
                "\"9999999999999999999999999999999999\"",
                "\"0.000000000000000001\"",
                "\"9999999999999999.999999999999999999\"");
        bad(
                "decimal",
                "/network/roles/0/share",
                share,
                "INVALID_DECIMAL",
                "\"1e2\"",
                "\"1E+1000000000\"",
                "\"+1\"",
                "\"01\"",
                "\"-\"",
                "\"\"",
                "\".5\"",
                "\"5.\"",
                "\"1,5\"",
                "\"1 000\"",
                "\" 1\"",
                "\"NaN\"",
                "\"0x1F\"",
                "\"٣\"",
                "\"10000000000000000000000000000000000\"",
                "\"0.0000000000000000001\"",
                "\"99999999999999999.999999999999999999\"");
        bad("decimal-type", "/network/roles/0/share", share, "WRONG_TYPE", "1250.00", "12", "1e2");
        String direct = Documents.startup("\"jobs\": [{\"on\": \"2024-01-01\", \"direct\": %s}]");
        good("count", direct, "0", "12", "9007199254740991", "-9007199254740991");
        bad(
                "count",
                "/network/startups/0/jobs/0/direct",
                direct,
                "INVALID_COUNT",
                "1.0",
                "1e2",
                "1.9",
                "-0",
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999");
        bad("count-type", "/network/startups/0/jobs/0/direct", direct, "WRONG_TYPE", "\"12\"", "true", "[1]");
        String id = Documents.network("\"sites\": [{\"id\": %s, \"name\": \"S\"}]");
        good(
                "id",
                id,
                "\"a\"",
                "\"0\"",
                "\"urn:incubator:technopark\"",
                "\"a.b_c:d~e-f\"",
                '"' + "a".repeat(128) + '"');
        bad(
                "id",
                "/network/sites/0/id",
                id,
                "INVALID_ID",
                "\"\"",
                "\" a\"",
                "\"a b\"",
                "\".a\"",
                "\"-a\"",
                "\":a\"",
                "\"é\"",
                "\"a/b\"",
                "\"a\\n\"",
                "\"a#\"",
                '"' + "a".repeat(129) + '"');
        String text = Documents.network("\"url\": %s");
        good(
                "text",
                text,
                "\"\"",
                "\"deux\\nlignes\"",
                "\"tab\\there\"",
                "\"\\uD83D\\uDE80\"",
                "\"🚀\"",
                "\"\\\\ \\\" \\/\"",
                "\"شركة\"",
                "\"\\u00a0\"");
        bad(
                "text",
                "/network/url",
                text,
                "INVALID_TEXT",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\udc00\\ud800\"",
                "\"x\\ud800y\"",
                "\"\\u0000\"",
                "\"\\r\"",
                "\"\\b\"",
                "\"\\f\"",
                "\"\\u001f\"",
                "\"\\u007f\"",
                "\"\\u009f\"");
        String kind = Documents.startup("\"kind\": %s");
        good("open-code", kind, "\"STARTUP\"", "\"startup\"", "\"COOPERATIVE\"", "\"x y\"", "\"é\"");
        bad("open-code", "/network/startups/0/kind", kind, "INVALID_CODE", "\"\"", "\"a\\nb\"", "\"\\u0000\"");
        String currency = Documents.network(
                "\"services\": [{\"id\": \"s\", \"name\": \"S\", \"price\": {\"amount\": \"1\", \"currency\": %s}}]");
        bad(
                "currency",
                "/network/services/0/price/currency",
                currency,
                "INVALID_CODE",
                "\"mad\"",
                "\"MA\"",
                "\"MADD\"",
                "\"\"",
                "\"M1D\"");
        String measure = Documents.network(
                "\"claims\": [{\"measure\": %s, \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"1\"}}]");
        bad(
                "measure",
                "/network/claims/0/measure",
                measure,
                "INVALID_ID",
                "\"Residents\"",
                "\"1residents\"",
                "\"resi_dents\"",
                "\"\"");
        String quantity = Documents.network("\"claims\": [{\"measure\": \"residents\", \"quantity\": %s}]");
        bad(
                "quantity",
                "/network/claims/0/quantity",
                quantity,
                "CONFLICTING_MEMBERS",
                "{\"qualifier\":\"EXACT\",\"value\":\"1\",\"upper\":\"2\"}",
                "{\"qualifier\":\"BETWEEN\",\"value\":\"1\"}",
                "{\"qualifier\":\"BETWEEN\",\"value\":\"2\",\"upper\":\"1\"}");
    }

    /** Every day on which something happened may be vague; the days of those who looked are exact. */
    private void vagueDays() {
        vagueDay("sites/0/lifecycle/0/on", "{\"status\": \"OPERATIONAL\", \"on\": %s}");
        for (String member : List.of("start", "end")) {
            vagueDay(
                    "sites/0/capacities/0/" + member,
                    "{\"unit\": \"DESK\", \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"1\"}, \"" + member
                            + "\": %s}");
            vagueDay("services/0/" + member, "{\"id\": \"x\", \"name\": \"X\", \"" + member + "\": %s}");
            vagueDay("startups/0/supportPeriods/0/" + member, "{\"level\": \"DIRECT\", \"" + member + "\": %s}");
        }
        for (String member : List.of("applicationStart", "applicationDeadline", "start", "end")) {
            vagueDay("cohorts/0/" + member, "{\"id\": \"x\", \"name\": \"X\", \"" + member + "\": %s}");
        }
        vagueDay("startups/0/statusEvents/0/on", "{\"status\": \"CLOSED\", \"on\": %s}");
        vagueDay("startups/0/jobs/0/on", "{\"on\": %s, \"direct\": 1}");
        vagueDay("startups/0/fundingRounds/0/on", "{\"on\": %s}");
        vagueDay("startups/0/serviceUses/0/on", "{\"serviceId\": \"x\", \"on\": %s}");
        add(
                "lifecycle-step-without-day",
                "document",
                Documents.network(holder("sites/0/lifecycle", "{\"status\": \"CLOSED\"}")));
        String observed = Documents.network(
                holder("startups/0/statusEvents", "{\"status\": \"CLOSED\", \"on\": \"2024\", \"observedOn\": %s}"));
        String pointer = "/network/startups/0/statusEvents/0/observedOn";
        good("observed-on", observed, "[]", "[\"2024-06-30\"]", "[\"2021-04-01\", \"2024-06-30\"]");
        bad("observed-on-type", pointer, observed, "WRONG_TYPE", "\"2024-06-30\"");
        bad("observed-on", pointer + "/0", observed, "INVALID_DATE", "[\"2024\"]", "[\"[..2024-06-30]\"]");
    }

    /** A day of a fact: the path of the member that has it, and the object that has the member. */
    private void vagueDay(String path, String object) {
        String group =
                "vague-" + path.replace("/0/", "-").replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        String document = Documents.network(holder(path.substring(0, path.lastIndexOf("/0/")), object));
        good(group, document, "\"2020-02-29\"", "\"2019\"", "\"2019-05~\"", "\"[..2024-06-30]\"", "\"[..]\"");
        bad(
                group,
                "/network/" + path,
                document,
                "INVALID_DATE_WINDOW",
                "\"[2014..2015-06]\"",
                "\"[2024..2023]\"",
                "\"[..]~\"",
                "\"2023-02-29\"");
        bad(group + "-type", "/network/" + path, document, "WRONG_TYPE", "2019", "[\"2019\"]");
    }

    /** The member of a network in which an object is the first of a list, by the path of the list. */
    private static String holder(String path, String object) {
        List<String> lists = Splitter.on("/0/").splitToList(path);
        return lists.size() == 1
                ? "\"" + path + "\": [" + object + "]"
                : "\"" + lists.get(0) + "\": [{\"id\": \"a\", \"name\": \"A\", \"" + lists.get(1) + "\": [" + object
                        + "]}]";
    }

    private static String date(String value) {
        return Documents.network("\"register\": {\"coverage\": \"NONE\", \"since\": " + value + "}");
    }

    private void good(String group, String template, String... values) {
        for (int i = 0; i < values.length; i++) {
            add(group + "-good-" + (i + 1), "document", template.replace("%s", values[i]));
        }
    }

    private void bad(String group, String pointer, String template, String code, String... values) {
        for (int i = 0; i < values.length; i++) {
            add(
                    group + "-bad-" + (i + 1),
                    "document",
                    template.replace("%s", values[i]),
                    "ERROR " + code + " " + pointer);
        }
    }

    // ---- members: each of each object missing, null, of the wrong type, twice; and one more

    private void members() {
        find(NetworkCodecs.DOCUMENT, "");
        List<Map.Entry<ObjectCodec<?, ?>, String>> objects = new ArrayList<>(pointers.entrySet());
        objects.sort(Map.Entry.comparingByValue());
        for (Map.Entry<ObjectCodec<?, ?>, String> object : objects) {
            ObjectCodec<?, ?> codec = object.getKey();
            if (codec == NetworkCodecs.DOCUMENT) {
                continue;
            }
            for (Member<?, ?> member : codec.members()) {
                members(codec, member, object.getValue());
            }
            String pointer = object.getValue();
            add(
                    codec.name() + "-unknown",
                    "document",
                    with(pointer, "added", "[1.50, {\"x\": null}]"),
                    "WARNING UNKNOWN_MEMBER " + pointer + "/added");
            add(
                    codec.name() + "-newer",
                    "document",
                    with(pointer, "added", "[1.50, {\"x\": null}]").replace("\"1.0\"", "\"1.1\""),
                    "INFO NEWER_VERSION /formatVersion");
        }
    }

    private void members(ObjectCodec<?, ?> codec, Member<?, ?> member, String object) {
        String id = codec.name() + "-" + member.name();
        String pointer = object + "/" + member.name();
        boolean isNumber = "integer".equals(member.schema().get("type"));
        add(
                id + "-wrong-type",
                "document",
                with(codec, object, member.name(), isNumber ? "\"7\"" : "7"),
                "ERROR WRONG_TYPE " + pointer);
        if (member.isRequired()) {
            add(id + "-missing", "document", without(object, member.name()), "ERROR MISSING_MEMBER " + object);
            add(id + "-null", "document", with(object, member.name(), "null"), "ERROR NULL_VALUE " + pointer);
        } else if (isKept(codec, member)) {
            add(
                    id + "-null",
                    "document",
                    with(object, member.name(), "null"),
                    "INFO NULL_MEMBER " + pointer,
                    "ERROR MISSING_MEMBER " + object);
        } else {
            add(id + "-null", "document", with(object, member.name(), "null"), "INFO NULL_MEMBER " + pointer);
        }
        if (member.schema().get("enum") instanceof List<?> codes) {
            for (Object code : codes) {
                if (!code.equals("BETWEEN")) {
                    add(id + "-" + code, "document", with(codec, object, member.name(), "\"" + code + "\""));
                }
            }
            add(
                    id + "-bad-code",
                    "document",
                    with(codec, object, member.name(), "\"unlisted\""),
                    "ERROR INVALID_CODE " + pointer);
        }
    }

    /** Finds where the sample has an object of each type. */
    private void find(ObjectCodec<?, ?> codec, String pointer) {
        if (pointers.putIfAbsent(codec, pointer) != null) {
            return;
        }
        for (Member<?, ?> member : codec.members()) {
            if (member.codec() instanceof ObjectCodec<?, ?> value) {
                boolean isArray = "array".equals(member.schema().get("type"));
                find(value, pointer + "/" + member.name() + (isArray ? "/0" : ""));
            }
        }
    }

    /** A small document with one object of the sample, whose member is changed. */
    private String with(String pointer, String member, String value) {
        JsonNode document = pruned(pointer);
        ((ObjectNode) document.at(pointer)).set(member, MAPPER.readTree("\"\\u0001\""));
        return MAPPER.writeValueAsString(document).replace("\"\\u0001\"", value);
    }

    /** The same, without what the member excludes, and with that beside which it stands. */
    private String with(ObjectCodec<?, ?> codec, String pointer, String member, String value) {
        ObjectNode document = (ObjectNode) MAPPER.readTree(with(pointer, member, value));
        ObjectNode object = (ObjectNode) document.at(pointer);
        for (ImmutableSet<String> names : codec.agreement().exclusive()) {
            if (names.contains(member)) {
                names.stream().filter(name -> !name.equals(member)).forEach(object::remove);
            }
        }
        String companion = codec.agreement().companions().get(member);
        if (companion != null) {
            object.set(companion, sample.at(pointer).get(companion));
        }
        return MAPPER.writeValueAsString(document);
    }

    private String without(String pointer, String member) {
        JsonNode document = pruned(pointer);
        ((ObjectNode) document.at(pointer)).remove(member);
        return MAPPER.writeValueAsString(document);
    }

    private JsonNode pruned(String pointer) {
        JsonNode document = sample.deepCopy();
        ImmutableList<String> path = pointer.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.copyOf(pointer.substring(1).split("/", -1));
        prune(document, NetworkCodecs.DOCUMENT, path);
        return document;
    }

    /** Whether an object without anything that it may lack has a member: a required one, or the first of those of which it has one. */
    private static boolean isKept(ObjectCodec<?, ?> codec, Member<?, ?> member) {
        return member.isRequired()
                || codec.agreement().alternatives().stream()
                        .anyMatch(names -> names.asList().get(0).equals(member.name()));
    }

    /** Leaves only the required members, and the way to what a path leads to. */
    private static void prune(JsonNode node, ObjectCodec<?, ?> codec, ImmutableList<String> path) {
        ObjectNode object = (ObjectNode) node;
        List<String> names = new ArrayList<>(object.propertyNames());
        boolean isQuantity = codec.name().equals("Quantity");
        for (String name : names) {
            Member<?, ?> member = codec.members().stream()
                    .filter(m -> m.name().equals(name))
                    .findFirst()
                    .orElse(null);
            boolean onPath = !path.isEmpty() && path.get(0).equals(name);
            if (member == null || (!isKept(codec, member) && !onPath)) {
                object.remove(name);
                continue;
            }
            if (member.codec() instanceof ObjectCodec<?, ?> value) {
                JsonNode child = object.get(name);
                if (child instanceof ArrayNode array) {
                    while (array.size() > 1) {
                        array.remove(1);
                    }
                    prune(array.get(0), value, path.subList(2, path.size()));
                } else {
                    prune(child, value, onPath ? path.subList(1, path.size()) : ImmutableList.of());
                }
            }
        }
        if (isQuantity) {
            object.put("qualifier", "EXACT");
        }
    }

    // ---- documents: the envelope, encodings, syntax, limits

    private static String inLanguage(String tag) {
        return Documents.network("").replaceFirst("\"network\"", "\"language\": \"" + tag + "\", \"network\"");
    }

    private void documents() {
        add("maximal", "document", MAPPER.writeValueAsString(sample), unknownOfTheSample());
        add("minimal", "document", Documents.network(""));
        for (String version : new String[] {"1.1", "1.9999"}) {
            add(
                    "version-" + version,
                    "document",
                    Documents.network("\"later\": 1").replace("1.0", version),
                    "INFO NEWER_VERSION /formatVersion");
        }
        for (String version : new String[] {"0.9", "2.0", "10.0"}) {
            add(
                    "version-" + version,
                    "document",
                    Documents.network("\"country\": 1").replace("1.0", version),
                    "ERROR UNSUPPORTED_VERSION /formatVersion");
        }
        String[] versions = {"", "1", "1.", "1.0.0", "v1.0", "01.0", "1.00", "1.10000", " 1.0"};
        for (int i = 0; i < versions.length; i++) {
            add(
                    "version-bad-" + (i + 1),
                    "document",
                    Documents.network("").replace("1.0", versions[i]),
                    "ERROR INVALID_VERSION /formatVersion");
        }
        add("language", "document", inLanguage("fr-MA"));
        String[] languages = {"", "french language", "fr_MA", "f"};
        for (int i = 0; i < languages.length; i++) {
            add("language-bad-" + (i + 1), "document", inLanguage(languages[i]), "WARNING INVALID_LANGUAGE /language");
        }
        add("other-format", "document", "{\"format\": \"CycloneDX\"}", "ERROR OTHER_FORMAT /format");
        add(
                "empty-object",
                "document",
                "{}",
                "ERROR MISSING_MEMBER ",
                "ERROR MISSING_MEMBER ",
                "ERROR MISSING_MEMBER ");
        add("array", "document", "[]", "ERROR WRONG_TYPE ");
        add("duplicate", "document", Documents.network("\"name\": \"M\""), "ERROR DUPLICATE_MEMBER /network/name");
        add(
                "duplicate-unknown",
                "document",
                Documents.network("\"x\": {\"a\": 1, \"a\": 2}"),
                "WARNING UNKNOWN_MEMBER /network/x",
                "ERROR DUPLICATE_MEMBER /network/x/a");
        add(
                "duplicate-escaped",
                "document",
                Documents.network("\"\\u006eame\": \"M\""),
                "ERROR DUPLICATE_MEMBER /network/name");
        add("null-item", "document", Documents.network("\"sites\": [null]"), "ERROR NULL_VALUE /network/sites/0");
        String claim =
                "\"claims\": [{\"measure\": \"residents\", \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"1\"}, ";
        add(
                "site-and-association",
                "document",
                Documents.network(claim + "\"siteIds\": [\"a\"], \"organizationId\": \"b\"}]"),
                "ERROR CONFLICTING_MEMBERS /network/claims/0");
        add(
                "site-and-association-null",
                "document",
                Documents.network(claim + "\"siteIds\": [\"a\"], \"organizationId\": null}]"),
                "INFO NULL_MEMBER /network/claims/0/organizationId");
        add(
                "site-and-cohort",
                "document",
                Documents.network(claim + "\"siteIds\": [\"a\", \"b\"], \"cohortId\": \"c\", \"territory\": \"MA\"}]"));
        add(
                "territory-and-association",
                "document",
                Documents.network(claim + "\"territory\": \"MA\", \"cohortId\": null, \"organizationId\": \"c\"}]"),
                "INFO NULL_MEMBER /network/claims/0/cohortId",
                "ERROR CONFLICTING_MEMBERS /network/claims/0");
        add(
                "quantity-and-date",
                "document",
                Documents.network(claim + "\"date\": \"2001\"}]"),
                "ERROR CONFLICTING_MEMBERS /network/claims/0");
        add(
                "neither-quantity-nor-date",
                "document",
                Documents.network("\"claims\": [{\"measure\": \"founded\", \"quantity\": null}]"),
                "INFO NULL_MEMBER /network/claims/0/quantity",
                "ERROR MISSING_MEMBER /network/claims/0");
        add(
                "date-alone",
                "document",
                Documents.network("\"claims\": [{\"measure\": \"founded\", \"date\": \"[2000..2001]\"}]"));
        add(
                "horizon-qualifier-alone",
                "document",
                Documents.network(claim + "\"horizonQualifier\": \"MORE_THAN\"}]"),
                "ERROR CONFLICTING_MEMBERS /network/claims/0");
        add(
                "horizon-between",
                "document",
                Documents.network(claim + "\"horizon\": \"P5Y\", \"horizonQualifier\": \"BETWEEN\"}]"),
                "ERROR INVALID_CODE /network/claims/0/horizonQualifier");
        add(
                "many",
                "document",
                Documents.network("\"country\": 1, \"founded\": 2, \"sites\": [{}]"),
                "ERROR WRONG_TYPE /network/country",
                "ERROR WRONG_TYPE /network/founded",
                "ERROR MISSING_MEMBER /network/sites/0",
                "ERROR MISSING_MEMBER /network/sites/0");
        add(
                "surrogate-in-a-name",
                "document",
                Documents.network("\"\\ud800\": {\"x\\udc00\": 1}, \"country\": 1"),
                "WARNING UNKNOWN_MEMBER",
                "ERROR INVALID_TEXT",
                "ERROR INVALID_TEXT",
                "ERROR WRONG_TYPE /network/country");
        add("extensions", "document", Documents.network("\"extensions\": {\"x\": [null, {\"y\": 1e308}]}"));
        for (String number : new String[] {"1e400", "-1.8E308", "17976931348623157E293"}) {
            add(
                    "number-" + number,
                    "document",
                    Documents.network("\"extensions\": {\"x\": [" + number + "]}"),
                    "ERROR INVALID_NUMBER /network/extensions/x/0");
        }
        add("number-tiny", "document", Documents.network("\"extensions\": {\"x\": 1e-400}"));
        add("empty", "document", "", "ERROR EMPTY_DOCUMENT ");
        add("white-space", "document", " \n\t\r ", "ERROR EMPTY_DOCUMENT ");
        add("byte-order-mark", "document", "\ufeff" + Documents.network(""), "ERROR BYTE_ORDER_MARK ");
        for (String charset : new String[] {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"}) {
            addBytes(charset, Documents.network("").getBytes(Charset.forName(charset)), "ERROR NOT_UTF_8 ");
        }
        addBytes("latin-1", Documents.network("\"url\": \"café\"").getBytes(ISO_8859_1), "ERROR NOT_UTF_8 ");
        for (String trailing : new String[] {"x", "{}", "]", "null"}) {
            add("trailing-" + trailing, "document", Documents.network("") + " " + trailing, "ERROR TRAILING_CONTENT ");
        }
        String[] broken = {
            "01", "+1", "'x'", ".5", "NaN", "[1,]", "{\"a\":1,}", "\"\\x\"", "\"a\nb\"", "/*c*/1", "x", "\"\\u12G4\""
        };
        for (int i = 0; i < broken.length; i++) {
            add(
                    "syntax-" + (i + 1),
                    "document",
                    Documents.network("\"extensions\": {\"x\": " + broken[i] + "}"),
                    "ERROR SYNTAX");
        }
        String[] brokenAtTheEnd = {"1]", "{\"format\":1,}", "[1,]", "[nul]", "[-]", "<html>", "a;b\n1;2\n", "{'a':1}"};
        for (int i = 0; i < brokenAtTheEnd.length; i++) {
            add("syntax-at-the-end-" + (i + 1), "document", brokenAtTheEnd[i], findingsOfBroken(brokenAtTheEnd[i]));
        }
        byte[] cutWithin = Documents.network("\"url\": \"\u20ac").getBytes(UTF_8);
        for (int length = cutWithin.length - 4; length < cutWithin.length - 2; length++) {
            addBytes("cut-within-" + length, Arrays.copyOf(cutWithin, length), "ERROR CUT_DOCUMENT");
        }
        addBytes("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3}, "ERROR NOT_UTF_8 ");
        addBytes("zip", new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8}, "ERROR NOT_UTF_8 ");
        String whole = Documents.network("\"sites\": [{\"id\": \"a\", \"name\": \"A\"}]");
        for (int length = 20; length < whole.length() - 1; length += 11) {
            add("cut-" + length, "document", whole.substring(0, length), "ERROR CUT_DOCUMENT");
        }
        add(
                "depth-64",
                "document",
                Documents.network("\"extensions\": {\"a\": " + "[".repeat(61) + "]".repeat(61) + "}"));
        add(
                "depth-65",
                "document",
                Documents.network("\"extensions\": {\"a\": " + "[".repeat(62) + "]".repeat(62) + "}"),
                "ERROR DEPTH_LIMIT");
        add("name-256", "document", Documents.network("\"extensions\": {\"" + "n".repeat(256) + "\": 1}"));
        add(
                "name-257",
                "document",
                Documents.network("\"extensions\": {\"" + "n".repeat(257) + "\": 1}"),
                "ERROR NAME_LIMIT");
        add("number-128", "document", Documents.network("\"extensions\": {\"a\": " + "1".repeat(128) + "}"));
        add(
                "number-129",
                "document",
                Documents.network("\"extensions\": {\"a\": " + "1".repeat(129) + "}"),
                "ERROR NUMBER_LIMIT");
    }

    /** What is found before the reading ends. */
    private static String[] findingsOfBroken(String document) {
        return document.startsWith("{\"format")
                ? new String[] {"ERROR WRONG_TYPE /format", "ERROR SYNTAX"}
                : new String[] {"ERROR SYNTAX"};
    }

    private String[] unknownOfTheSample() {
        List<String> findings = new ArrayList<>();
        collect(sample, "", findings);
        return findings.toArray(String[]::new);
    }

    private static void collect(JsonNode node, String pointer, List<String> findings) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                if (name.equals("later") || name.equals("étiquette")) {
                    findings.add("WARNING UNKNOWN_MEMBER " + pointer + "/" + name);
                } else if (!name.equals("extensions")) {
                    collect(object.get(name), pointer + "/" + name, findings);
                }
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, findings);
            }
        }
    }

    // ---- JSON Lines

    private void lines() {
        String frame =
                "{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":{\"id\":\"n\",\"name\":\"N\"}}\n";
        String a = "{\"id\":\"a\",\"name\":\"A\"}\n";
        String b = "{\"id\":\"b\",\"name\":\"B\"}\n";
        add("lines-none", "lines", frame + "{\"end\":{\"startups\":0}}\n");
        add("lines-two", "lines", frame + a + b + "{\"end\":{\"startups\":2}}\n");
        add("lines-no-last-newline", "lines", frame + a + "{\"end\":{\"startups\":1}}");
        add("lines-cut-1", "lines", frame + a + b, "ERROR CUT_DOCUMENT ");
        add("lines-cut-2", "lines", frame, "ERROR CUT_DOCUMENT ");
        add("lines-cut-3", "lines", frame + a + "{\"end\":{\"star", "ERROR CUT_DOCUMENT");
        add("lines-too-few", "lines", frame + a + "{\"end\":{\"startups\":2}}\n", "ERROR WRONG_END /end/startups");
        add("lines-too-many", "lines", frame + a + b + "{\"end\":{\"startups\":1}}\n", "ERROR WRONG_END /end/startups");
        add("lines-end-spaced", "lines", frame + "{ \"end\" : { \"startups\" : 0 } }\n");
        add("lines-end-empty", "lines", frame + "{\"end\":{}}\n", "ERROR MISSING_MEMBER /end");
        add("lines-end-null", "lines", frame + "{\"end\":{\"startups\":null}}\n", "ERROR NULL_VALUE /end/startups");
        add("lines-end-type", "lines", frame + "{\"end\":{\"startups\":\"0\"}}\n", "ERROR WRONG_TYPE /end/startups");
        add("lines-end-unknown", "lines", frame + "{\"end\":{\"startups\":0},\"x\":1}\n", "WARNING UNKNOWN_MEMBER /x");
        add(
                "lines-end-newer",
                "lines",
                frame.replace("1.0", "1.1") + "{\"end\":{\"startups\":0,\"x\":1}}\n",
                "INFO NEWER_VERSION /formatVersion");
        add(
                "lines-bad-value",
                "lines",
                frame + a + "{\"id\":\"b\",\"name\":7}\n" + "{\"end\":{\"startups\":2}}\n",
                "ERROR WRONG_TYPE /network/startups/1/name");
        add("lines-trailing-comma", "lines", frame + "{\"id\":\"a\",}\n{\"end\":{\"startups\":1}}\n", "ERROR SYNTAX");
        add("lines-document", "lines", "{\n  \"format\": \"incubator-network\"\n}\n", "ERROR CUT_DOCUMENT");
        add(
                "lines-two-values",
                "lines",
                frame + a.strip() + " " + b + "{\"end\":{\"startups\":1}}\n",
                "ERROR TRAILING_CONTENT /network/startups/0");
        add(
                "lines-blank",
                "lines",
                frame + "\n" + a + "{\"end\":{\"startups\":1}}\n",
                "ERROR EMPTY_DOCUMENT /network/startups/0");
        add(
                "lines-blank-between",
                "lines",
                frame + a + " \t\r\n" + b + "{\"end\":{\"startups\":2}}\n",
                "ERROR EMPTY_DOCUMENT /network/startups/1");
        add(
                "lines-blank-is-no-startup",
                "lines",
                frame + a + "\n" + b + "{\"end\":{\"startups\":3}}\n",
                "ERROR EMPTY_DOCUMENT /network/startups/1",
                "ERROR WRONG_END /end/startups");
        add(
                "lines-startups-first",
                "lines",
                frame.replace("\"N\"", "\"N\",\"startups\":[" + a.strip() + "]") + "{\"end\":{\"startups\":0}}\n",
                "ERROR STARTUPS_IN_FIRST_LINE /network/startups");
        add(
                "lines-newer",
                "lines",
                frame.replace("1.0", "1.1") + "{\"id\":\"a\",\"name\":\"A\",\"x\":1}\n{\"end\":{\"startups\":1}}\n",
                "INFO NEWER_VERSION /formatVersion");
        add(
                "lines-unknown",
                "lines",
                frame + "{\"id\":\"a\",\"name\":\"A\",\"x\":1}\n{\"end\":{\"startups\":1}}\n",
                "WARNING UNKNOWN_MEMBER /network/startups/0/x");
    }
}
