package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.synthetic.SyntheticRegister;

class DatedHistoryTest {
    private static final int END = EpochDay.NEVER - 1;

    /** Whatever is asked of a day lies by it in what is known in the end. */
    @Property(tries = 20)
    void whatIsKnownOnADayIsWhatOfTheWholeLiesByIt(
            @ForAll @LongRange(max = 100_000) long seed, @ForAll @LongRange(min = 0, max = 9000) long later) {
        Network network = SyntheticRegister.builder()
                .seed(seed)
                .startups(20)
                .faultShare(0.2)
                .vagueShare(0.02)
                .build()
                .network();
        Frame frame = Frame.of(network, LocalDate.of(2000, 1, 1).plusDays(later));
        for (Startup startup : network.startups()) {
            find(startup, frame).ifPresent(dated -> assertSame(dated, StartupInNetwork.of(startup, frame)));
        }
    }

    private static Optional<DatedHistory> find(Startup startup, Frame frame) {
        return DatedHistory.find(startup, frame.asOf(EpochDay.date(END)), day -> frame.asOf(EpochDay.date(day)));
    }

    private static void assertSame(DatedHistory dated, StartupInNetwork known) {
        int day = known.frame().asOfDay();
        StartupHistory whole = dated.whole();
        assertThat(known.isSupported()).isEqualTo(dated.supportedFrom() <= day);
        for (SupportLevel level : SupportLevel.values()) {
            assertThat(Presence.support(known, level)).isEqualTo(Certainty.of(dated.supportedFrom(level) <= day));
        }
        assertThat(known.isResident()).isEqualTo(dated.isResidentOn(day));
        assertThat(known.admissionDay()).isEqualTo(by(day, whole.admissionDay()));
        assertThat(known.graduationDay()).isEqualTo(by(day, whole.graduationDay()));
        assertThat(days(known.spells(), day)).isEqualTo(days(whole.spells(), day));
        assertThat(days(known.siteSpells(), day)).isEqualTo(days(dated.spellsAtSites(), day));
        for (StartupAtSite site : known.atSites()) {
            assertThat(dated.atSites().stream()
                            .filter(view ->
                                    view.whole() instanceof StartupAtSite other && other.ordinal() == site.ordinal())
                            .map(view -> days(view.spellsAtSites(), day)))
                    .containsExactly(days(site.spells(), day));
        }
        LifeStep step = dated.livesAndJobs().stream()
                .filter(some -> some.from() <= day && day < some.until())
                .findFirst()
                .orElseThrow();
        LifeCourse life = step.life();
        for (JobsBasis basis : JobsBasis.values()) {
            assertThat(life.directJobs(basis)).isEqualTo(known.life().directJobs(basis));
        }
        assertThat(life.latestStatus()).isEqualTo(known.life().latestStatus());
        assertThat(life.isMerged()).isEqualTo(known.life().isMerged());
        assertThat(life.lostDay()).isEqualTo(known.life().lostDay());
        assertThat(life.closedDay()).isEqualTo(known.life().closedDay());
        for (ExitPolicy exits : ExitPolicy.values()) {
            assertThat(life.deathWindow(exits)).isEqualTo(known.life().deathWindow(exits));
            assertThat(life.isEndObservedOn(life.earliestDeathDay(exits)))
                    .isEqualTo(known.life().isEndObservedOn(known.life().earliestDeathDay(exits)));
            assertThat(step.observedUntilDayOn(day, exits))
                    .isEqualTo(known.life().observedUntilDay(exits, FollowUp.REGISTER_COMPLETE));
        }
        boolean[] followed = {false};
        dated.followedUp().within(day, day + 1, (from, until) -> followed[0] = true);
        assertThat(followed[0])
                .isEqualTo(known.life().lastEvidenceDay() >= known.frame().followUpSinceDay());
    }

    private static List<String> days(List<Spell> spells, int day) {
        return spells.stream()
                .filter(spell -> spell.startDay() <= day)
                .map(spell -> spell.isAdmission() + " " + spell.startDay() + " " + by(day, spell.endDay())
                        + (spell.endDay() <= day ? " " + spell.isDeparture() + " " + spell.reason() : ""))
                .toList();
    }

    private static int by(int day, int happened) {
        return happened <= day ? happened : EpochDay.NEVER;
    }

