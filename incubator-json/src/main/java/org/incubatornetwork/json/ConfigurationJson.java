package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.incubatornetwork.json.tables.ConfigurationCodecs;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;

/**
 * Reads and writes the configuration of a validation: which rules are applied and how, what is suppressed, and what an
 * earlier report has already found. It is immutable and safe for concurrent use.
 *
 * <pre>{@code
 * ConfigurationJson json = ConfigurationJson.standard();
 * Path baseline = Path.of("target", "baseline.json");
 * json.write(ValidationConfiguration.DEFAULT.accepting(Validator.asOf(day).validate(network)), baseline);
 *
 * Validator validator = Validator.builder().asOf(day).configuration(json.readOrThrow(baseline)).build();
 * validator.validate(network).findings();  // []
 * }</pre>
 *
 * <p>It is as strict as {@link NetworkJson}, and stricter with names: a rule or parameter that does not exist, or a member
 * that is not known, is an error with the nearest that does. All problems are found in one pass.
 */
public final class ConfigurationJson extends SettingsJson<ValidationConfiguration> {
    /** The name by which a configuration calls its format. */
    public static final String FORMAT = ConfigurationCodecs.FORMAT;

    /** The version of the form of configurations. */
    public static final String VERSION = ConfigurationCodecs.VERSION;

    private ConfigurationJson(Iterable<Rule> rules) {
        super(ConfigurationCodecs.of(rules));
    }

    /**
     * A reader and writer of configurations of the rules of the {@link RuleCatalogue}.
     *
     * @return the reader and writer
     */
    public static ConfigurationJson standard() {
        return of();
    }

    /**
     * A reader and writer of configurations of the rules of the {@link RuleCatalogue} and of others.
     *
     * @param own rules of one's own
     * @return the reader and writer
     * @throws IllegalArgumentException if two rules have one code
     */
    public static ConfigurationJson of(Rule... own) {
        return new ConfigurationJson(ImmutableList.<Rule>builder()
                .addAll(RuleCatalogue.rules())
                .addAll(Arrays.asList(own))
                .build());
    }
}
