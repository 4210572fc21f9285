package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.text.LanguageTags;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The codecs of the two words by which a document says what it is. Either may end the reading. */
public final class Envelope {
    public static final ValueCodec<String> VERSION = new VersionCodec();

    /** The codec of the language of a document. One that is none is kept, and reported. */
    public static final ValueCodec<String> LANGUAGE = new LanguageCodec();

    private Envelope() {}

    /** The codec of the name of a format. */
    public static ValueCodec<String> format(String name) {
        return new FormatCodec(name);
    }

    private record FormatCodec(String name) implements ValueCodec<String> {
        @Override
        public ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("const", name);
        }

        @Override
        public @Nullable String read(Reading in) {
            if (in.parser.currentToken() != JsonToken.VALUE_STRING) {
                return in.wrongType("string");
            }
            if (!name.equals(in.text())) {
                in.report(FormatCode.OTHER_FORMAT, name);
                throw new ReadingEnded();
            }
            return name;
        }

        @Override
        public void write(Writing out, String value) {
            out.plain(value);
        }
    }

    private static final class LanguageCodec implements ValueCodec<String> {
        private static final String EXPECTED = "fr-MA";

        @Override
        public ImmutableMap<String, Object> schema() {
            return Values.TEXT.schema();
        }

        @Override
        public @Nullable String read(Reading in) {
            String language = Values.TEXT.read(in);
            if (language != null && !LanguageTags.isTag(language)) {
                in.report(FormatCode.INVALID_LANGUAGE, EXPECTED);
            }
            return language;
        }

        @Override
        public void write(Writing out, String value) {
            Values.TEXT.write(out, value);
        }
    }

    private static final class VersionCodec implements ValueCodec<String> {
        private static final Pattern GRAMMAR = Pattern.compile("(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})");
        private static final String EXPECTED = "1.0";

        @Override
        public ImmutableMap<String, Object> schema() {
            return ValueCodec.pattern(NetworkDocument.SUPPORTED_VERSIONS);
        }

        @Override
        public @Nullable String read(Reading in) {
            if (in.parser.currentToken() != JsonToken.VALUE_STRING) {
                return in.wrongType("string");
            }
            String version = in.text();
            Matcher matcher = GRAMMAR.matcher(version == null ? "" : version);
            if (!matcher.matches()) {
                return in.report(FormatCode.INVALID_VERSION, EXPECTED);
            }
            if (!matcher.group(1).equals("1")) {
                in.findings.clear();
                in.report(FormatCode.UNSUPPORTED_VERSION, EXPECTED);
                throw new ReadingEnded();
            }
            if (!matcher.group(2).equals("0")) {
                in.newerVersion = true;
                in.findings.removeWarnings(FormatCode.UNKNOWN_MEMBER);
                in.report(FormatCode.NEWER_VERSION, EXPECTED);
            }
            return version;
        }

        @Override
        public void write(Writing out, String value) {
            out.plain(value);
        }
    }
}
