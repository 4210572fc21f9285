package org.incubatornetwork.examples.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.FlawedNetwork;
import org.incubatornetwork.arbitraries.Flaws;
import org.incubatornetwork.arbitraries.NetworkArbitrary;
import org.incubatornetwork.arbitraries.Realistic;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;

class DirectoryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    /** In any network that the rules have nothing against but notes. A failure is shrunk to a few startups with plain names. */
    @Property
    void everyResidentIsOnABoard(@ForAll @AsOf("2024-02-29") Network network) {
        assertThat(boards(network)).containsAll(names(network.residents(DAY)));
    }

    /** In registers as they are, with a clerk's mistakes: nothing in them may make your code fail. */
    @Property(tries = 50)
    void noRegisterIsTooUntidy(@ForAll @Realistic @Size(max = 30) @AsOf("2024-02-29") Network network) {
        assertThat(boards(network))
                .hasSizeGreaterThanOrEqualTo(network.residents(DAY).size());
    }

    /** In a network with one fault, so that nothing else can be what was found. */
    @Property(tries = 50)
    void aResidentOfNoSiteIsFoundBeforeItIsMissed(@ForAll @Flaws("RESIDENCY_WITHOUT_SITE") FlawedNetwork flawed) {
        ValidationReport report = Validator.asOf(flawed.asOf()).validate(flawed.network());
        assertThat(report.findings()).extracting(Finding::code).contains(flawed.code());
    }

    @Property(tries = 50)
    void aFullSiteHasAllItsResidentsOnOneBoard(@ForAll("crowded") Network network) {
        Site only = network.sites().get(0);
        assertThat(Directory.of(network, only.id(), DAY)).hasSameSizeAs(network.residents(DAY));
    }

    @Provide
    Arbitrary<Network> crowded() {
        return NetworkArbitrary.valid().sites(1, 1).startups(20, 50).asOf(DAY);
    }

    private static List<String> boards(Network network) {
        return network.sites().stream()
                .flatMap(site -> Directory.of(network, site.id(), DAY).stream())
                .toList();
    }

    private static List<String> names(List<Startup> startups) {
        return startups.stream().map(Startup::name).toList();
    }
}
