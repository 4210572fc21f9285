package org.incubatornetwork.diff;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/** What is done to a network that rules have nothing against leaves it so. */
class NetworkEditsPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    /** By the day on which an edit takes effect. */
    private static Set<String> wrong(Network network) {
        return Validator.asOf(DAY).validate(network).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::code)
                .collect(toCollection(TreeSet::new));
    }

    /** A network whose register can know of an edit. */
    private static Network known(Network network) {
        return network.withRegister(network.register().map(register -> register.withExtractedOn(DAY)));
    }

    @Property(tries = 60)
    void closingASiteMakesNothingWrong(@ForAll @AsOf("2024-02-29") Network valid) {
        Network network = known(valid);
        for (Site site : network.sites()) {
            if (network.sites().stream()
                    .anyMatch(each -> network.isWithin(each.id(), site.id())
                            && each.statusOn(DAY).isEmpty())) {
                continue; // once it has closed, rules ask when what is not known to have opened did
            }
            try {
                Network changed = network.withSiteClosed(site.id(), DAY);
                Set<String> allowed = wrong(network);
                allowed.add("END_WITHOUT_REASON"); // where each resident went is not known by that
                assertThat(wrong(changed)).as(site.id().value()).isSubsetOf(allowed);
                assertThat(changed.residents(site.id(), DAY)).isEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("is to be open before");
            }
        }
    }

    @Property(tries = 60)
    void aTransferMakesNothingWrong(@ForAll @AsOf("2024-02-29") Network valid) {
        Network network = known(valid);
        for (Site from : network.sites()) {
            for (Startup startup : network.residents(from.id(), DAY)) {
                for (Site to : network.sites()) {
                    if (!to.statusOn(DAY).equals(Optional.of(SiteStatus.OPERATIONAL))) {
                        continue; // rules are against it, and rightly
                    }
                    try {
                        Set<String> allowed = wrong(network);
                        allowed.add("OCCUPANCY_OVER_CAPACITY"); // the site may be full
                        allowed.add("STARTUP_OLD_AT_ADMISSION"); // where its first start has no earliest day
                        assertThat(wrong(network.withTransfer(startup.id(), from.id(), to.id(), DAY)))
                                .as(startup.id() + " to " + to.id())
                                .isSubsetOf(allowed);
                    } catch (IllegalArgumentException e) {
                        assertThat(e)
                                .hasMessageMatching(
                                        "a transfer is to another site.*|.*is to have one open residency.*");
                    }
                }
            }
        }
    }

    @Property(tries = 60)
    void anotherIdMakesNothingWrong(@ForAll @AsOf("2024-02-29") Network valid) {
        Network network = known(valid);
        Network changed = network;
        for (Site site : network.sites()) {
            changed = changed.withNewId(site.id(), SiteId.of(site.id() + "-2"));
        }
        for (Startup startup : network.startups()) {
            changed = changed.withNewId(startup.id(), StartupId.of(startup.id() + "-2"));
        }
        assertThat(wrong(changed)).isEqualTo(wrong(network));
    }
}
