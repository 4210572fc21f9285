/**
 * The JSON format of an incubator network, read strictly and written without loss, and renderings of what was found and
 * computed.
 *
 * <p>A document is read once, and everything that is wrong in it is told, with its place:
 *
 * <pre>{@code
 * String text = """
 *         {
 *           "format": "incubator-network",
 *           "formatVersion": "1.0",
 *           "network": {
 *             "id": "harbour",
 *             "name": "Harbour",
 *             "sites": [{"id": "quay", "name": "The Quay", "lifecycle": [{"status": "OPERATIONAL", "on": "2019-13"}]}]
 *           }
 *         }
 *         """;
 * ReadResult refused = NetworkJson.standard().read(text);
 * LocatedFinding finding = refused.findings().get(0);
 * finding.pointer();                          // /network/sites/0/lifecycle/0/on
 * finding.location();                         // Optional[7:96]
 * finding.finding().message(Locale.ENGLISH);  // This is not a date, exact or vague: "2019-13"
 * refused.network();                          // Optional.empty
 *
 * // A document without a fault is a network, and whatever else it says.
 * NetworkDocument document = NetworkJson.standard().readOrThrow(text.replace("2019-13", "2019-03"));
 * Network harbour = document.network();
 * harbour.getSite(SiteId.of("quay")).lifecycle().get(0).on();  // Optional[2019-03]
 *
 * // Equal documents are equal bytes, on every machine.
 * byte[] written = NetworkJson.standard().writeBytes(document);
 * NetworkJson.standard().readOrThrow(written).equals(document);  // true
 *
 * // What the rules find, under the line of the document that it is about.
 * byte[] source = text.getBytes(StandardCharsets.UTF_8);
 * Report report = Report.builder(SourceText.of("harbour.json", source)).locale(Locale.FRENCH).reading(refused).build();
 * report.writeString(ReportFormat.TEXT).contains("harbour.json:7:96");  // true
 * }</pre>
 *
 * <p>{@link org.incubatornetwork.json} reads and writes documents, {@linkplain org.incubatornetwork.json.NetworkJsonLines
 * JSON Lines} for registers larger than the memory, and has a {@linkplain org.incubatornetwork.json.IncubatorModule module} for a
 * Jackson mapper of one's own; {@link org.incubatornetwork.json.format} has the words of the format: a document, its limits, and
 * what may be wrong with it. {@link org.incubatornetwork.json.report} has the reports: as text for people, as JSON for
 * programs, as SARIF for what shows findings beside a source. The model, rules, metrics and reconciliation are those of the
 * module {@code org.incubatornetwork.core}.
 */
module org.incubatornetwork.json {
    requires transitive org.incubatornetwork.core;
    requires static org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires org.slf4j;

    exports org.incubatornetwork.json;
    exports org.incubatornetwork.json.format;
    exports org.incubatornetwork.json.report;

    provides tools.jackson.databind.JacksonModule with
            org.incubatornetwork.json.IncubatorModule;

    // The texts of findings and reports are loaded by core.
    opens org.incubatornetwork.json.format to
            org.incubatornetwork.core;
    opens org.incubatornetwork.json.report to
            org.incubatornetwork.core;
}
