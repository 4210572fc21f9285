package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import com.google.common.collect.TreeMultiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.Realistic;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.validation.rule.Finding;

/** Lists are told in any order: what is found and compared in a network is the same however all of its lists are shuffled. */
class OrderOfFactsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    /** Lists whose order says something: steps and tiers from the first to the last, and the main sector before others. */
    private static final ImmutableSet<String> IN_ORDER = ImmutableSet.of("tiers", "sectors", "lifecycle");

    @Property(tries = 20)
    void whatIsFoundIsTheSame(@ForAll @Anything Network network, @ForAll Random random) {
        assertSame(found(shuffled(network, random)), found(network));
    }

    @Property(tries = 20)
    void whatIsFoundInRegistersIsTheSame(
            @ForAll @Realistic @Size(max = 30) @AsOf("2024-02-29") Network network, @ForAll Random random) {
        assertSame(found(shuffled(network, random)), found(network));
    }

    @Property(tries = 20)
    void whatIsComparedIsTheSame(@ForAll @Anything Network network, @ForAll Random random) {
        assertSame(compared(shuffled(network, random)), compared(network));
    }

    private static void assertSame(Multiset<String> one, Multiset<String> other) {
        assertThat(List.of(Multisets.difference(one, other), Multisets.difference(other, one)))
                .allSatisfy(difference -> assertThat(difference).isEmpty());
    }

    /** Findings without the places in lists; their fingerprints tell which of two values is the repeat of the other. */
    private static Multiset<String> found(Network network) {
        Multiset<String> found = TreeMultiset.create();
        for (Finding finding : Validator.asOf(DAY).validate(network).findings()) {
            found.add(
                    finding.code() + " " + finding.pointer().replaceAll("/[0-9]+", "/*") + " " + finding.fingerprint());
        }
        return found;
    }

    private static Multiset<String> compared(Network network) {
        Multiset<String> compared = TreeMultiset.create();
        Reconciler.asOf(DAY)
                .reconcile(network)
                .comparisons()
                .forEach(each -> compared.add(each.verdict() + " " + each.kind() + " " + each.measure() + " "
                        + each.sentence(Locale.ENGLISH)));
        return compared;
    }

    private static <E extends Entity> E shuffled(E entity, Random random) {
        Map<String, Optional<?>> members = new HashMap<>();
        for (String name :
                MemberOrder.getMembers(MemberOrder.findType(entity.getClass()).orElseThrow())) {
            Object value = MemberOrder.findValue(entity, name).orElse(null);
            if (value instanceof Entity part) {
                members.put(name, Optional.of(shuffled(part, random)));
            } else if (value instanceof List<?> list) {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(item instanceof Entity part ? shuffled(part, random) : item));
                if (!IN_ORDER.contains(name)) {
                    Collections.shuffle(items, random);
                }
                members.put(name, Optional.of(items));
            }
        }
        return EntityCopy.with(entity, members);
    }
}
