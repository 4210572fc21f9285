package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.TypedId;

@Tag("once")
class ModelArbitrariesTest {

    @Example
    void everyTypeOfTheModelIsFilled() {
        Set<Class<?>> types = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.incubatornetwork.model")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && type.isTopLevelClass()
                                && type.isAssignableTo(Serializable.class))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
        assertThat(types).contains(Network.class, OpenCode.class);
        Random random = new Random(3);
        for (Class<?> type : Sets.union(types, Set.of(FlawedNetwork.class))) {
            RandomGenerator<?> generator = Arbitraries.defaultFor(type).generator(1000);
            for (int i = 0; i < 30; i++) {
                assertThat(generator.next(random).value()).isInstanceOf(type);
            }
        }
    }

    @Property(tries = 30)
    void parametersAreFilledWithoutSetUp(
            @ForAll Network network,
            @ForAll Startup startup,
            @ForAll Site site,
            @ForAll Money money,
            @ForAll List<Cohort> cohorts,
            @ForAll Stay stay) {
        assertThat(network.name()).isNotNull();
        assertThat(startup.name()).isNotBlank();
        assertThat(site.id()).isNotNull();
        assertThat(money.currency()).hasSize(3);
        assertThat(cohorts).doesNotContainNull();
        assertThat(stay.supports()).isNotEmpty();
    }

    @Property(tries = 30)
    @Domain(IncubatorDomain.class)
    @Domain(DomainContext.Global.class)
    void parametersAreFilledInTheDomain(@ForAll Network network, @ForAll @IntRange(min = 1, max = 9) int years) {
        assertThat(network.withMaximumStay(Period.ofYears(years))).isNotEqualTo(network.withName(""));
    }

    @Property(tries = 30)
    @Domain(IncubatorDomain.class)
    void theDomainSufficesForTheModel(@ForAll Quantity quantity, @ForAll @Anything Startup startup) {
        assertThat(quantity.toString()).isNotBlank();
        assertThat(startup.id().value()).isNotBlank();
    }

    @Property(tries = 30)
    void supertypesAreFilled(
            @ForAll Entity entity,
            @ForAll IdentifiedEntity<?> identified,
            @ForAll OpenCode code,
            @ForAll TypedId id,
            @ForAll DueDeparture departure) {
        assertThat(entity.metadata()).isNotNull();
        assertThat(identified.name()).isNotNull();
        assertThat(code.code()).isNotEmpty();
        assertThat(id.value()).isNotEmpty();
        assertThat(departure.startup().residencies()).isNotEmpty();
    }

    @Property(tries = 30)
    void sizesAreAdjustable(@ForAll @Size(3) Network three, @ForAll @Size(max = 2) @Realistic Network few) {
        assertThat(three.startups()).hasSize(3);
        assertThat(few.startups()).hasSizeLessThan(3);
    }

    @Example
    void anythingComesUp() {
        RandomGenerator<Network> generator = ModelArbitraries.any(Network.class).generator(1000);
        Random random = new Random(7);
        List<Network> networks = IntStream.range(0, 1_000)
                .mapToObj(i -> generator.next(random).value())
                .toList();
        assertShare(networks, 0.01, network -> !network.unknownMembers().isEmpty());
        assertShare(networks, 0.01, network -> network.extensions().isPresent());
        assertShare(networks, 0.01, network -> !network.sources().isEmpty());
        assertShare(
                networks,
                0.1,
                network -> network.sites().stream()
                        .anyMatch(site -> site.location().isPresent()));
        assertShare(
                networks,
                0.02,
                network -> network.startups().stream()
                        .flatMap(startup -> startup.supportPeriods().stream())
                        .anyMatch(period -> period.siteId()
                                .filter(id -> network.findSite(id).isEmpty())
                                .isPresent()));
        assertShare(
                networks,
                0.005,
                network -> network.sites().stream().map(Site::id).distinct().count()
                        < network.sites().size());
        assertShare(
                networks,
                0.02,
                network -> network.kind().filter(kind -> !kind.isKnown()).isPresent());
        assertShare(networks, 0.02, network -> network.name().isBlank());
        assertShare(
                networks,
                0.02,
                network -> network.claims().stream()
                        .anyMatch(claim -> claim.organizationId().isPresent()));
        assertShare(
                networks,
                0.01,
                network -> network.startups().stream()
                        .flatMap(startup -> startup.jobs().stream())
                        .anyMatch(jobs -> jobs.direct().orElse(0) < 0));
        assertShare(
                networks,
                0.02,
                network -> network.startups().stream()
                        .flatMap(startup -> startup.supportPeriods().stream())
                        .anyMatch(period -> period.end().isPresent()
                                && period.start()
                                        .filter(period.end().get()::isSurelyBefore)
                                        .isPresent()));
        assertThat(networks.stream()
                        .map(Network::kind)
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    private static void assertShare(List<Network> all, double least, Predicate<Network> which) {
        assertThat((double) all.stream().filter(which).count() / all.size()).isGreaterThanOrEqualTo(least);
    }
}
