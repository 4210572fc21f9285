package org.incubatornetwork.json.codec;

import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;

/**
 * Writes JSON that the model carries as text: parsed first, so that nothing but JSON gets into a document, and then as it is
 * spelled, so that it is equal when it is read again.
 */
final class JsonTextWriter {
    private final JsonGenerator generator;
    private final JsonFactory factory;
    private final JsonLimits limits;
    private final @Nullable Layout layout;

    JsonTextWriter(JsonGenerator generator, JsonFactory factory, JsonLimits limits, @Nullable Layout layout) {
        this.generator = generator;
        this.factory = factory;
        this.limits = limits;
        this.layout = layout;
    }

    /** A writer into a generator of any kind: one of text gets the text, another tokens, which have no spelling. */
    static JsonTextWriter into(JsonGenerator generator, JsonLimits limits) {
        Layout layout = generator instanceof JsonGeneratorBase ? Layout.COMPACT : null;
        return new JsonTextWriter(generator, Host.FACTORY, limits, layout);
    }

    /** Writes a text that stands at a depth, and is admitted there. */
    void write(JsonText text, int depth) {
        if (layout == null) {
            copy(text);
        } else {
            generator.writeRawValue(layout == Layout.INDENTED ? indented(text.text(), depth) : text.text());
        }
    }

    private void copy(JsonText text) {
        try (JsonParser parser = Jackson.parser(factory, text.text())) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }

    /** Whether a reader would accept a text at a depth. */
    boolean admits(JsonText text, int depth) {
        try (JsonParser parser = Jackson.parser(factory, text.text())) {
            Reading in = new Reading(parser, limits, UnknownMembers.KEEP);
            for (int i = 0; i < depth; i++) {
                in.enter();
            }
            if (parser.nextToken() != null) {
                new RawJson(in).skip();
                return !in.hasFailed() && parser.nextToken() == null;
            }
            return false;
        } catch (JacksonException | ReadingEnded e) {
            return false;
        }
    }

    /** Valid JSON without white space, laid out like the document around it. */
    private static String indented(String text, int depth) {
        StringBuilder laidOut = new StringBuilder(2 * text.length());
        int level = depth;
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = !inString && (c == '{' || c == '[');
            boolean closes = !inString && (c == '}' || c == ']');
            boolean empty = closes && (text.charAt(i - 1) == '{' || text.charAt(i - 1) == '[');
            if (closes && --level >= 0 && !empty) {
                newLine(laidOut, level);
            }
            laidOut.append(c);
            if (inString && c == '\\') {
                laidOut.append(text.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            } else if (opens) {
                level++;
                if (text.charAt(i + 1) != '}' && text.charAt(i + 1) != ']') {
                    newLine(laidOut, level);
                }
            } else if (!inString && c == ',') {
                newLine(laidOut, level);
            } else if (!inString && c == ':') {
                laidOut.append(' ');
            }
        }
        return laidOut.toString();
    }

    private static void newLine(StringBuilder out, int level) {
        out.append('\n').append("  ".repeat(level));
    }

    /** A holder, so that a factory is made when it is first needed. */
    private static final class Host {
        static final JsonFactory FACTORY = Jackson.factory(JsonLimits.STANDARD);
    }
}