    @Example
    void itIsForThoseOfWhichEverythingIsKnownWhenItHappens() {
        SupportPeriod first = period(2010, 2012);
        SupportPeriod next = period(2013, 2015);
        assertThat(isDated(first, next)).isTrue();
        assertThat(isDated(first, period(2012, 2012))).isTrue();
        assertThat(isDated()).isTrue();
        assertThat(isDated(next, first)).isFalse();
        assertThat(isDated(first, period(2011, 2014))).isFalse();
        assertThat(isDated(first, first)).isFalse();
        assertThat(isDated(period(2012, 2010))).isFalse();
        assertThat(isDated(period(2018, 2022))).isFalse(); // ends after the extraction
        assertThat(isDated(first.withStart(Optional.empty()))).isFalse();
        assertThat(isDated(first.withEnd(DateWindow.between(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31)))))
                .isFalse();
    }

    @Example
    void aTransferIsKnownForOneIfItArrives() {
        SupportPeriod left = period(2010, 2012).withEndReason(EndReason.TRANSFERRED);
        SupportPeriod arrived = period(2012, 2015);
        assertThat(isDated(left)).isFalse();
        assertThat(isDated(left, arrived)).isTrue();
        assertThat(isDated(left, arrived.withSiteId(SiteId.of("mole")))).isTrue();
        assertThat(isDated(left, arrived.withLevel(SupportLevel.DIRECT))).isFalse();
        assertThat(isDated(left, arrived.withEndReason(EndReason.TRANSFERRED))).isFalse();
        SupportPeriod later = arrived.withStart(DateWindow.of(LocalDate.of(2012, 3, 31)));
        assertThat(isDated(left, later)).isFalse(); // until it is back it is somewhere else
        assertThat(isDated(left, later.withSiteId(SiteId.of("mole")))).isTrue();
        assertThat(isDated(left, later.withSiteId(Optional.empty()))).isTrue();
        SupportPeriod tooLate = later.withStart(DateWindow.of(LocalDate.of(2012, 4, 1)));
        assertThat(isDated(left, tooLate.withSiteId(SiteId.of("mole")))).isFalse();
    }

    @Example
    void aStartupOfTooManyDaysIsAskedOnEach() {
        ImmutableList<StatusEvent> many = IntStream.range(0, 511)
                .mapToObj(later -> StatusEvent.builder()
                        .status(VitalStatus.OPERATING)
                        .on(LocalDate.of(2010, 1, 1).plusDays(later))
                        .build())
                .collect(ImmutableList.toImmutableList());
        Startup startup = startup(period(2010, 2012)).withStatusEvents(many);
        assertThat(find(startup, frame())).isEmpty();
        assertThat(find(startup.withStatusEvents(many.subList(1, 511)), frame()))
                .isPresent();
    }

    private static SupportPeriod period(int start, int end) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId("quay")
                .start(LocalDate.of(start, 1, 1))
                .end(LocalDate.of(end, 1, 1))
                .build();
    }

    private static boolean isDated(SupportPeriod... periods) {
        return find(startup(periods), frame()).isPresent();
    }

    private static Startup startup(SupportPeriod... periods) {
        return Startup.builder()
                .id("buoys")
                .name("Buoys")
                .supportPeriods(ImmutableList.copyOf(periods))
                .founded(DateWindow.parse("2009"))
                .build();
    }

    private static Frame frame() {
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .addSites(site("quay"), site("mole"))
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.of(2020, 1, 1))
                        .build())
                .build();
        return Frame.of(network, LocalDate.of(2020, 1, 1));
    }

    private static Site site(String id) {
        return Site.builder().id(id).name(id).build();
    }

    /** A firm that closed and came back was closed for as long as that was known. */
    @Example
    void aLifeIsToldByStepsOfWhichEachMayTakeBackTheOneBefore() {
        Startup revived = startup(period(2010, 2012))
                .withStatusEvents(
                        StatusEvent.builder()
                                .status(VitalStatus.CLOSED)
                                .on(LocalDate.of(2013, 1, 1))
                                .build(),
                        StatusEvent.builder()
                                .status(VitalStatus.OPERATING)
                                .on(LocalDate.of(2014, 1, 1))
                                .build());
        DatedHistory dated = find(revived, frame()).orElseThrow();
        assertThat(dated.lives().stream().map(LifeStep::toString))
                .containsExactly(
                        "[, 2013-01-01) buoys -",
                        "[2013-01-01, 2014-01-01) buoys CLOSED",
                        "[2014-01-01, ) buoys OPERATING");
        assertThat(dated.lives().stream().map(step -> step.life().isClosed())).containsExactly(false, true, false);
        assertThat(dated).hasToString("buoys as of +5881580-07-10");
        assertThat(dated.followedUp()).hasToString("FollowedUpDays[1]");
    }
}
