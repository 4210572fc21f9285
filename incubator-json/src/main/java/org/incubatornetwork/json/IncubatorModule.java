package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ReadingEnded;
import org.incubatornetwork.json.codec.Recorder;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.results.ResultForms;
import org.incubatornetwork.json.results.ResultForms.ResultForm;
import org.incubatornetwork.json.tables.ConfigurationCodecs;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.incubatornetwork.json.tables.PoliciesCodecs;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Makes a mapper of Jackson read and write the types of the model, and {@link org.incubatornetwork.json.format.NetworkDocument}, as this format does, whatever
 * the mapper's settings: the same members, grammars, limits of depth, strings, names and numbers, the same refusal of
 * duplicate members. {@code Policies} and a {@code ValidationConfiguration}, with the baseline that it may have, are read and written as
 * {@link PoliciesJson} and {@link ConfigurationJson} do it.
 *
 * <p>What is found and computed, such as a {@code ValidationReport}, a {@code MetricResult}, a {@code NetworkDiff} or a {@code Stay}, is
 * written as a report in JSON has it. It is not read back: it has texts of one language, long values are cut, and it comes out the same
 * whenever it is computed again from the document, which is what to keep. Any other object of this library's is refused, instead of being
 * written as an empty one; types of others, and records that have no form here, are left alone. A mapper without this module
 * fails for whatever this one does not leave alone, but writes enums by their names.
 *
 * <p>What is one text, such as an id, a code or a vague date, is read and written as the key of a map by that text; a {@code Scope} is
 * written as its own.
 *
 * <p>Unknown members are kept, unless the module or the mapper ({@code FAIL_ON_UNKNOWN_PROPERTIES}) says otherwise; who asks is told:
 *
 * <pre>{@code
 * List<LocatedFinding> found = new ArrayList<>();
 * JsonMapper mapper = JsonMapper.builder()
 *         .addModule(IncubatorModule.builder().onFinding(found::add).build())
 *         .build();
 * Site site = mapper.readValue("{\"id\": \"quay\", \"name\": \"The Quay\", \"opend\": \"2019\"}", Site.class);
 * found.get(0).code();            // UNKNOWN_MEMBER
 * site.unknownMembers().size();   // 1
 *
 * ValidationReport report = Validator.asOf(day).validate(network);
 * mapper.writeValueAsString(report).contains("\"networkId\":");  // true
 * }</pre>
 *
 * <p>A value at fault is a {@link DatabindException} whose cause is an {@link InvalidDocumentException} with everything that
 * was found in the value, with the subjects and fingerprints that it has in a document where pointers are those of one.
 *
 * <p>Numbers are written as numbers, and a root is named after the type of the model, whatever the mapper says of others; a mapper that
 * writes names without quotes is refused, because nobody could read them.
 *
 * <p>What makes tokens of text stays the mapper's own: the encoding and a byte-order mark, comments, quotes and other
 * spellings that its parser may allow, what follows the value, the size of the document, and what null means where a value of
 * the model is expected.
 *
 * <p>Where a mapper adds type ids, as by default typing, an id stands around a value or beside it, and never among its
 * members: where the mapper would put it there, id and value stand in an array together.
 *
 * <p>The module is found as a service; adding it twice is adding it once.
 */
public final class IncubatorModule extends JacksonModule {
    /** Where in a document a value stands whose findings are about it: of an item of a list, the first. */
    private static final ImmutableMap<Class<?>, String> POINTERS =
            EntityKind.all().stream().collect(ImmutableMap.toImmutableMap(EntityKind::type, kind -> kind.pointer(0)));

    private final Locale locale;
    private final UnknownMembers unknownMembers;
    private final Consumer<? super LocatedFinding> listener;
    private final ImmutableList<ModelCodec<?>> settings;

    /** A module that keeps unknown members, and writes texts in English. */
    public IncubatorModule() {
        this(builder());
    }

    private IncubatorModule(Builder builder) {
        locale = builder.locale;
        unknownMembers = builder.unknownMembers;
        listener = builder.listener;
        settings = ImmutableList.of(
                new ModelCodec<>(Policies.class, PoliciesCodecs.POLICIES),
                new ModelCodec<>(
                        ValidationConfiguration.class,
                        ConfigurationCodecs.of(ImmutableList.<Rule>builder()
                                .addAll(RuleCatalogue.rules())
                                .addAll(builder.rules)
                                .build())));
    }

