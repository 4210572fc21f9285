package org.incubatornetwork.examples.spreadsheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * What the two libraries take that a conversion is made of: the CSV reader makes texts of each row, and the writer of JSON writes one
 * startup for each, always the same, of which no value is read, made or checked. No conversion with them can take less.
 */
final class LibrariesAlone {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** New lines and two spaces for each level, as many as a startup has. */
    private static final List<SerializedString> LINES = IntStream.range(0, 16)
            .mapToObj(level -> new SerializedString("\n" + "  ".repeat(level)))
            .toList();

    /** A token of the startup, and its text, encoded if it is a name. */
    private record Token(JsonToken kind, SerializedString name, String text) {}

    private final List<Token> startup = new ArrayList<>();

    /** What writes a startup, given as JSON, for each row. */
    LibrariesAlone(String startup) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), startup)) {
            while (parser.nextToken() != null) {
                String text = parser.getString();
                this.startup.add(new Token(parser.currentToken(), new SerializedString(text), text));
            }
        }
    }

    /** Writes an array of startups, indented or without white space. */
    void convert(Path list, boolean isIndented, Path out) throws IOException {
        ObjectWriteContext layout = isIndented ? new Indented() : ObjectWriteContext.empty();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofCsvRecord(list);
                OutputStream file = Files.newOutputStream(out);
                JsonGenerator json = FACTORY.createGenerator(layout, file, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeName("network");
            json.writeStartObject();
            json.writeName("startups");
            json.writeStartArray();
            for (CsvRecord row : rows) {
                if (row.getField(0).isEmpty()) {
                    throw new IllegalStateException("no id");
                }
                write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json) {
        for (Token token : startup) {
            switch (token.kind()) {
                case START_OBJECT -> json.writeStartObject();
                case END_OBJECT -> json.writeEndObject();
                case START_ARRAY -> json.writeStartArray();
                case END_ARRAY -> json.writeEndArray();
                case PROPERTY_NAME -> json.writeName(token.name());
                case VALUE_STRING -> json.writeString(token.text());
                case VALUE_NUMBER_INT -> json.writeNumber(Integer.parseInt(token.text()));
                default -> throw new IllegalStateException(token.toString());
            }
        }
    }

    /** The layout of documents. */
    private static final class Indented extends ObjectWriteContext.Base implements DefaultPrettyPrinter.Indenter {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(this)
                    .withArrayIndenter(this);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public boolean isInline() {
            return false;
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            json.writeRaw(LINES.get(level));
        }
    }
}
