package org.incubatornetwork.json.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incubatornetwork.json.codec.EntriesCodec;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.Suppression;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleParameter;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** The codecs of the configuration of a validation by some rules: what they do not have is not read. */
public final class ConfigurationCodecs {
    /** What a configuration calls its format. */
    public static final String FORMAT = "incubator-network-validation";

    /** The version of the form of configurations. */
    public static final String VERSION = "1.0";

    private static final int LONGEST = 128;

    private static final ImmutableMap<String, Object> CODE_SCHEMA = ValueCodec.pattern("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final ImmutableMap<String, Object> NAME_SCHEMA = ValueCodec.pattern("[a-z][A-Za-z0-9]*");

    private static final ValueCodec<Severity> SEVERITY = Values.closed(Severity.class);
    private static final String FINGERPRINT_GRAMMAR = "[0-9a-f]{16}";
    private static final ValueCodec<String> FINGERPRINT = new SettingCodec<>(
            Values.TEXT,
            Pattern.compile(FINGERPRINT_GRAMMAR).asMatchPredicate(),
            FINGERPRINT_GRAMMAR,
            ValueCodec.pattern(FINGERPRINT_GRAMMAR));

    private static final ValueCodec<ImmutableMap<String, Integer>> BASELINE =
            EntriesCodec.matching(FINGERPRINT_GRAMMAR, Values.NUMBER);

    private static final String BLANK = "[\\t\\n \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]*";
    private static final ValueCodec<String> REASON = new SettingCodec<>(
            Values.TEXT,
            reason -> !reason.isBlank(),
            "\\S",
            ImmutableMap.of(
                    "allOf",
                    ImmutableList.of(Values.TEXT.schema(), ImmutableMap.of("not", ValueCodec.pattern(BLANK)))));

    /** A suppression. */
    public static final ObjectCodec<Suppression, SuppressionDraft> SUPPRESSION = new ObjectCodec<>(
            "Suppression",
            () -> Members.of(SuppressionDraft::new, SuppressionDraft::build)
                    .required(
                            "fingerprint",
                            FINGERPRINT,
                            Suppression::fingerprint,
                            (draft, text) -> draft.fingerprint = text)
                    .required("reason", REASON, Suppression::reason, (draft, reason) -> draft.reason = reason)
                    .optional("expiry", Values.DATE, Suppression::expiry, (draft, day) -> draft.expiry = day)
                    .build());

    private final ImmutableMap<String, Rule> rules;

    private ConfigurationCodecs(ImmutableMap<String, Rule> rules) {
        this.rules = rules;
    }

    /** The codec of configurations of some rules. */
    public static ObjectCodec<ValidationConfiguration, ValidationConfiguration.Builder> of(Iterable<Rule> rules) {
        return new ConfigurationCodecs(Maps.uniqueIndex(rules, Rule::code)).configuration();
    }

    private ObjectCodec<ValidationConfiguration, ValidationConfiguration.Builder> configuration() {
        ValueCodec<String> code = new CodeCodec(rules.keySet());
        ValueCodec<ImmutableMap<String, Severity>> severities =
                new EntriesCodec<>(rules.keySet(), rule -> SEVERITY, CODE_SCHEMA, SEVERITY.schema());
        ValueCodec<ImmutableMap<String, ImmutableMap<String, BigDecimal>>> parameters = new EntriesCodec<>(
                rules.keySet(),
                this::parameters,
                CODE_SCHEMA,
                entriesOf(ImmutableMap.of()).schema());
        return new ObjectCodec<>(
                "ValidationConfiguration",
                () -> Commons.settings(
                                ValidationConfiguration::builder,
                                ValidationConfiguration.Builder::build,
                                FORMAT,
                                VERSION)
                        .optional(
                                "failOn",
                                SEVERITY,
                                configuration -> Optional.of(configuration.failOn())
                                        .filter(severity -> severity != Severity.ERROR),
                                ValidationConfiguration.Builder::failOn)
                        .list("only", code, ValidationConfiguration::only, ValidationConfiguration.Builder::addOnly)
                        .list(
                                "disabled",
                                code,
                                ValidationConfiguration::disabled,
                                ValidationConfiguration.Builder::addDisabled)
                        .optional(
                                "severities",
                                severities,
                                configuration -> filled(configuration.severities()),
                                ValidationConfiguration.Builder::putAllSeverities)
                        .optional(
                                "parameters",
                                parameters,
                                configuration -> filled(configuration.parameters()),
                                ValidationConfiguration.Builder::putAllParameters)
                        .list(
                                "suppressions",
                                SUPPRESSION,
                                ValidationConfiguration::suppressions,
                                ValidationConfiguration.Builder::addSuppressions)
                        .optional(
                                "baseline",
                                BASELINE,
                                configuration -> filled(Maps.asMap(
                                        configuration.baseline().elementSet(), configuration.baseline()::count)),
                                ConfigurationCodecs::addBaseline)
                        .build());
    }

    private static void addBaseline(ValidationConfiguration.Builder builder, Map<String, Integer> counts) {
        ImmutableMultiset.Builder<String> baseline = ImmutableMultiset.builder();
        counts.forEach(baseline::addCopies);
        builder.addAllBaseline(baseline.build());
    }

    private static <V> Optional<ImmutableMap<String, V>> filled(Map<String, V> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(ImmutableMap.copyOf(entries));
    }

    private ValueCodec<ImmutableMap<String, BigDecimal>> parameters(String rule) {
        ImmutableMap.Builder<String, ValueCodec<BigDecimal>> codecs = ImmutableMap.builder();
        Rule known = rules.get(rule);
        if (known != null) {
            for (RuleParameter parameter : known.parameters()) {
                codecs.put(parameter.name(), SettingCodec.decimal(parameter::takes, range(parameter)));
            }
        }
        return entriesOf(codecs.buildOrThrow());
    }

    private static String range(RuleParameter parameter) {
        return (parameter.type() == RuleParameter.Type.WHOLE ? "[0-9]+, " : "")
                + parameter.minimum().toPlainString() + ".."
                + parameter.maximum().toPlainString();
    }

    private static ValueCodec<ImmutableMap<String, BigDecimal>> entriesOf(
            ImmutableMap<String, ValueCodec<BigDecimal>> codecs) {
        return new EntriesCodec<>(
                codecs.keySet(),
                name -> codecs.getOrDefault(name, Values.DECIMAL),
                NAME_SCHEMA,
                Values.DECIMAL.schema());
    }

    /** The code of a rule. */
    private static final class CodeCodec implements ValueCodec<String> {
        private final ImmutableSet<String> codes;

        CodeCodec(ImmutableSet<String> codes) {
            this.codes = codes;
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return CODE_SCHEMA;
        }

        @Override
        public @Nullable String read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            String code = in.string();
            return codes.contains(code) ? code : in.report(FormatCode.INVALID_CODE, "RULES.md", codes);
        }

        @Override
        public void write(Writing out, String value) {
            if (!codes.contains(value)) {
                throw out.refused(FormatCode.INVALID_CODE, "actual", VisibleText.of(value, LONGEST));
            }
            out.text(value);
        }
    }

    /** A {@link Suppression} in the making. */
    public static final class SuppressionDraft {
        private String fingerprint = "";
        private String reason = "";
        private @Nullable LocalDate expiry;

        Suppression build() {
            return new Suppression(fingerprint, reason, Optional.ofNullable(expiry));
        }
    }
}
