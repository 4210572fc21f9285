package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.validation.rule.Context;

/** What rules ask of the events of a network. */
final class EventFacts {
    private EventFacts() {}

    static void periodOrder(Network network, Context context) {
        for (int i = 0; i < network.events().size(); i++) {
            Event event = network.events().get(i);
            if (DayOrder.endsBeforeStart(event.start(), event.end())) {
                DayOrder.reportEndBeforeStart(event.start(), event.end(), context, "events", i, "end");
            }
        }
    }

    /** An event is at a site that there is: of several, at one of them. */
    static void outsideSites(Network network, Context context) {
        for (int i = 0; i < network.events().size(); i++) {
            Event event = network.events().get(i);
            if (event.start().isEmpty() || event.siteIds().isEmpty()) {
                continue;
            }
            DateWindow start = event.start().get();
            SiteHistory first = HeldAt.first(event.siteIds(), context.frame()).orElse(null);
            if (first != null && EpochDay.latest(start) < first.firstStepDay()) {
                LifeRules.outsideSiteLife(start, first.site(), false, context, "events", i, "start");
            } else if (first != null && HeldAt.areGone(event.siteIds(), start, context.frame())) {
                LifeRules.outsideSiteLife(start, first.site(), true, context, "events", i, "start");
            }
        }
    }

    static void attendanceNegative(Network network, Context context) {
        List<Event> events = network.events();
        for (int i = 0; i < events.size(); i++) {
            Quantity attendance = events.get(i).attendance().orElse(null);
            if (attendance != null && attendance.value().signum() < 0) {
                MoneyRules.reportNegative(attendance.value(), context, "events", i, "attendance");
            }
        }
    }

    /** The day of an event of which it is told how many were there: it has happened. */
    static Optional<DateWindow> dayOfWhatHappened(Event event) {
        return event.attendance().isPresent() ? event.start() : Optional.empty();
    }
}