    /**
     * A builder of a module.
     *
     * @return a builder with the settings of {@link #IncubatorModule()}
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String getModuleName() {
        return "incubator-network";
    }

    @Override
    public Object getRegistrationId() {
        return IncubatorModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleDeserializers deserializers = new SimpleDeserializers();
        SimpleKeyDeserializers keys = new SimpleKeyDeserializers();
        ModelCodecs.all().forEach(codec -> {
            add(codec, unknownMembers, deserializers);
            keys.addDeserializer(codec.type(), ModelKeys.reading(new Deserializer<>(codec, unknownMembers, listener)));
        });
        settings.forEach(codec -> add(codec, UnknownMembers.REJECT, deserializers));
        ResultForms.all(locale).forEach(form -> add(form, deserializers));
        context.addDeserializers(deserializers);
        context.addKeyDeserializers(keys);
        ModelSerializers serializers = new ModelSerializers(settings, locale);
        context.addSerializers(serializers);
        context.addKeySerializers(new ModelKeys(serializers));
        context.insertAnnotationIntrospector(new RootNames());
    }

    private static <T> void add(ResultForm<T> form, SimpleDeserializers deserializers) {
        deserializers.addDeserializer(form.type(), new Unreadable<>(form.type()));
    }

    private <T> void add(ModelCodec<T> codec, UnknownMembers unknown, SimpleDeserializers deserializers) {
        deserializers.addDeserializer(codec.type(), new Deserializer<>(codec, unknown, listener));
    }

    private static final class Deserializer<T> extends StdDeserializer<T> {
        private final transient ValueCodec<T> codec;
        private final transient Consumer<? super LocatedFinding> listener;
        private final UnknownMembers unknownMembers;

        Deserializer(ModelCodec<T> codec, UnknownMembers unknownMembers, Consumer<? super LocatedFinding> listener) {
            super(codec.type());
            this.codec = codec.codec();
            this.unknownMembers = unknownMembers;
            this.listener = listener;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            Recorder recorder = new Recorder(whole(parser, context));
            boolean rejects = context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            Reading in = new Reading(recorder, JsonLimits.STANDARD, rejects ? UnknownMembers.REJECT : unknownMembers);
            T value = null;
            try {
                value = codec.read(in);
            } catch (ReadingEnded e) {
                // What ended it is among the findings.
            }
            if (value != null && in.hasFoundNothing()) {
                return value;
            }
            FormatReport report = in.report(recorder, POINTERS.getOrDefault(handledType(), ""));
            if (value == null || in.hasFailed()) {
                InvalidDocumentException invalid = new InvalidDocumentException(report);
                throw DatabindException.from(context, invalid.getMessage(), invalid);
            }
            report.findings().forEach(listener);
            return value;
        }

        /** What starts at the current token; of an object whose type id was taken from among its members, with its start again. */
        private static JsonParser whole(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.PROPERTY_NAME) && !parser.hasToken(JsonToken.END_OBJECT)) {
                return parser;
            }
            TokenBuffer object = context.bufferForInputBuffering(parser);
            object.writeStartObject();
            for (; parser.hasToken(JsonToken.PROPERTY_NAME); parser.nextToken()) {
                object.copyCurrentStructure(parser);
            }
            object.writeEndObject();
            JsonParser whole = object.asParser(context, parser);
            whole.nextToken();
            return whole;
        }
    }

    /** Of a result, which has less when it is written than it had: texts of one language, for one. */
    private static final class Unreadable<T> extends StdDeserializer<T> {
        Unreadable(Class<T> type) {
            super(type);
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            throw DatabindException.from(context, handledType().getName() + " is written, and not read back");
        }
    }

    /** Roots are named after types of the model, and not after the classes that implement them. */
    private static final class RootNames extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable PropertyName findRootName(MapperConfig<?> config, AnnotatedClass found) {
            Class<?> above = found.getRawType().getSuperclass();
            boolean isImplementation =
                    ModelCodecs.all().stream().anyMatch(codec -> codec.type().equals(above));
            return isImplementation ? PropertyName.construct(above.getSimpleName()) : null;
        }
    }

    /** Builds {@link IncubatorModule}. */
    public static final class Builder {
        private Locale locale = Locale.ENGLISH;
        private UnknownMembers unknownMembers = UnknownMembers.KEEP;
        private Consumer<? super LocatedFinding> listener = finding -> {};
        private ImmutableList<Rule> rules = ImmutableList.of();

        private Builder() {}

        /**
         * Sets the language of what is written for people: messages, names and definitions.
         *
         * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder locale(Locale locale) {
            this.locale = Objects.requireNonNull(locale);
            return this;
        }

        /**
         * Sets what is done with unknown members. They are refused in any case where the mapper has {@code FAIL_ON_UNKNOWN_PROPERTIES}.
         *
         * @param unknownMembers what is done with them
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder unknownMembers(UnknownMembers unknownMembers) {
            this.unknownMembers = Objects.requireNonNull(unknownMembers);
            return this;
        }

        /**
         * Sets who is told what is found in values that are read and refuses none of them, as an unknown member does not that is kept.
         *
         * @param listener takes each finding, on the thread that reads
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onFinding(Consumer<? super LocatedFinding> listener) {
            this.listener = Objects.requireNonNull(listener);
            return this;
        }

        /**
         * Sets the rules of one's own that a {@code ValidationConfiguration} may name, beside those of the {@link RuleCatalogue}.
         *
         * @param own the rules
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder rules(Rule... own) {
            rules = ImmutableList.copyOf(own);
            return this;
        }

        /**
         * The module with these settings.
         *
         * @return the module
         * @throws IllegalArgumentException if two rules have one code
         */
        public IncubatorModule build() {
            return new IncubatorModule(this);
        }
    }
}
