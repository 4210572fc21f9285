package org.incubatornetwork.validation;

import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.arbitraries.NetworkFindings;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;

/** A consumer's rule with its message and its test, in 25 lines: what CONTRIBUTING.md and the README show. */
class ConsumerRuleTest {
    static final Rule SITE_NAME_SHORT = Rule.builder("SITE_NAME_SHORT")
            .severity(Severity.INFO)
            .message(LocalizedText.of("The name {name} is short.").with(Locale.FRENCH, "Le nom {name} est court."))
            .on(EntityKind.SITE, (site, context) -> {
                if (site.name().length() < 3) {
                    context.at("name").with("name", site.name()).report();
                }
            })
            .build();

    @Test
    void shortNameIsFound() {
        Site site = Site.builder().id("x").name("X").build();
        Network network = Network.builder().id("n").name("N").addSites(site).build();
        NetworkFindings.of(network, LocalDate.of(2025, 1, 1), SITE_NAME_SHORT)
                .areExactly("SITE_NAME_SHORT /network/sites/0/name");
    }
}
