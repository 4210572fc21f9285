package org.incubatornetwork.json;

import org.incubatornetwork.json.tables.PoliciesCodecs;
import org.incubatornetwork.metrics.metric.Policies;

/**
 * Reads and writes the policies of metrics: the choices that figures depend on, such as which levels of support make stays, and what
 * day is taken for a vague one. It is immutable and safe for concurrent use.
 *
 * <pre>{@code
 * PoliciesJson json = PoliciesJson.standard();
 * Policies policies = json.readOrThrow("{\"format\": \"incubator-network-policies\", \"formatVersion\": \"1.0\","
 *         + " \"levels\": [\"DIRECT\", \"REMOTE\"], \"vagueDates\": \"EARLIEST\"}");
 * policies.vagueDates();  // EARLIEST
 *
 * MetricReport report = MetricEngine.builder().asOf(day).policies(policies).build().measure(network);
 * report.policies().equals(policies);                           // true
 * json.readOrThrow(json.writeBytes(policies)).equals(policies);  // true
 * }</pre>
 *
 * <p>What is not said is the default of {@link Policies}, and is not written either. The {@linkplain ConfigurationJson configuration
 * of a validation} is a document of its own: no rule depends on a policy of metrics.
 */
public final class PoliciesJson extends SettingsJson<Policies> {
    /** The name by which policies call their format. */
    public static final String FORMAT = PoliciesCodecs.FORMAT;

    /** The version of the form of policies. */
    public static final String VERSION = PoliciesCodecs.VERSION;

    private static final PoliciesJson STANDARD = new PoliciesJson();

    private PoliciesJson() {
        super(PoliciesCodecs.POLICIES);
    }

    /**
     * A reader and writer of policies.
     *
     * @return the reader and writer
     */
    public static PoliciesJson standard() {
        return STANDARD;
    }
}
