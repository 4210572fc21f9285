package org.incubatornetwork.examples.spreadsheet.finding;

import com.google.common.base.CaseFormat;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings as SARIF 2.1.0. The place is a line in CSV; in a workbook, which has no lines, it is a cell by its name alone. The column of
 * the sheet is a property: SARIF's own is that of a character in its line, of which a reader of CSV tells nothing.
 */
final class SarifFindings implements FindingWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final Locale locale;
    /** How many findings there were of each fingerprint: the number tells equal ones apart. */
    private final Map<String, Integer> equal = new HashMap<>();

    SarifFindings(OutputStream out, Locale locale, String document) {
        this.locale = locale;
        json = JsonMapper.shared().writerWithDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Incubator Network Spreadsheet");
        json.writeArrayPropertyStart("rules");
        for (SheetCode code : SheetCode.values()) {
            rule(code);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("automationDetails");
        json.writeStringProperty("id", "incubator-network-spreadsheet/" + uri(document) + "/");
        json.writeEndObject();
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        json.writeStringProperty("language", locale.getLanguage().equals("fr") ? "fr" : "en-US");
        json.writeArrayPropertyStart("results");
    }

    private void rule(SheetCode code) {
        String summary = Texts.of("rule." + code).in(locale);
        json.writeStartObject();
        json.writeStringProperty("id", code.name());
        json.writeStringProperty("name", CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, code.name()));
        text("shortDescription", summary);
        text(
                "fullDescription",
                summary + " " + Texts.of("rule.severity." + code.severity()).in(locale));
        text("help", code.remedy().in(locale));
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(code.severity()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", literal(text));
        json.writeEndObject();
    }

    @Override
    public void write(SheetFinding finding) {
        Place place = finding.place();
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.code().name());
        json.writeNumberProperty("ruleIndex", finding.code().ordinal());
        json.writeStringProperty("level", level(finding.severity()));
        text("message", finding.message(locale));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(place.file()));
        json.writeEndObject();
        if (place.line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", place.line());
            if (finding.actual().isPresent()) {
                json.writeObjectPropertyStart("snippet");
                json.writeStringProperty(
                        "text", VisibleText.start(finding.actual().get()));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", place.reference());
        json.writeStringProperty("kind", place.row() > 0 && place.column() >= 0 ? "cell" : "sheet");
        json.writeEndObject();
        json.writeEndArray();
        cell(place);
        json.writeEndObject();
        json.writeEndArray();
        String fingerprint = finding.asFinding().fingerprint();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("finding/v1", fingerprint);
        json.writeStringProperty(
                "primaryLocationLineHash", fingerprint + ":" + equal.merge(fingerprint, 1, Integer::sum));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void cell(Place place) {
        if (place.row() == 0 && place.column() < 0) {
            return;
        }
        json.writeObjectPropertyStart("properties");
        if (place.row() > 0) {
            json.writeNumberProperty("row", place.row());
        }
        if (place.column() >= 0) {
            json.writeStringProperty("column", SheetRow.letters(place.column()));
        }
        if (!place.header().isEmpty()) {
            json.writeStringProperty("header", VisibleText.start(place.header()));
        }
        json.writeEndObject();
    }

    @Override
    public void end(long startups, Map<Severity, Long> counts, Map<Tally, Long> columns) {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    /** A name of a file as a relative reference. */
    private static String uri(String file) {
        try {
            return new URI(null, null, file.indexOf(':') >= 0 ? "./" + file : file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "list";
        }
    }

    /** A text in which braces are no places, and brackets before a parenthesis no link (SARIF 2.1.0, 3.11.5 and 3.11.6). */
    private static String literal(String text) {
        String braced = text.replace("{", "{{").replace("}", "}}");
        return braced.contains("](")
                ? braced.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : braced;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
