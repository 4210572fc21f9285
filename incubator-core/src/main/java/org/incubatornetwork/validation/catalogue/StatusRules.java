package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Rules on what became of firms. */
public final class StatusRules {
    /** A startup of which several things became, as of few. */
    private static final Glance<Startup> HAS_SEVERAL =
            startup -> startup.statusEvents().size() > 1;

    /** A startup of which a rule may say something by a single event: it ended, or was something before it was. */
    private static final Glance<Startup> IS_ODD = startup -> {
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            if (needsEvidence(events.get(i).status())
                    || EpochDay.latest(events.get(i).on()) < firstDay(startup)) {
                return true;
            }
        }
        return false;
    };

    /** From any day on, a firm has one status of those that exclude each other. */
    public static final Rule STATUS_ORDER = status("STATUS_ORDER", Severity.ERROR)
            .on(EntityKind.STARTUP, HAS_SEVERAL, StatusRules::statusOrder)
            .build();

    /** Of a sale and a closing it is clear which came first. */
    public static final Rule STATUS_ORDER_UNCLEAR = status("STATUS_ORDER_UNCLEAR", Severity.WARNING)
            .on(EntityKind.STARTUP, HAS_SEVERAL, StatusRules::orderUnclear)
            .build();

    /** Nothing became of a firm before it was founded. */
    public static final Rule STATUS_BEFORE_FOUNDING = status("STATUS_BEFORE_FOUNDING", Severity.ERROR)
            .on(EntityKind.STARTUP, IS_ODD, StatusRules::statusBeforeFounding)
            .build();

    /** A firm that has closed, or merged into another, is not active again. */
    public static final Rule STATUS_AFTER_TERMINAL = status("STATUS_AFTER_TERMINAL", Severity.WARNING)
            .on(EntityKind.STARTUP, HAS_SEVERAL, StatusRules::statusAfterTerminal)
            .build();

    /** Something was heard of a firm of late. */
    public static final Rule STATUS_STALE = status("STATUS_STALE", Severity.WARNING)
            .addParameter(RuleTexts.whole("STATUS_STALE", "months", 24))
            .onHistories(Silence::check)
            .build();

    /** Firms closed on days of their own, and not on that on which somebody looked. */
    public static final Rule STATUS_SNAPSHOT = status("STATUS_SNAPSHOT", Severity.WARNING)
            .collector(SnapshotOfDeaths::new)
            .build();

    /** How the end of a firm is known is told. */
    public static final Rule STATUS_WITHOUT_EVIDENCE = status("STATUS_WITHOUT_EVIDENCE", Severity.INFO)
            .on(EntityKind.STARTUP, IS_ODD, StatusRules::statusWithoutEvidence)
            .build();

    /** A firm that was bought or merged says by or with whom. */
    public static final Rule ACQUIRED_WITHOUT_ACQUIRER = status("ACQUIRED_WITHOUT_ACQUIRER", Severity.INFO)
            .on(EntityKind.STARTUP, IS_ODD, StatusRules::acquiredWithoutAcquirer)
            .build();

    /** As many events of one startup are compared each with each, which allocates nothing; more are sorted first. */
    private static final int FEW_EVENTS = 8;

    /** By the last day that each may be of, and then by the first; of one window an end comes last, and a closing after a merger. */
    private static final Comparator<StatusEvent> BY_LATEST = Comparator.comparingInt(
                    (StatusEvent event) -> EpochDay.latest(event.on()))
            .thenComparingInt(event -> EpochDay.earliest(event.on()))
            .thenComparing(event -> event.status().isEnd())
            .thenComparing(event -> event.status() == VitalStatus.CLOSED);

    private StatusRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                STATUS_ORDER,
                STATUS_ORDER_UNCLEAR,
                STATUS_BEFORE_FOUNDING,
                STATUS_AFTER_TERMINAL,
                STATUS_STALE,
                STATUS_SNAPSHOT,
                STATUS_WITHOUT_EVIDENCE,
                ACQUIRED_WITHOUT_ACQUIRER);
    }

    private static Rule.Builder status(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.STARTUPS, severity);
    }

    /** Reports each event that some other of the same day, which both are surely of, and of a status that comes before its own, excludes. */
    private static void statusOrder(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        if (DayOrder.ascends(events, StatusEvent::on)) {
            return;
        }
        Map<DateWindow, Set<VitalStatus>> byDay = new HashMap<>();
        for (StatusEvent event : events) {
            if (event.on().isExact() && isStateOfLife(event.status())) {
                byDay.computeIfAbsent(event.on().unmarked(), none -> EnumSet.noneOf(VitalStatus.class))
                        .add(event.status());
            }
        }
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (!isStateOfLife(event.status())) {
                continue;
            }
            for (VitalStatus other : byDay.getOrDefault(event.on().unmarked(), Set.of())) {
                if (other.compareTo(event.status()) < 0) {
                    context.at("statusEvents", i, "on")
                            .with("status", event.status())
                            .with("other", other)
                            .with("on", event.on())
                            .actual(event.on())
                            .report();
                    break;
                }
            }
        }
    }

    /** Reports each closing that may have come before a sale, and as well with or after it. */
    private static void orderUnclear(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        if (DayOrder.ascends(events, StatusEvent::on)) {
            return;
        }
        NavigableMap<Integer, StatusEvent> lastSales = lastSales(events);
        for (int i = 0; i < events.size(); i++) {
            StatusEvent closing = events.get(i);
            if (closing.status().isClosing() && !closing.on().isUnknown()) {
                Map.Entry<Integer, StatusEvent> sale = lastSales.floorEntry(EpochDay.latest(closing.on()));
                if (sale != null && mayComeFirst(closing.on(), sale.getValue().on())) {
                    context.at("statusEvents", i, "on")
                            .with("status", closing.status())
                            .with("on", closing.on())
                            .with("other", sale.getValue().status())
                            .with("otherOn", sale.getValue().on())
                            .actual(closing.on())
                            .report();
                }
            }
        }
    }

    /** By first days on which sales may have been, of those that may have been by then the one that may be the latest. */
    private static NavigableMap<Integer, StatusEvent> lastSales(List<StatusEvent> events) {
        List<StatusEvent> sales = events.stream()
                .filter(event -> event.status().isSale() && !event.on().isUnknown())
                .sorted(Comparator.comparingInt((StatusEvent sale) -> EpochDay.earliest(sale.on()))
                        .thenComparingInt(sale -> EpochDay.latest(sale.on()))
                        .thenComparing(StatusEvent::status))
                .toList();
        NavigableMap<Integer, StatusEvent> lastSales = new TreeMap<>();
        StatusEvent last = null;
        for (StatusEvent sale : sales) {
            if (last == null || EpochDay.latest(sale.on()) >= EpochDay.latest(last.on())) {
                last = sale;
            }
            lastSales.put(EpochDay.earliest(sale.on()), last);
        }
        return lastSales;
    }

    /** Whether a closing may have been before a sale; of one day, nobody can tell. */
    private static boolean mayComeFirst(DateWindow closing, DateWindow sale) {
        return EpochDay.earliest(closing) < EpochDay.latest(sale)
                || (closing.isExact() && sale.isExact() && EpochDay.earliest(closing) == EpochDay.latest(sale));
    }

    /** The indexes of events by their days; of one day, by their statuses. */
    private static List<Integer> byDay(List<StatusEvent> events) {
        return ContentOrder.places(
                events,
                Comparator.comparing(StatusEvent::on, DayOrder.BY_EARLIEST).thenComparing(StatusEvent::status));
    }

    /** Whether a firm in this status can be in no other; what happens to a firm that goes on, such as a sale, may coincide. */
    private static boolean isStateOfLife(VitalStatus status) {
        return switch (status) {
            case OPERATING, DORMANT, CLOSED -> true;
            case ACQUIRED, MERGED, INSOLVENT, RELOCATED_ABROAD, UNKNOWN -> false;
        };
    }

    private static void statusBeforeFounding(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        DateWindow founded = startup.founded().orElse(null);
        if (founded == null || DayOrder.isInFuture(founded, context)) {
            return;
        }
        int from = firstDay(startup);
        for (int i = 0; i < events.size(); i++) {
            if (EpochDay.latest(events.get(i).on()) < from) {
                context.at("statusEvents", i, "on")
                        .with("status", events.get(i).status())
                        .with("on", events.get(i).on())
                        .with("founded", founded)
                        .actual(events.get(i).on())
                        .expected(">= " + EpochDay.date(from))
                        .report();
            }
        }
    }

    /** The first day on which the firm may have been founded. */
    private static int firstDay(Startup startup) {
        DateWindow founded = startup.founded().orElse(null);
        return founded == null ? EpochDay.BEFORE_ALL : founded.earliestEpochDayOr(EpochDay.BEFORE_ALL);
    }

    private static void statusAfterTerminal(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        if (events.size() > FEW_EVENTS) {
            afterTerminalOfMany(events, context);
            return;
        }
        for (int i = 0; i < events.size(); i++) {
            StatusEvent before = lastBefore(events.get(i), events);
            if (before != null && before.status().isEnd()) {
                reportAfterTerminal(events, i, before, context);
            }
        }
    }

    /** The same in one walk by day. */
    private static void afterTerminalOfMany(List<StatusEvent> events, Context context) {
        List<Integer> byLatest = ContentOrder.places(events, BY_LATEST);
        int next = 0;
        StatusEvent last = null;
        for (int i : byDay(events)) {
            while (next < byLatest.size()
                    && events.get(byLatest.get(next))
                            .on()
                            .isSurelyBefore(events.get(i).on())) {
                last = events.get(byLatest.get(next));
                next++;
            }
            if (last != null && last.status().isEnd()) {
                reportAfterTerminal(events, i, last, context);
            }
        }
    }

    private static void reportAfterTerminal(List<StatusEvent> events, int i, StatusEvent before, Context context) {
        StatusEvent event = events.get(i);
        if (!event.status().isClosing()) {
            context.at("statusEvents", i, "status")
                    .with("status", event.status())
                    .with("on", event.on())
                    .with("before", before.status())
                    .with("closed", before.on())
                    .actual(event.status())
                    .report();
        }
    }

    /** The event that comes last of those surely before another by its day; whatever their order in the list. */
    private static @Nullable StatusEvent lastBefore(StatusEvent event, List<StatusEvent> events) {
        StatusEvent last = null;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent candidate = events.get(i);
            if (candidate.on().isSurelyBefore(event.on())
                    && (last == null || ContentOrder.isAfter(candidate, last, BY_LATEST))) {
                last = candidate;
            }
        }
        return last;
    }

    private static void statusWithoutEvidence(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (needsEvidence(event.status())
                    && event.evidence().isEmpty()
                    && event.sources().isEmpty()
                    && event.url().isEmpty()) {
                context.at("statusEvents", i)
                        .with("status", event.status())
                        .with("on", event.on())
                        .report();
            }
        }
    }

    private static boolean needsEvidence(VitalStatus status) {
        return switch (status) {
            case CLOSED, INSOLVENT, ACQUIRED, MERGED, RELOCATED_ABROAD -> true;
            case OPERATING, DORMANT, UNKNOWN -> false;
        };
    }

    private static void acquiredWithoutAcquirer(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (event.status().isSale() && event.counterparty().isEmpty()) {
                context.at("statusEvents", i)
                        .with("status", event.status())
                        .with("on", event.on())
                        .report();
            }
        }
    }
}
