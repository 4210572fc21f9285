package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** What holds of the changes between any two networks. */
class NetworkDiffPropertiesTest {
    private static final Map<ChangeKind, ChangeKind> BACK = new EnumMap<>(Map.of(
            ChangeKind.ADDED, ChangeKind.REMOVED,
            ChangeKind.REMOVED, ChangeKind.ADDED,
            ChangeKind.LEARNT, ChangeKind.WITHDRAWN,
            ChangeKind.WITHDRAWN, ChangeKind.LEARNT));

    private static final Network REGISTER =
            SyntheticRegister.builder().seed(3).startups(60).build().network();

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void thereAreNoneOnlyIfTheNetworksAreEqual(@ForAll @Anything Network before, @ForAll @Anything Network after) {
        assertThat(NetworkDiff.between(before, before).changes()).isEmpty();
        assertThat(NetworkDiff.between(before, after).isEmpty()).isEqualTo(before.equals(after));
    }

    /** Whatever is there on one side is what is there on the other side if the networks change places. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsThereIsThereWhicheverNetworkIsTheFirst(@ForAll @Anything Network one, @ForAll @Anything Network other) {
        NetworkDiff there = NetworkDiff.between(one, other);
        NetworkDiff back = NetworkDiff.between(other, one);

        for (ChangeKind kind : BACK.keySet()) {
            assertThat(back.count(kind)).as("%s\n%s", there, back).isEqualTo(there.count(BACK.get(kind)));
        }
    }

    /** Each edit is found, once, where it was made, and nothing else. */
    @Property(tries = 30)
    void whatWasEditedIsFoundOnceAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        List<Startup> startups = new ArrayList<>(REGISTER.startups());
        int removed = random.nextInt(startups.size());
        startups.remove(removed);
        int changed = random.nextInt(startups.size());
        Startup known = startups.get(changed);
        startups.set(changed, known.withDescription("edited " + seed));
        int added = random.nextInt(startups.size() + 1);
        Startup young = Startup.builder().id("new-one").name("New one").build();
        startups.add(added, young);
        int place = changed < added ? changed : changed + 1;

        NetworkDiff diff = NetworkDiff.between(REGISTER, REGISTER.withStartups(startups));

        assertThat(diff.changes())
                .extracting(
                        Change::kind,
                        change -> change.after().or(change::before).orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(ChangeKind.REMOVED, "/network/startups/" + removed),
                        tuple(
                                known.description().isPresent() ? ChangeKind.CORRECTED : ChangeKind.LEARNT,
                                "/network/startups/" + place + "/description"),
                        tuple(ChangeKind.ADDED, "/network/startups/" + added));
    }

    /** The fewest that have to be moved are said to have been. */
    @Property(tries = 30)
    void whatWasMovedIsFoundOnce(@ForAll long seed) {
        Random random = new Random(seed);
        List<Startup> startups = new ArrayList<>(REGISTER.startups());
        int from = random.nextInt(startups.size());
        int to = (from + 2 + random.nextInt(startups.size() - 3)) % startups.size();
        startups.add(to, startups.remove(from));

        assertThat(NetworkDiff.between(REGISTER, REGISTER.withStartups(startups))
                        .changes())
                .extracting(
                        Change::kind,
                        change -> change.before().orElseThrow(),
                        change -> change.after().orElseThrow())
                .containsExactly(tuple(ChangeKind.MOVED, "/network/startups/" + from, "/network/startups/" + to));
    }
}
