package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.validation.rule.EntityKind;
import org.junit.jupiter.api.Test;

class WithinTest {
    /** From the first time to after each type was tied. */
    private static final int TIMES = Within.OFTEN + 100;

    @Test
    void theSameIsFoundHoweverOftenItIsLookedFor() {
        assertAlike(OpenCode.class, code -> true);
        assertAlike(Money.class, money -> true);
        assertAlike(String.class, text -> text.length() > 20);
        assertAlike(String.class, text -> false);
        assertAlike(Source.class, source -> true);
    }

    @Test
    void whatAConditionThrowsComesAsItIs() {
        IllegalArgumentException thrown = new IllegalArgumentException("no");
        Within<String> texts = Within.of(String.class);
        Entity startup = entities().get(entities().size() - 1);

        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> texts.find(startup, text -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);
        }
    }

    private static <T> void assertAlike(Class<T> sought, Predicate<T> condition) {
        Within<T> within = Within.of(sought);
        for (Entity entity : entities()) {
            List<List<Object>> first = paths(within, entity, condition);
            for (int i = 0; i < TIMES; i++) {
                within.find(entity, value -> false);
            }

            assertThat(paths(within, entity, condition)).isEqualTo(first);
        }
    }

    private static <T> List<List<Object>> paths(Within<T> within, Entity entity, Predicate<T> condition) {
        return within.find(entity, condition).stream()
                .map(found -> List.of(found.path()))
                .toList();
    }

    /** One of each kind, with all that it may have. */
    private static ImmutableList<Entity> entities() {
        Network network = Samples.maximalNetwork();
        return EntityKind.all().stream().map(kind -> kind.of(network).get(0)).collect(ImmutableList.toImmutableList());
    }
}
