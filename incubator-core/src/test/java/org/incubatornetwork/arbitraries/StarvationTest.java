package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
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
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;

/**
 * No branch of the model is starved: in a sample of networks every attribute of every type has a value often enough, and
 * none often enough where it may have none, and every constant, every known code and some unknown one are drawn. What there is
 * to be drawn is taken from the model itself, so that whatever is added to it is asked for.
 */
class StarvationTest {
    /** By type, the faces that the valid networks still lack: a generator that draws one more takes it off the list. */
    private static final ImmutableSetMultimap<String, String> SELDOM_VALID =
            ImmutableSetMultimap.<String, String>builder()
                    .putAll("", "is the network itself.")
                    .putAll("Claim", "currency", "since")
                    .putAll("FounderGroup", "without number")
                    .putAll("FunnelStep", "ELIGIBLE", "GRADUATED", "an unknown code")
                    .putAll("NameKind", "SHORT", "SPELLING", "TRANSLITERATION", "an unknown code")
                    .putAll("Network", "funnel", "territory")
                    .putAll("Organization", "names")
                    .putAll(
                            "OrganizationKind",
                            "ASSOCIATION",
                            "BANK",
                            "CHAMBER",
                            "DEVELOPMENT_AGENCY",
                            "FOUNDATION",
                            "FUND",
                            "INCUBATOR",
                            "RESEARCH_INSTITUTE",
                            "UNIVERSITY",
                            "an unknown code")
                    .putAll("Predecessor", "siteId")
                    .putAll(
                            "Programme",
                            "eligibility",
                            "end",
                            "funnel",
                            "maximumStay",
                            "names",
                            "serviceIds",
                            "siteIds",
                            "start")
                    .putAll("ProgrammeKind", "an unknown code")
                    .putAll("Qualifier", "LESS_THAN", "UP_TO")
                    .putAll(
                            "REFERENCE_TO_ITSELF",
                            "/network/roles/0/organization/name Flawed network is the thing itself, or was sold to it.")
                    .putAll("ROLE_OF_ITSELF", "/network/roles/0 ")
                    .putAll("Role", "end", "organizationId", "start", "without organization")
                    .putAll(
                            "RoleKind",
                            "DONOR",
                            "FIT_OUT",
                            "FOUNDER",
                            "FUNDER",
                            "MEMBER",
                            "PARTNER",
                            "REQUESTER",
                            "SPONSOR",
                            "an unknown code")
                    .putAll("ServiceOffering", "siteIds", "status")
                    .putAll("Site", "partOf")
                    .putAll("StageStep", "start")
                    .putAll("Startup", "location")
                    .putAll("Subgroup", "YOUTH_LED", "an unknown code")
                    .putAll("SuccessionKind", "an unknown code")
                    .putAll("SupportPeriod", "programmeId", "tierId")
                    .putAll("Tier", "names", "without terms")
                    .build();

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
                .contains("SupportPeriod without start")
                .allMatch(face -> face.equals("SupportPeriod without start") || isSeldomValid(face));
    }

    /** A face of what valid networks have seldom or never, as most units of claims: what is drawn of it comes from any networks alone. */
    private static boolean isSeldomValid(String face) {
        int type = face.indexOf(' ');
        return face.startsWith("CountedUnit ")
                || SELDOM_VALID.containsEntry(face.substring(0, type), face.substring(type + 1));
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
