package org.incubatornetwork.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

class ListedFirmPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 60;
    private static final SupportPeriod PATTERN =
            SupportPeriod.builder().level(SupportLevel.HOSTED).build();

    /** The true life of a firm, by days from the first: supported on [start, end), closed from a day on. */
    record Life(int start, int end, int closed) {
        boolean has(FirmList list) {
            int day = (int) (list.day().toEpochDay() - FIRST.toEpochDay());
            return day >= start && (day < end || list.subject() == ListSubject.EVER_SUPPORTED);
        }

        VitalStatus status(FirmList list) {
            return list.day().isBefore(day(closed)) ? VitalStatus.OPERATING : VitalStatus.CLOSED;
        }

        static LocalDate day(int number) {
            return FIRST.plusDays(number);
        }
    }

    /** How a list was made: all that it says of the firm is true. */
    record Look(FirmList list, boolean saysStatus, boolean overlooks) {
        ListEntry at(Life life) {
            if (!life.has(list) || (overlooks && !list.isComplete())) {
                return ListEntry.notSeen(list);
            }
            return saysStatus ? ListEntry.seen(list, life.status(list)) : ListEntry.seen(list);
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, DAYS / 2);
        return Combinators.combine(Arbitraries.integers().between(0, DAYS), lengths, lengths)
                .as((start, stay, after) -> new Life(start, start + 1 + stay, start + 1 + stay + after));
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2 * DAYS),
                        Arbitraries.of(ListSubject.class),
                        either,
                        either,
                        either)
                .as((day, subject, complete, status, overlooks) -> {
                    FirmList list = subject == ListSubject.SUPPORTED
                            ? FirmList.ofSupported("Supported " + day, Life.day(day))
                            : FirmList.ofEverSupported("All " + day, Life.day(day));
                    return new Look(complete ? list.asComplete() : list, status, overlooks);
                })
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<ListEntry>> entries() {
        Arbitrary<FirmList> lists = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("A", "B"),
                        Arbitraries.of(ListSubject.class),
                        Arbitraries.of(true, false))
                .as((day, name, subject, complete) -> {
                    FirmList list = subject == ListSubject.SUPPORTED
                            ? FirmList.ofSupported(name, Life.day(day))
                            : FirmList.ofEverSupported(name, Life.day(day));
                    return complete ? list.asComplete() : list;
                });
        return lists.flatMap(list -> Arbitraries.of(VitalStatus.class)
                        .map(status -> ListEntry.seen(list, status))
                        .flatMap(seen -> Arbitraries.of(seen, ListEntry.seen(list), ListEntry.notSeen(list))))
                .list()
                .ofMaxSize(12);
    }

    private static ListedFirm firm(Life life, List<Look> looks) {
        return ListedFirm.of(looks.stream().map(look -> look.at(life)).toList());
    }

    @Property
    void listsThatSayTheTruthDoNotDisagree(@ForAll("lives") Life life, @ForAll("looks") List<Look> looks) {
        assertThat(firm(life, looks).disagreements()).isEmpty();
    }

    @Property
    void theTruthLiesInTheWindows(@ForAll("lives") Life life, @ForAll("looks") List<Look> looks) {
        ListedFirm firm = firm(life, looks);

        List<SupportPeriod> periods = firm.supportPeriods(PATTERN);
        assertThat(periods).hasSizeLessThanOrEqualTo(1);
        for (SupportPeriod period : periods) {
            assertThat(mayBe(period.start().orElseThrow(), Life.day(life.start)))
                    .isTrue();
            period.end()
                    .ifPresent(end -> assertThat(mayBe(end, Life.day(life.end))).isTrue());
        }
        for (StatusEvent event : firm.statusEvents()) {
            if (event.status() == VitalStatus.CLOSED) {
                assertThat(mayBe(event.on(), Life.day(life.closed))).isTrue();
            } else {
                assertThat(event.on().latest().orElseThrow()).isBefore(Life.day(life.closed));
            }
        }
    }

    private static boolean mayBe(DateWindow window, LocalDate day) {
        return window.overlaps(DateWindow.of(day));
    }

    @Property
    void neitherOrderNorRepetitionMatters(@ForAll("entries") List<ListEntry> entries, @ForAll Random random) {
        List<ListEntry> other = new ArrayList<>(entries);
        other.addAll(entries.subList(0, entries.size() / 2));
        Collections.shuffle(other, random);

        ListedFirm one = ListedFirm.of(entries);
        ListedFirm same = ListedFirm.of(other);

        assertThat(same).isEqualTo(one);
        assertThat(same.statusEvents()).isEqualTo(one.statusEvents());
        assertThat(same.supportPeriods(PATTERN)).isEqualTo(one.supportPeriods(PATTERN));
        assertThat(same.disagreements()).isEqualTo(one.disagreements());
    }

    @Property
    void whateverListsSayPeriodsAreInOrderAndApart(@ForAll("entries") List<ListEntry> entries) {
        List<SupportPeriod> periods = ListedFirm.of(entries).supportPeriods(PATTERN);

        for (int i = 0; i + 1 < periods.size(); i++) {
            LocalDate ended = periods.get(i).end().orElseThrow().latest().orElseThrow();
            assertThat(periods.get(i + 1).start().orElseThrow().earliest().orElseThrow())
                    .isAfter(ended);
        }
    }

    @Property
    void aListThatIsNotCompleteAndLacksTheFirmChangesNothing(@ForAll("entries") List<ListEntry> entries) {
        List<ListEntry> telling = entries.stream()
                .filter(entry -> entry.isSeen() || entry.list().isComplete())
                .toList();

        ListedFirm all = ListedFirm.of(entries);
        ListedFirm some = ListedFirm.of(telling);

        assertThat(some.statusEvents()).isEqualTo(all.statusEvents());
        assertThat(some.supportPeriods(PATTERN)).isEqualTo(all.supportPeriods(PATTERN));
        assertThat(some.disagreements()).isEqualTo(all.disagreements());
    }
}
