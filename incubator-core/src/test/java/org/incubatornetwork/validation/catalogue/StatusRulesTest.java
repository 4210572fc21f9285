package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class StatusRulesTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    /** On no list of events do the two rules find anything because of it: insolvent, on a day before all others. */
    private static final StatusEvent IRRELEVANT = event(VitalStatus.INSOLVENT, -1);

    @Property
    void manyEventsAreJudgedAsFew(@ForAll("fewEvents") List<StatusEvent> few) {
        List<StatusEvent> many = new ArrayList<>(few);
        many.addAll(Collections.nCopies(9, IRRELEVANT));

        assertThat(report(many).findings()).isEqualTo(report(few).findings());
    }

    @Provide
    Arbitrary<List<StatusEvent>> fewEvents() {
        return Combinators.combine(
                        Arbitraries.of(VitalStatus.class),
                        Arbitraries.integers().between(0, 3))
                .as(StatusRulesTest::event)
                .list()
                .ofMaxSize(8);
    }

    /** The limit of time is far above what is needed, and far below what a comparison of each with each takes. */
    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void aHundredThousandEventsOfOneStartupAreJudged() {
        List<StatusEvent> events = new ArrayList<>(IntStream.range(0, 100_000)
                .mapToObj(i -> event(VitalStatus.OPERATING, i))
                .toList());
        events.set(0, event(VitalStatus.CLOSED, 0));
        Collections.reverse(events);
        events.add(event(VitalStatus.DORMANT, 99_999));

        assertThat(report(events).findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactly(
                        "STATUS_AFTER_TERMINAL /network/startups/0/statusEvents/99998/status",
                        "STATUS_ORDER /network/startups/0/statusEvents/100000/on");
    }

    private static StatusEvent event(VitalStatus status, int day) {
        return StatusEvent.builder().status(status).on(FIRST_DAY.plusDays(day)).build();
    }

    private static ValidationReport report(List<StatusEvent> events) {
        Startup startup =
                Startup.builder().id("s").name("S").addAllStatusEvents(events).build();
        return Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(StatusRules.STATUS_ORDER, StatusRules.STATUS_AFTER_TERMINAL)
                .build()
                .validate(
                        Network.builder().id("n").name("N").addStartups(startup).build());
    }
}
