package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpellTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int AS_OF = 150;
    private static final SiteId A = SiteId.of("a");
    private static final SiteId B = SiteId.of("b");
    private static final Frame FRAME = Frame.of(
            Network.builder()
                    .id("n")
                    .name("N")
                    .addSites(Site.builder().id(A).name("A").build())
                    .addSites(Site.builder().id(B).name("B").build())
                    .build(),
            FIRST.plusDays(AS_OF));

    private static SupportPeriod residency(
            Optional<SiteId> site, int start, Optional<Integer> days, @Nullable EndReason reason) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(site)
                .start(FIRST.plusDays(start))
                .end(days.map(length -> DateWindow.of(FIRST.plusDays(start + length))))
                .endReason(Optional.ofNullable(reason))
                .build();
    }

    private static SupportPeriod residency(SiteId site, int start, int end, EndReason reason) {
        return residency(Optional.of(site), start, Optional.of(end - start), reason);
    }

    private static StartupInNetwork history(List<SupportPeriod> residencies) {
        return StartupInNetwork.of(
                Startup.builder().id("s").name("S").supportPeriods(residencies).build(), FRAME);
    }

    @Provide
    Arbitrary<List<SupportPeriod>> crowded() {
        return Combinators.combine(
                        Arbitraries.of(A, B, SiteId.of("unlisted")).optional(0.9),
                        Arbitraries.integers().between(0, AS_OF + 10),
                        Arbitraries.integers().between(0, 60).optional(0.9),
                        Arbitraries.of(EndReason.TRANSFERRED, EndReason.GRADUATED)
                                .injectNull(0.2))
                .as(SpellTest::residency)
                .list()
                .ofMaxSize(8);
    }

    /** A spell as the definition has it: residencies of one site in one stay, each compared with all. */
    private static final class Expected {
        private final Optional<SiteId> site;
        private final int start;
        private final List<Support> all = new ArrayList<>();
        private Support last;

        Expected(Support first) {
            site = first.period().siteId();
            start = first.startDay();
            last = first;
        }

        boolean goesOnWith(Support next, List<Support> stay) {
            int end = last.endDay();
            return Objects.equals(site, next.period().siteId())
                    && (next.startDay() < end
                            || (last.reason().equals(Optional.of(EndReason.TRANSFERRED))
                                    && next.startDay() - end <= Stay.LONGEST_TRANSFER
                                    && stay.stream()
                                            .noneMatch(other ->
                                                    other.startDay() >= end && other.startDay() < next.startDay())));
        }

        /** That of the last residency, unless another of the same days tells another one that is no transfer. */
        Optional<EndReason> reason() {
            return last.reason()
                    .filter(reason -> all.stream()
                            .filter(other -> other.startDay() == last.startDay() && other.endDay() == last.endDay())
                            .allMatch(other -> other.reason().isEmpty()
                                    || other.reason().equals(Optional.of(EndReason.TRANSFERRED))
                                    || other.reason().equals(Optional.of(reason))));
        }

        static List<Expected> of(List<Support> stay) {
            List<Expected> spells = new ArrayList<>();
            for (Support residency : stay) {
                Expected found = null;
                for (Expected spell : spells) {
                    found = spell.goesOnWith(residency, stay) ? spell : found;
                }
                if (found == null) {
                    spells.add(new Expected(residency));
                } else if (residency.endDay() >= found.last.endDay()) {
                    found.last = residency;
                }
                (found == null ? spells.get(spells.size() - 1) : found).all.add(residency);
            }
            return spells;
        }
    }

    @Property(tries = 2000)
    void spellsAtSitesAreThoseOfTheDefinition(@ForAll("crowded") List<SupportPeriod> periods) {
        StartupInNetwork history = history(periods);
        List<String> expected = new ArrayList<>();
        for (Spell stay : history.stays()) {
            for (Expected spell : Expected.of(stay.stay().supports())) {
                expected.add(spell.last.siteOrdinal() + " " + spell.start + " " + spell.last.endDay()
                        + spell.reason() + (spell.start == stay.startDay())
                        + (stay.isDeparture() && spell.last.endDay() == stay.endDay()));
            }
        }
        assertThat(history.siteSpells())
                .extracting(spell -> spell.siteOrdinal() + " " + spell.startDay() + " " + spell.endDay()
                        + spell.reason() + spell.isAdmission() + spell.isDeparture())
                .isEqualTo(expected);
    }

    /** What counts is the chain: a register of one level tells the same whichever level it is. */
    @Property
    void supportOfOneLevelMakesTheStaysOfAnother(
            @ForAll("crowded") List<SupportPeriod> periods, @ForAll SupportLevel level) {
        StartupInNetwork hosted = history(periods);
        StartupInNetwork other = history(
                        periods.stream().map(period -> period.withLevel(level)).toList())
                .withLevels(EnumSet.of(SupportLevel.EVENT, level));

        assertThat(other.stays().toString()).isEqualTo(hosted.stays().toString());
        assertThat(other.siteSpells())
                .extracting(spell -> spell + " " + spell.reason() + spell.isAdmission() + spell.isDeparture())
                .isEqualTo(hosted.siteSpells().stream()
                        .map(spell -> spell + " " + spell.reason() + spell.isAdmission() + spell.isDeparture())
                        .toList());
        assertThat(other.admissionSite()).isEqualTo(hosted.admissionSite());
        assertThat(other.graduationSite()).isEqualTo(hosted.graduationSite());
        assertThat(other.hosted().stays())
                .hasSize(level == SupportLevel.HOSTED ? hosted.stays().size() : 0);
        assertThat(other.withLevels(Set.of(SupportLevel.HOSTED))).isSameAs(other.hosted());
    }

    @Property
    void whoCameAndHasNotLeftIsThere(@ForAll("crowded") List<SupportPeriod> periods) {
        StartupInNetwork history = history(periods);
        for (StartupAtSite view : history.atSites()) {
            long there = view.spells().stream()
                    .filter(spell -> spell.endDay() == EpochDay.NEVER)
                    .count();
            assertThat(there).isEqualTo(view.isResident() ? 1 : 0);
        }
        int never = EpochDay.NEVER;
        int before = EpochDay.BEFORE_ALL;
        long unlisted = history.siteSpells().stream()
                .filter(spell -> spell.siteOrdinal() == Frame.NO_SITE && !spell.isAdmission())
                .count();
        assertThat(history.transfersIn(before, never))
                .isEqualTo(unlisted
                        + history.atSites().stream()
                                .mapToInt(view -> view.transfersIn(before, never))
                                .sum());
    }

    @Test
    void transferIsAnEntryAndAnExitOfItsSitesAndOneStay() {
        StartupInNetwork history =
                history(List.of(residency(A, 0, 10, EndReason.TRANSFERRED), residency(B, 12, 30, EndReason.GRADUATED)));

        assertThat(history.spells()).hasToString("[1 [2020-01-01, 2020-01-31)]");
        StartupAtSite a = history.atSites().get(0);
        StartupAtSite b = history.atSites().get(1);
        assertThat(a.spells()).hasToString("[0 [2020-01-01, 2020-01-11)]");
        assertThat(a.stays()).isEmpty();
        assertThat(a.transfersOut(EpochDay.of(FIRST), EpochDay.NEVER)).isOne();
        assertThat(a.admission()).contains(FIRST);
        assertThat(a.graduation()).isEmpty();
        assertThat(b.transfersIn(EpochDay.of(FIRST), EpochDay.NEVER)).isOne();
        assertThat(b.stays()).isEqualTo(history.stays());
        assertThat(b.admission()).isEmpty();
        assertThat(b.graduation()).contains(FIRST.plusDays(30));
        assertThat(b).hasToString("s as of 2020-05-30 at b");
    }

    @Test
    void transferWithinASiteIsNone() {
        StartupInNetwork history =
                history(List.of(residency(A, 0, 10, EndReason.TRANSFERRED), residency(A, 10, 30, EndReason.WITHDREW)));

        assertThat(history.atSites().get(0).spells()).hasToString("[0 [2020-01-01, 2020-01-31)]");
        assertThat(history.transfersIn(EpochDay.BEFORE_ALL, EpochDay.NEVER)).isZero();
    }
}
