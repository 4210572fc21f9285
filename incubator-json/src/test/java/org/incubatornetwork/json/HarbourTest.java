package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;

/** The invented network among the examples: it tells once whatever the format has a place for, and nothing in it is wrong. */
class HarbourTest {
    private static final Path DOCUMENT = Path.of("..", "examples", "harbour.json");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    /** What any entity may have: it is enough if one does. */
    private static final Set<String> OF_ANY = Set.of("identifiers", "sources", "url", "extensions");

    private static Network network() throws IOException {
        return NetworkJson.standard().readOrThrow(DOCUMENT).network();
    }

    @Test
    void isWrittenByteForByteAsItWasRead() throws IOException {
        ReadResult result = NetworkJson.standard().read(DOCUMENT);

        assertThat(result.findings()).isEmpty();
        assertThat(NetworkJson.standard().writeString(result.orElseThrow())).isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void tellsEveryMemberOfEveryType() throws IOException {
        SetMultimap<Class<?>, String> told = LinkedHashMultimap.create();
        tell(network(), told);

        assertThat(MemberOrder.types())
                .allSatisfy(type -> assertThat(told.get(type))
                        .as(type.getSimpleName())
                        .containsAll(MemberOrder.getMembers(type).stream()
                                .filter(member -> !isOfAny(type, member))
                                .toList()));
        assertThat(told.values()).containsAll(OF_ANY);
    }

    private static boolean isOfAny(Class<?> type, String member) {
        return Entity.class.isAssignableFrom(type) && OF_ANY.contains(member);
    }

    private static void tell(Object object, SetMultimap<Class<?>, String> told) {
        MemberOrder.findType(object.getClass())
                .ifPresent(type -> MemberOrder.getMembers(type)
                        .forEach(member -> MemberOrder.findValue(object, member)
                                .filter(value -> !value.equals(false))
                                .ifPresent(value -> {
                                    told.put(type, member);
                                    (value instanceof List<?> list ? list.stream() : Stream.of(value))
                                            .forEach(item -> tell(item, told));
                                })));
    }

    @Test
    void hasNothingWrong() throws IOException {
        assertThat(Validator.asOf(DAY).validate(network()).findings()).isEmpty();
        Reconciliation verdicts = Reconciler.asOf(DAY).reconcile(network());
        assertThat(verdicts.comparisons()).noneMatch(comparison -> comparison.verdict() == Verdict.INCONSISTENT);
    }
}
