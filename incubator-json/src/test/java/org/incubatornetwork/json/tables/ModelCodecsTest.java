package org.incubatornetwork.json.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.incubatornetwork.model.MemberOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of members and the model's order of a document say the same. */
class ModelCodecsTest {

    static ImmutableMap<Class<?>, ObjectCodec<?, ?>> objects() {
        ImmutableMap.Builder<Class<?>, ObjectCodec<?, ?>> objects = ImmutableMap.builder();
        for (ModelCodec<?> model : ModelCodecs.all()) {
            if (model.codec() instanceof ObjectCodec<?, ?> object && model.type() != NetworkDocument.class) {
                objects.put(model.type(), object);
            }
        }
        return objects.buildOrThrow();
    }

    static ImmutableSet<Class<?>> types() {
        return objects().keySet();
    }

    @Test
    void theTypesThatAreObjectsAreThoseOfTheOrder() {
        assertThat(types()).isEqualTo(MemberOrder.types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aTableHasTheMembersOfTheTypeInTheOrderOfADocument(Class<?> type) {
        assertThat(objects().get(type)).extracting(ModelCodecsTest::names).isEqualTo(MemberOrder.getMembers(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWithinAMemberHasTheOrderOfItsType(Class<?> type) {
        assertThat(Objects.requireNonNull(objects().get(type)).members()).allSatisfy(member -> {
            if (member.codec() instanceof ObjectCodec<?, ?> inner) {
                assertThat(MemberOrder.findMembersIn(member.name())).contains(names(inner));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatHasFieldsInATableIsARecordThatTheJitSeesThrough(Class<?> type) {
        assertThat(Objects.requireNonNull(objects().get(type)).members()).allSatisfy(member -> {
            assertThat(member.getClass()).isRecord();
            Object codec = member.codec();
            if (codec != null
                    && !(codec instanceof ObjectCodec<?, ?>)
                    && !codec.getClass().isRecord()) {
                assertThat(Arrays.stream(codec.getClass().getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers())))
                        .isEmpty();
            }
        });
    }

    private static ImmutableList<String> names(ObjectCodec<?, ?> codec) {
        return codec.members().stream().map(Member::name).collect(ImmutableList.toImmutableList());
    }
}
