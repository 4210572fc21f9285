package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CheckReturnValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;

/**
 * Says in a test which findings a network gives: these codes at these pointers, and nothing else.
 *
 * <p>A rule that throws is found as well, and with it one that observes something and does not report it, whose message has a place that no
 * argument fills, or that names a member which there is not.
 *
 * <pre>{@code
 * Rule shortName = Rule.builder("SITE_NAME_SHORT")
 *         .message(LocalizedText.of("The name {name} is short.").with(Locale.FRENCH, "Le nom {name} est court."))
 *         .on(EntityKind.SITE, (site, context) -> {
 *             if (site.name().length() < 3) {
 *                 context.at("name").with("name", site.name()).report();
 *             }
 *         })
 *         .build();
 * Site site = Site.builder().id("q").name("Q").build();
 * Network harbour = Network.builder().id("harbour").name("Harbour").addSites(site).build();
 *
 * NetworkFindings.of(harbour, day, shortName).areExactly("SITE_NAME_SHORT /network/sites/0/name");
 * NetworkFindings.of(harbour.withSite(site.withName("Quay")), day, shortName).areNone();
 * }</pre>
 */
@CheckReturnValue
public final class NetworkFindings {
    private final ImmutableList<Finding> findings;

    private NetworkFindings(List<Finding> findings) {
        this.findings = ImmutableList.copyOf(findings);
    }

    /**
     * The findings of all rules of the library on a network.
     *
     * @param network the network
     * @param asOf the day of the validation
     * @return the findings
     */
    public static NetworkFindings of(Network network, LocalDate asOf) {
        return of(Validator.asOf(asOf).validate(network));
    }

    /**
     * The findings of some rules on a network.
     *
     * @param network the network
     * @param asOf the day of the validation
     * @param rules the rules; no others are applied
     * @return the findings
     */
    public static NetworkFindings of(Network network, LocalDate asOf, Rule... rules) {
        return of(Validator.builder().asOf(asOf).rules(rules).build().validate(network));
    }

    /**
     * The findings of a report.
     *
     * @param report the report
     * @return the findings
     */
    public static NetworkFindings of(ValidationReport report) {
        return new NetworkFindings(report.findings());
    }

    /**
     * Fails unless the findings are exactly those expected.
     *
     * @param expected a code, a space and a pointer for each, in any order
     */
    public void areExactly(String... expected) {
        List<String> wanted = Arrays.stream(expected).sorted().toList();
        List<String> found = findings.stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .sorted()
                .toList();
        if (!found.equals(wanted)) {
            throw new AssertionError("expected " + lines(wanted) + "\nbut found " + lines(found) + "\nwhich say "
                    + lines(findings.stream()
                            .map(finding -> finding.message(Locale.ENGLISH))
                            .toList()));
        }
    }

    /** Fails if there is any finding. */
    public void areNone() {
        areExactly();
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "nothing" : lines.stream().collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
