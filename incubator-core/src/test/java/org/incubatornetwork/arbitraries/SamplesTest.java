package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    /**
     * What a claim can't have beside the figure and the site that the sample has, a role beside its organization, and terms beside the
     * qualifier of their amount and the upper bound of their share.
     */
    private static final ImmutableSetMultimap<Class<?>, String> EXCLUDED = ImmutableSetMultimap.of(
            Claim.class, "date",
            Claim.class, "organizationId",
            Role.class, "organizationId",
            Terms.class, "upperAmount",
            Terms.class, "shareQualifier");

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

    /** What all entities are, or all that have a name. */
    private static boolean isAboveOthers(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers()) && !type.isSealed();
    }

    /** A public type that carries unknown members: all that are objects in a document. */
    private static boolean isComposite(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !isAboveOthers(type.reflect())
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
    void aMaximalSampleHasEveryAttribute(Map.Entry<Class<?>, Object> sample) {
        for (Attribute attribute : Attribute.of(sample.getKey())) {
            boolean excluded = EXCLUDED.containsEntry(sample.getKey(), attribute.name());
            assertThat(isMissing(attribute, sample.getValue()))
                    .as(attribute.name())
                    .isEqualTo(excluded);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Network.class, Startup.class, SupportPeriod.class, Programme.class, Cohort.class})
    void whatASampleLacksIsFilledIn(Class<?> type) {
        Object minimal = Objects.requireNonNull(Samples.minimal().get(type));
        Object complete = Samples.complete(minimal);
        for (Attribute attribute : Attribute.of(type)) {
            if (attribute.mayBeAbsent()) {
                assertThat(attribute.isAbsentIn(minimal)).as(attribute.name()).isTrue();
                assertThat(attribute.isAbsentIn(complete)).as(attribute.name()).isFalse();
            }
        }
    }

    private static boolean isMissing(Attribute attribute, Object value) {
        return attribute.isAbsentIn(value) || attribute.of(value).equals(false);
    }
}
