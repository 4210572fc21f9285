package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    /** What a claim can't have beside the site that the sample has. */
    private static final ImmutableSet<String> EXCLUDED = ImmutableSet.of("cohortId", "associationId");

    @Test
    void everyCompositeTypeHasASample() {
        Set<Class<?>> types = new ClassFileImporter()
                .importPackages(Network.class.getPackageName()).stream()
                        .filter(SamplesTest::isComposite)
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());

        assertThat(Samples.minimal().keySet()).containsExactlyInAnyOrderElementsOf(types);
        assertThat(Samples.maximal().keySet()).containsExactlyInAnyOrderElementsOf(types);
    }

    /** A public type that carries unknown members: all that are objects in a document. */
    private static boolean isComposite(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && (Metadata.class.getName().equals(type.getName())
                        || type.getAllMethods().stream()
                                .anyMatch(method -> method.getName().equals("unknownMembers")
                                        && method.getRawParameterTypes().isEmpty()
                                        && method.getModifiers().contains(JavaModifier.PUBLIC)))
                && !type.getSimpleName().equals("Builder");
    }

    static Stream<Map.Entry<Class<?>, Object>> maximalSamples() {
        return Samples.maximal().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("maximalSamples")
    void aMaximalSampleHasEveryAttribute(Map.Entry<Class<?>, Object> sample) throws ReflectiveOperationException {
        for (Method accessor : accessors(sample.getKey())) {
            Object value = accessor.invoke(sample.getValue());
            boolean excluded = sample.getKey() == Claim.class && EXCLUDED.contains(accessor.getName());
            assertThat(isAbsent(value)).as(accessor.getName()).isEqualTo(excluded);
        }
    }

    private static Iterable<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers()))
                .filter(method -> type.isRecord()
                        ? Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getAccessor().equals(method))
                        : Modifier.isAbstract(method.getModifiers()))
                .collect(Collectors.toList());
    }

    private static boolean isAbsent(Object value) {
        return value.equals(Optional.empty())
                || value.equals(OptionalLong.empty())
                || value.equals(false)
                || (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> texts && texts.isEmpty());
    }
}
