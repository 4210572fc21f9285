package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever builds a network has ids as texts. */
class BuildersTest {
    static Stream<Class<?>> types() {
        return MemberOrder.types().stream().filter(type -> builder(type).isPresent());
    }

    private static Optional<Class<?>> builder(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .<Class<?>>map(nested -> nested)
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst();
    }

    /** The members that a method of a builder takes as one value of a kind, or several. */
    private static Set<String> taking(Class<?> type, Predicate<Class<?>> isOfKind) {
        return Arrays.stream(builder(type).orElseThrow().getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> {
                    Class<?> parameter = method.getParameterTypes()[0];
                    return isOfKind.test(parameter.isArray() ? parameter.getComponentType() : parameter);
                })
                .map(method -> method.getName().replaceFirst("^(add.*Id)$", "$1s")) // several may be one
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyIdMayBeGivenAsText(Class<?> type) {
        assertThat(taking(type, String.class::equals)).containsAll(taking(type, TypedId.class::isAssignableFrom));
    }

    @Test
    void theIdIsThatOfTheText() {
        Claim claim = Claim.builder()
                .id("claim")
                .measure("residents")
                .quantity(Quantity.exactly(3))
                .addSiteIds("casa", "rabat")
                .partOf("whole")
                .build();

        assertThat(claim.id()).contains(ClaimId.of("claim"));
        assertThat(claim.measure()).isEqualTo(MeasureId.of("residents"));
        assertThat(claim.siteIds()).isEqualTo(List.of(SiteId.of("casa"), SiteId.of("rabat")));
        assertThat(claim.partOf()).contains(ClaimId.of("whole"));
        assertThat(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId("casa")
                        .cohortId("c")
                        .build())
                .isEqualTo(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(SiteId.of("casa"))
                        .cohortId(CohortId.of("c"))
                        .build());
    }
}
