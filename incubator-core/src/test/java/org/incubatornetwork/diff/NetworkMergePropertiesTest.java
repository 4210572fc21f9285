package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** What holds of merged networks, whatever their parts are. */
class NetworkMergePropertiesTest {
    private static final Network REGISTER =
            SyntheticRegister.builder().seed(7).startups(30).build().network();

    private static MergeResult merged(Network... networks) {
        List<MergePart> parts = new ArrayList<>();
        for (Network network : networks) {
            parts.add(MergePart.of("part " + parts.size(), network));
        }
        return NetworkMerge.standard().of(parts);
    }

    private static Network agreed(Network... networks) {
        MergeResult result = merged(networks);
        assertThat(result.conflicts()).isEmpty();
        return result.network().orElseThrow();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void mergedWithItselfANetworkIsItself(@ForAll @Anything Network network) {
        assertThat(agreed(network, network)).isEqualTo(network);
        assertThat(agreed(network)).isEqualTo(network);
    }

    /** Parts that each tell a part of one network tell no more than it together, in whatever order and grouping. */
    @Property(tries = 60)
    void theOrderAndTheGroupingOfPartsDoNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Network one = partOf(REGISTER, random);
        Network two = partOf(REGISTER, random);
        Network three = partOf(REGISTER, random);

        ContentDigest all = ContentDigest.of(agreed(one, two, three));

        assertThat(ContentDigest.of(agreed(three, one, two))).isEqualTo(all);
        assertThat(ContentDigest.of(agreed(agreed(one, two), three))).isEqualTo(all);
        assertThat(ContentDigest.of(agreed(one, agreed(three, two)))).isEqualTo(all);
        assertThat(ContentDigest.of(agreed(REGISTER, one))).isEqualTo(ContentDigest.of(REGISTER));
    }

    /** Parts that know days more or less well tell the same in any order, or else it is told what may be the same. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theOrderDoesNotMatterHoweverWellDaysAreKnown(@ForAll long seed) {
        Random random = new Random(seed);
        Network one = blurred(partOf(REGISTER, random), random);
        Network two = blurred(REGISTER, random);
        Network three = blurred(partOf(REGISTER, random), random);

        MergeResult there = merged(one, two, three);
        MergeResult back = merged(three, two, one);

        assertThat(back.conflicts().isEmpty()).isEqualTo(there.conflicts().isEmpty());
        assertThat(there.conflicts()).allMatch(conflict -> conflict.kind() == ConflictKind.ITEM);
        assertThat(ContentDigest.of(back.network().orElseThrow()))
                .isEqualTo(ContentDigest.of(there.network().orElseThrow()));
    }

    /** A network in which of some residencies no more is known than the year in which they began. */
    private static Network blurred(Network network, Random random) {
        return network.withStartups(network.startups().stream()
                .map(startup -> startup.withSupportPeriods(startup.supportPeriods().stream()
                        .map(period -> random.nextInt(3) > 0
                                ? period
                                : period.withStart(period.start()
                                        .flatMap(DateWindow::earliest)
                                        .map(day -> DateWindow.of(Year.from(day)))))
                        .toList()))
                .toList());
    }

    /** Where anything conflicts, each conflict is told and the rules choose; where nothing does, the order is no matter. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void ofAnyNetworksTheOrderDoesNotMatterWhereThereIsNoConflict(
            @ForAll @Anything Network one, @ForAll @Anything Network other) {
        Network like = other.withId(one.id()).withName(one.name());
        MergeResult there = merged(one, like);
        MergeResult back = merged(like, one);

        assertThat(there.conflicts().isEmpty()).isEqualTo(back.conflicts().isEmpty());
        if (there.conflicts().isEmpty()) {
            assertThat(ContentDigest.of(there.network().orElseThrow()))
                    .isEqualTo(ContentDigest.of(back.network().orElseThrow()));
        }
    }

    @Property(tries = 5)
    void metricsAreThoseOfOnePassOverTheParts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Startup> first = new ArrayList<>();
        List<Startup> second = new ArrayList<>();
        REGISTER.startups().forEach(startup -> (random.nextBoolean() ? first : second).add(startup));
        MetricEngine engine = MetricEngine.asOf(LocalDate.of(2024, 1, 1));
        List<Startup> pass = new ArrayList<>(first);
        pass.addAll(second);

        Network network = agreed(REGISTER.withStartups(first), REGISTER.withStartups(second));

        assertThat(engine.measure(network).results())
                .isEqualTo(engine.measure(REGISTER.withStartups(), pass).results());
    }

    /** One by one they are what they are together, whatever of them is in several parts. */
    @Property(tries = 30)
    void startupsThatComeOneByOneAreMergedAsTheyAreTogether(@ForAll long seed) {
        Random random = new Random(seed);
        List<MergePart> parts = List.of(
                MergePart.of("one", partOf(REGISTER, random)),
                MergePart.of("two", partOf(REGISTER, random)).withPrefix(random.nextBoolean() ? "" : "two-"),
                MergePart.of("three", partOf(REGISTER, random)));
        StartupMerge merge = NetworkMerge.standard().startups();
        List<Startup> whole = new ArrayList<>();

        parts.forEach(part -> part.network().startups().forEach(startup -> merge.expect(part, startup)));
        parts.forEach(part -> part.network().startups().forEach(startup -> merge.add(part, startup, whole::add)));

        MergeResult together = NetworkMerge.standard().of(parts);
        assertThat(merge.isRefused()).isFalse();
        assertThat(merge).hasToString("StartupMerge[to come=0, waiting=0]");
        assertThat(ContentDigest.of(whole))
                .isEqualTo(ContentDigest.of(together.network().orElseThrow().startups()));
    }

    /** A network that tells less: items and members are left out here and there, but not what says which item it is. */
    private static <E extends Entity> E partOf(E entity, Random random) {
        Map<String, Optional<?>> values = new HashMap<>();
        E part = entity;
        for (String member : MemberOrder.getMembers(entity.getClass().getSuperclass())) {
            Object value = MemberOrder.findValue(entity, member).orElse(null);
            if (value instanceof Collection<?> items) {
                List<Object> some = new ArrayList<>();
                for (Object item : items) {
                    if (random.nextInt(4) > 0) {
                        some.add(item instanceof Startup startup ? partOf(startup, random) : item);
                    }
                }
                values.put(member, Optional.of(some));
            } else if (value instanceof String && !member.equals("name") && random.nextInt(4) == 0) {
                part = EntityCopy.with(part, Map.of(member, Optional.empty()));
            }
        }
        return EntityCopy.with(part, values);
    }
}
