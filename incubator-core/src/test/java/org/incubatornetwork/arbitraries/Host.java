package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.incubatornetwork.arbitraries.Sketches.SiteSketch;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;

/**
 * A site's life, and when it can host.
 *
 * @param id the site
 * @param lifecycle its steps, none of them after the day of the validation
 * @param from the first day on which a startup can be resident; none if it never could
 * @param until the first day on which none can any more
 * @param suspended the day from which it admits nobody, be it for a time
 */
record Host(
        SiteId id,
        ImmutableList<LifecycleStep> lifecycle,
        Optional<DateWindow> plannedOpening,
        Optional<LocalDate> from,
        LocalDate until,
        Optional<LocalDate> suspended) {

    static Host of(int number, SiteSketch sketch, LocalDate since, LocalDate asOf) {
        SiteId id = SiteId.of("site-" + (number + 1));
        LocalDate opened = since.plusDays(sketch.opened());
        LocalDate left = opened.plusDays(sketch.open());
        ImmutableList.Builder<LifecycleStep> steps = ImmutableList.builder();
        Optional<DateWindow> planned = Optional.empty();
        Optional<LocalDate> from = Optional.of(opened);
        LocalDate until = LocalDate.MAX;
        Optional<LocalDate> suspended = Optional.empty();
        switch (sketch.form()) {
            case OPEN -> steps.add(step(SiteStatus.OPERATIONAL, opened));
            case OPEN_SOME_DAY_OF_A_YEAR -> steps.add(step(SiteStatus.OPERATIONAL, DateWindow.of(Year.from(opened))));
            case OPEN_SOME_DAY_OF_A_MONTH ->
                steps.add(step(SiteStatus.OPERATIONAL, DateWindow.of(YearMonth.from(opened))));
            case OPEN_AFTER_WORKS -> {
                steps.add(step(SiteStatus.ANNOUNCED, DateWindow.of(Year.from(opened.minusYears(3)))));
                steps.add(step(SiteStatus.AGREED, opened.minusDays(700)));
                steps.add(step(SiteStatus.UNDER_CONSTRUCTION, opened.minusDays(300)));
                steps.add(step(SiteStatus.DELIVERED, opened));
                steps.add(step(SiteStatus.OPERATIONAL, opened));
                planned = Optional.of(DateWindow.of(Year.from(opened.minusYears(1))));
            }
            case SUSPENDED, OPEN_AGAIN_AFTER_SUSPENSION -> {
                steps.add(step(SiteStatus.OPERATIONAL, opened));
                LocalDate again = left.plusDays(sketch.open() / 2 + 1L);
                if (!left.isAfter(asOf)) {
                    steps.add(step(SiteStatus.SUSPENDED, left));
                    suspended = Optional.of(left);
                }
                if (sketch.form() == Sketches.SiteForm.OPEN_AGAIN_AFTER_SUSPENSION && !again.isAfter(asOf)) {
                    steps.add(step(SiteStatus.OPERATIONAL, again));
                }
            }
            case CLOSED, LEFT -> {
                steps.add(step(SiteStatus.OPERATIONAL, opened));
                if (!left.isAfter(asOf)) {
                    steps.add(
                            step(sketch.form() == Sketches.SiteForm.LEFT ? SiteStatus.LEFT : SiteStatus.CLOSED, left));
                    until = left;
                }
            }
            case PLANNED, CANCELLED -> {
                boolean remembered = sketch.open() % 3 != 0;
                steps.add(
                        remembered
                                ? step(SiteStatus.ANNOUNCED, opened)
                                : LifecycleStep.builder()
                                        .status(SiteStatus.ANNOUNCED)
                                        .build());
                from = Optional.empty();
                if (sketch.form() == Sketches.SiteForm.PLANNED) {
                    planned = Optional.of(DateWindow.between(
                            asOf.plusDays(1), asOf.plusYears(2).plusDays(sketch.open())));
                } else if (!left.isAfter(asOf)) {
                    steps.add(step(SiteStatus.CANCELLED, left));
                }
            }
            case WITHOUT_LIFECYCLE -> from = Optional.of(since);
        }
        return new Host(id, steps.build(), planned, from, until, suspended);
    }

    private static LifecycleStep step(SiteStatus status, LocalDate on) {
        return step(status, DateWindow.of(on));
    }

    private static LifecycleStep step(SiteStatus status, DateWindow on) {
        return LifecycleStep.builder().status(status).on(on).build();
    }

    boolean canHostOn(LocalDate day) {
        return from.isPresent()
                && !from.get().isAfter(day)
                && until.isAfter(day)
                && suspended.filter(since -> !since.isAfter(day)).isEmpty();
    }

    boolean isClosedOn(LocalDate day) {
        return !until.isAfter(day);
    }
}
