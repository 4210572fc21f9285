package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableList;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How parsers and generators are set up. Whatever Jackson checks, we check too: its own limits only have to lie behind ours. */
public final class Jackson {
    private static final int SLACK = 16;
    /** Indents of more levels are not kept. */
    private static final int LEVELS = 32;

    private Jackson() {}

    public static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                // A table of names that is attacked grows; it is seeded at random and bounded.
                .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                // What was refused in the middle is not to be closed as if it were whole.
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .rootValueSeparator("\n")
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxStringLength((int) Math.min((long) SLACK * limits.stringLength(), Integer.MAX_VALUE))
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .build())
                .build();
    }

    public static JsonParser parser(JsonFactory factory, String text) {
        return factory.createParser(ObjectReadContext.empty(), text);
    }

    public static JsonParser parser(JsonFactory factory, byte[] bytes, int offset, int length) {
        return factory.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    public static JsonGenerator generator(JsonFactory factory, OutputStream out, Layout layout) {
        return factory.createGenerator(
                layout == Layout.INDENTED ? new Indented() : ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** The layout of documents in files, for a mapper. */
    public static PrettyPrinter indented() {
        return Indented.PRINTER;
    }

    /** The layout of documents in files, the same whatever the defaults of a version of Jackson are. */
    private static final class Indented extends ObjectWriteContext.Base {
        static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withRootSeparator("")
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(NewLine.INDENTED)
                .withArrayIndenter(NewLine.INDENTED);

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return PRINTER.createInstance();
        }
    }

    /** A new line and two spaces for each level, encoded once: half of the bytes of a document are such. */
    private enum NewLine implements DefaultPrettyPrinter.Indenter {
        INDENTED;

        private static final ImmutableList<SerializedString> LINES =
                IntStream.range(0, LEVELS).mapToObj(NewLine::at).collect(ImmutableList.toImmutableList());

        private static SerializedString at(int level) {
            return new SerializedString("\n" + "  ".repeat(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }

        @Override
        public void writeIndentation(JsonGenerator generator, int level) {
            generator.writeRaw(level < LINES.size() ? LINES.get(level) : at(level));
        }
    }
}
