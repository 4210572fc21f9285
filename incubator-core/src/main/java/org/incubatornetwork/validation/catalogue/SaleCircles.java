package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sighting;

/** Remembers the firms that were sold, to find those of them that in the end were sold to themselves. */
final class SaleCircles implements Collector<SaleCircles> {
    private static final Comparator<StatusEvent> BY_DAY = Comparator.comparing(StatusEvent::on, DayOrder.BY_EARLIEST);

    private final List<Sale> sales = new ArrayList<>();

    /** The last sale of a firm. */
    private record Sale(Sighting firm, List<String> names, String buyer, StatusEvent event, int place)
            implements Serializable {}

    @Override
    public void add(StartupInNetwork history, Context context) {
        List<StatusEvent> events = history.startup().statusEvents();
        int last = lastSale(events);
        if (last >= 0) {
            List<String> names = new ArrayList<>(SelfRules.forms(history.startup()));
            String buyer = NameForm.of(events.get(last).counterparty().orElseThrow());
            if (!buyer.isEmpty() && !names.contains(buyer)) {
                sales.add(new Sale(context.sighting(), names, buyer, events.get(last), last));
            }
        }
    }

    /** The place of the last sale; -1 if there is none. */
    private static int lastSale(List<StatusEvent> events) {
        int last = -1;
        for (int i = 0; i < events.size(); i++) {
            if (isSale(events.get(i)) && (last < 0 || ContentOrder.isAfter(events.get(i), events.get(last), BY_DAY))) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isSale(StatusEvent event) {
        return event.status().isSale() && event.counterparty().isPresent();
    }

    @Override
    public void merge(SaleCircles other) {
        sales.addAll(other.sales);
    }

    @Override
    public void report(Context context) {
        sales.sort(Comparator.comparing((Sale sale) -> sale.firm().id())
                .thenComparingLong(sale -> sale.firm().position()));
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < sales.size(); i++) {
            for (String name : sales.get(i).names()) {
                byName.putIfAbsent(name, i);
            }
        }
        int[] walk = new int[sales.size()];
        for (int i = 0; i < sales.size(); i++) {
            int next = i;
            while (walk[next] == 0) {
                walk[next] = i + 1;
                next = byName.getOrDefault(sales.get(next).buyer(), -1);
                if (next < 0) {
                    break;
                }
            }
            if (next >= 0 && walk[next] == i + 1) {
                reportCircle(next, byName, context);
            }
        }
    }

    private void reportCircle(int start, Map<String, Integer> byName, Context context) {
        int next = start;
        do {
            Sale sale = sales.get(next);
            context.about(sale.firm().subject(), "statusEvents", sale.place(), "counterparty")
                    .with("name", sale.event().counterparty().orElseThrow())
                    .fact(sale.event())
                    .actual(sale.event().counterparty().orElseThrow())
                    .report();
            next = Objects.requireNonNull(byName.get(sale.buyer()));
        } while (next != start);
    }
}
