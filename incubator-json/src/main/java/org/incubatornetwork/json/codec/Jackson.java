package org.incubatornetwork.json.codec;

import java.io.OutputStream;
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
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How parsers and generators are set up. Whatever Jackson checks, we check too: its own limits only have to lie behind ours. */
public final class Jackson {
    private static final int SLACK = 16;

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
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return PRINTER.createInstance();
        }
    }
}
