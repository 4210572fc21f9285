package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tag;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;

/**
 * No branch of the model is starved: in a sample of networks every attribute of every type has a value often enough, and
 * none often enough where it may have none, and every constant, every known code and some unknown one are drawn. What there is
 * to be drawn is taken from the model itself, so that whatever is added to it is asked for.
 */
@Tag("once")
class StarvationTest {
    private static final int SAMPLE = 1_000;

    @Example
    void anythingIsDrawn() {
        Tally tally = new Tally(ModelArbitraries.any(Network.class));

        assertThat(tally.types()).containsAll(Samples.maximal().keySet());
        assertThat(tally.rarerThan(0.02)).isEmpty();
    }

    @Example
    void whateverIsValidIsDrawn() {
        Tally tally = new Tally(NetworkArbitrary.valid());

        assertThat(tally.types()).containsAll(Samples.maximal().keySet());
        assertThat(tally.rarerThan(0.005))
                .as("support without a start is never valid")
                .containsExactly("SupportPeriod without start");
    }

    /** How often each type was seen in a sample, and in how many of these each of its faces. */
    private static final class Tally {
        private static final String WITHOUT = "without ";
        private static final String UNKNOWN = "an unknown code";

        private final Map<Class<?>, Integer> types = new HashMap<>();
        private final Map<Class<?>, Map<String, Integer>> faces = new HashMap<>();

        Tally(Arbitrary<Network> networks) {
            RandomGenerator<Network> generator = networks.generator(SAMPLE);
            Random random = new Random(7);
            for (int i = 0; i < SAMPLE; i++) {
                see(generator.next(random).value());
            }
        }

        Collection<Class<?>> types() {
            return types.keySet();
        }

        List<String> rarerThan(double share) {
            return faces.entrySet().stream()
                    .flatMap(type -> type.getValue().entrySet().stream()
                            .filter(face -> face.getValue() < share * types.getOrDefault(type.getKey(), 0))
                            .map(face -> type.getKey().getSimpleName() + " " + face.getKey()))
                    .sorted()
                    .toList();
        }

        private void see(Object value) {
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(this::see);
            } else if (value instanceof Iterable<?> values) {
                values.forEach(this::see);
            } else if (value instanceof Map<?, ?> map) {
                map.values().forEach(this::see);
            } else if (value.getClass().getName().startsWith(Network.class.getPackageName())) {
                seeOfModel(value);
            }
        }

        private void seeOfModel(Object value) {
            Class<?> type = publicType(value);
            types.merge(type, 1, Integer::sum);
            Map<String, Integer> seen = faces.computeIfAbsent(type, Tally::possible);
            if (value instanceof Enum<?> constant) {
                seen.merge(constant.name(), 1, Integer::sum);
            } else if (value instanceof OpenCode code) {
                seen.merge(code.isKnown() ? code.code() : UNKNOWN, 1, Integer::sum);
            } else {
                Attribute.of(type).forEach(attribute -> {
                    seen.merge((attribute.isAbsentIn(value) ? WITHOUT : "") + attribute.name(), 1, Integer::sum);
                    see(attribute.of(value));
                });
            }
        }

        /** The faces that a type has, none of them seen. */
        private static Map<String, Integer> possible(Class<?> type) {
            Stream<String> possible;
            if (type.isEnum()) {
                possible = Arrays.stream(type.getEnumConstants()).map(Object::toString);
            } else if (OpenCode.class.isAssignableFrom(type)) {
                possible = Stream.concat(Stream.of(UNKNOWN), known(type));
            } else {
                possible = Attribute.of(type).stream()
                        .flatMap(attribute -> attribute.mayBeAbsent()
                                ? Stream.of(attribute.name(), WITHOUT + attribute.name())
                                : Stream.of(attribute.name()));
            }
            return possible.collect(Collectors.toMap(face -> face, face -> 0, Integer::sum, TreeMap::new));
        }

        private static Stream<String> known(Class<?> type) {
            try {
                Collection<?> codes = (Collection<?>) type.getMethod("known").invoke(null);
                return codes.stream().map(code -> ((OpenCode) code).code());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type.toString(), e);
            }
        }

        /** The type of a value in the API, which is not the one that is generated. */
        private static Class<?> publicType(Object value) {
            Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            return Modifier.isPublic(type.getModifiers()) ? type : type.getSuperclass();
        }
    }
}
