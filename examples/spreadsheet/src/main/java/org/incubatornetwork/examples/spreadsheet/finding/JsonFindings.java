package org.incubatornetwork.examples.spreadsheet.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Findings for programs: a report in the form of the library's, whose findings have their cell beside. */
final class JsonFindings implements FindingWriter {
    private static final String FORMAT = "incubator-network-sheet-report";
    private static final String VERSION = "1.0";

    private final JsonGenerator json;
    private final Locale locale;

    JsonFindings(OutputStream out, Locale locale, String document) {
        this.locale = locale;
        json = JsonMapper.shared().writerWithDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("formatVersion", VERSION);
        json.writeStringProperty("language", locale.getLanguage());
        json.writeStringProperty("document", document);
        json.writeArrayPropertyStart("findings");
    }

    @Override
    public void write(SheetFinding finding) {
        Place place = finding.place();
        json.writeStartObject();
        json.writeStringProperty("code", finding.code().name());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("pointer", place.pointer());
        json.writeStringProperty("file", place.file());
        json.writeStringProperty("sheet", place.sheet());
        if (place.row() > 0) {
            json.writeNumberProperty("row", place.row());
        }
        if (place.line() > 0) {
            json.writeNumberProperty("line", place.line());
        }
        if (place.column() >= 0) {
            json.writeStringProperty("column", SheetRow.letters(place.column()));
        }
        if (!place.header().isEmpty()) {
            json.writeStringProperty("header", place.header());
        }
        finding.actual().ifPresent(actual -> json.writeStringProperty("actual", VisibleText.start(actual)));
        json.writeStringProperty("message", finding.message(locale));
        finding.hint().ifPresent(hint -> json.writeStringProperty("hint", VisibleText.start(hint)));
        json.writeStringProperty("remedy", finding.code().remedy().in(locale));
        json.writeStringProperty("fingerprint", finding.asFinding().fingerprint());
        json.writeEndObject();
    }

    @Override
    public void end(long startups, Map<Severity, Long> counts, Map<Tally, Long> columns) throws IOException {
        json.writeEndArray();
        json.writeNumberProperty("startups", startups);
        json.writeObjectPropertyStart("counts");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.name(), counts.getOrDefault(severity, 0L));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("codes");
        columns.forEach((tally, count) -> {
            json.writeStartObject();
            json.writeStringProperty("code", tally.code().name());
            json.writeStringProperty("severity", tally.code().severity().name());
            if (!tally.header().isEmpty()) {
                json.writeStringProperty("header", tally.header());
            }
            json.writeNumberProperty("count", count);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
