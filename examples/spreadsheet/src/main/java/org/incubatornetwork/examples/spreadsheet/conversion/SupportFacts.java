package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;

/** What a row says of one time of support. */
final class SupportFacts {
    /** Which of those of the row it is, from 1. */
    final int number;

    Optional<SupportLevel> level = Optional.empty();
    Optional<SiteId> site = Optional.empty();
    Optional<ProgrammeId> programme = Optional.empty();
    Optional<CohortId> cohort = Optional.empty();
    Optional<SupportMode> mode = Optional.empty();
    Optional<EndReason> endReason = Optional.empty();
    Optional<At<DateWindow>> start = Optional.empty();
    Optional<At<DateWindow>> end = Optional.empty();
    /** That it goes on, the row says. */
    boolean isOpen;
    /** Something stands where its end should, that is no day. */
    boolean isEndUnknown;

    SupportFacts(int number) {
        this.number = number;
    }

    /** Whether a cell tells of it: a word for what is not known does not. */
    boolean isTold() {
        return isOpen
                || start.isPresent()
                || end.isPresent()
                || level.isPresent()
                || site.isPresent()
                || programme.isPresent()
                || cohort.isPresent()
                || mode.isPresent()
                || endReason.isPresent();
    }

    /** Whether its end is surely before its start. */
    boolean endsBeforeItStarts() {
        return start.isPresent()
                && end.isPresent()
                && end.get().value().isSurelyBefore(start.get().value());
    }

    /** The day of its end, as far as it is said; one that nobody knows if something else is said in its place. */
    private Optional<DateWindow> endDay() {
        return end.isEmpty() && isEndUnknown ? Optional.of(DateWindow.unknown()) : end.map(At::value);
    }

    /**
     * The period, with what is said of all support; empty if it is not known how close it is.
     *
     * @param endIfNone its end, if the row tells of none
     */
    Optional<SupportPeriod> period(
            SupportFacts shared, Optional<SupportPeriod> pattern, Optional<DateWindow> endIfNone) {
        Optional<SupportLevel> known = level.or(() -> shared.level).or(() -> pattern.map(SupportPeriod::level));
        return known.map(support -> SupportPeriod.builder()
                .level(support)
                .siteId(site.or(() -> shared.site).or(() -> pattern.flatMap(SupportPeriod::siteId)))
                .programmeId(programme.or(() -> shared.programme).or(() -> pattern.flatMap(SupportPeriod::programmeId)))
                .cohortId(cohort.or(() -> shared.cohort).or(() -> pattern.flatMap(SupportPeriod::cohortId)))
                .mode(mode.or(() -> shared.mode))
                .endReason(endReason)
                .start(start.map(At::value))
                .end(endDay().or(() -> endIfNone))
                .build());
    }
}
