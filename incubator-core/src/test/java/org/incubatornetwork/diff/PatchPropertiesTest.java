package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** A difference leads from the first network to the second, whatever the two are. */
class PatchPropertiesTest {
    private static final Network REGISTER =
            SyntheticRegister.builder().seed(5).startups(40).build().network();

    private static void assertLeads(Network before, Network after) {
        NetworkDiff diff = NetworkDiff.between(before, after);

        Network patched = diff.applyTo(before);

        assertThat(NetworkDiff.between(patched, after).changes()).as("%s", diff).isEmpty();
        assertThat(patched).isEqualTo(after);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void fromAnyNetworkToAnyOther(@ForAll @Anything Network before, @ForAll @Anything Network after) {
        assertLeads(before, after);
        assertLeads(before, before);
    }

    @Property(tries = 100)
    void fromARegisterToOneThatWasEdited(@ForAll long seed) {
        assertLeads(REGISTER, new Edits(seed).of(REGISTER));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void fromAnyNetworkToOneThatWasEdited(@ForAll @Anything Network before, @ForAll long seed) {
        assertLeads(before, new Edits(seed).of(before));
        assertLeads(new Edits(seed).of(before), before);
    }

    @Property(tries = 30)
    void twoThatFollowEachOtherAreOne(@ForAll long seed) {
        Edits edits = new Edits(seed);
        Network second = edits.of(REGISTER);
        Network third = edits.of(second);
        NetworkDiff first = NetworkDiff.between(REGISTER, second);

        assertThat(first.then(NetworkDiff.between(second, third), REGISTER))
                .isEqualTo(NetworkDiff.between(REGISTER, third));
    }

    /** In another network it is made in full, or not at all. */
    @Property(tries = 60)
    void inAnotherNetworkAllIsMadeOrTheFirstPlaceIsTold(@ForAll long seed) {
        Edits edits = new Edits(seed);
        NetworkDiff diff = NetworkDiff.between(REGISTER, edits.of(REGISTER));
        Network other = edits.of(REGISTER);

        Optional<Network> patched;
        try {
            patched = Optional.of(diff.applyTo(other));
        } catch (PatchRefusedException e) {
            assertThat(e.pointer()).startsWith("/network");
            assertThat(e.expected()).isNotEqualTo(e.actual());
            patched = Optional.empty();
        }
        patched.ifPresent(made -> assertThat(
                        made.startups().size() - other.startups().size())
                .isEqualTo(diff.changes().stream()
                        .filter(change -> change.place().size() == 1
                                && change.place().get(0).startsWith("startups "))
                        .mapToInt(change ->
                                change.kind() == ChangeKind.ADDED ? 1 : change.kind() == ChangeKind.REMOVED ? -1 : 0)
                        .sum()));
    }

    /** Edits here and there: items are removed, doubled or shuffled, members left out, ids exchanged with all that refers to them. */
    private static final class Edits {
        private static final double ODDS = 0.02;
        private final Random random;

        Edits(long seed) {
            random = new Random(seed);
        }

        Network of(Network network) {
            return edited(network);
        }

        private <E extends Entity> E edited(E entity) {
            Map<String, Optional<?>> values = new HashMap<>();
            List<String> members =
                    new ArrayList<>(MemberOrder.getMembers(entity.getClass().getSuperclass()));
            members.add("unknownMembers");
            for (String member : members) {
                MemberOrder.findValue(entity, member).ifPresent(value -> {
                    if (value instanceof Collection<?> items) {
                        values.put(member, Optional.of(edited(items)));
                    } else if (value instanceof Entity part) {
                        values.put(member, Optional.of(edited(part)));
                    }
                });
            }
            E other = EntityCopy.with(entity, values);
            for (String member : members) {
                if (!member.equals("id") && random.nextDouble() < ODDS) {
                    other = without(other, member);
                }
            }
            return random.nextDouble() < ODDS && entity instanceof Network ? renamed(other) : other;
        }

        private <E extends Entity> E renamed(E network) {
            List<SiteId> ids = new ArrayList<>();
            ((Network) network).sites().forEach(site -> ids.add(site.id()));
            if (ids.isEmpty()) {
                return network;
            }
            SiteId other = Stream.iterate(1, number -> number + 1)
                    .map(number -> SiteId.of(
                            "new-" + number)) // an id of its own: what is drawn may be as long as an id can be
                    .filter(id -> !ids.contains(id))
                    .findFirst()
                    .orElseThrow();
            return EntityCopy.withIds(network, id -> id.equals(ids.get(0)) ? other : id);
        }

        private static <E extends Entity> E without(E entity, String member) {
            try {
                return EntityCopy.with(entity, Map.of(member, Optional.empty()));
            } catch (IllegalArgumentException e) {
                return entity; // it must have it
            }
        }

        private List<Object> edited(Collection<?> items) {
            List<Object> copies = new ArrayList<>();
            for (Object item : items) {
                Object copy = item instanceof Entity part ? edited(part) : item;
                if (random.nextDouble() >= ODDS) {
                    copies.add(copy);
                }
                if (random.nextDouble() < ODDS && !(item instanceof UnknownMember)) {
                    copies.add(random.nextInt(copies.size() + 1), copy);
                }
            }
            if (random.nextDouble() < ODDS) {
                Collections.shuffle(copies, random);
            }
            return copies;
        }
    }
}
