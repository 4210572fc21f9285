package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.json.report.SiteOutline.Entry;
import org.incubatornetwork.json.report.TextTable.Column;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.SiteStatus.Phase;
import org.incubatornetwork.text.VisibleText;

/** The sites of a network by their status on a day. */
final class SitesText {
    /** Those in use first, then those to come from the nearest to the farthest, then those that are no more. */
    private static final ImmutableList<SiteStatus> ORDER = ImmutableList.<SiteStatus>builder()
            .addAll(statusesOf(Phase.IN_USE))
            .addAll(statusesOf(Phase.PLANNED).reverse())
            .addAll(statusesOf(Phase.OVER))
            .build();

    private final Phrases phrases;
    private final LocalDate day;
    private final Network network;
    private final SiteOutline outline;

    SitesText(Phrases phrases, Frame frame) {
        this.phrases = phrases;
        day = frame.asOf();
        network = frame.network();
        outline = new SiteOutline(frame);
    }

    private static ImmutableList<SiteStatus> statusesOf(Phase phase) {
        return Arrays.stream(SiteStatus.values())
                .filter(status -> status.phase() == phase)
                .collect(ImmutableList.toImmutableList());
    }

    void appendTo(StringBuilder out, int width) {
        TextWrap.append(out, phrases.of("sites", "network", network.name(), "day", day), "", width);
        new NetworkText(phrases, network, day).appendTo(out, width);
        ImmutableList<Entry> entries =
                outline.entries(this::isKnownOf, Comparator.comparingInt(site -> place(likelyStatus(site))));
        if (entries.isEmpty()) {
            TextWrap.append(out, phrases.of("sites.none"), "  ", width);
            return;
        }
        out.append('\n');
        table(entries).appendTo(out, 2, width);
        out.append('\n');
        TextWrap.append(out, counts(entries), "  ", width);
    }

    private TextTable table(List<Entry> entries) {
        TextTable table = new TextTable(
                Column.left(phrases.of("sites.status")),
                Column.left(phrases.of("sites.site")),
                Column.left(phrases.of("sites.since")),
                Column.left(phrases.of("sites.planned")),
                Column.left(phrases.of("sites.capacity")),
                Column.left(phrases.of("sites.area")));
        String before = "";
        for (Entry entry : entries) {
            Site site = entry.site();
            String status = status(site);
            table.add(
                    status.equals(before) ? "" : status,
                    entry.marked(name(site)),
                    since(site),
                    site.plannedOpening().map(phrases::date).orElse(""),
                    capacity(site),
                    site.area().map(this::area).orElse(""));
            before = status;
        }
        return table;
    }

    /** A status that has no place here comes after those that have, and a site without any at the end. */
    private static int place(Optional<SiteStatus> status) {
        int place = status.map(ORDER::indexOf).orElse(ORDER.size() + 1);
        return place < 0 ? ORDER.size() : place;
    }

    /** On the day, of a site whose first step is still to come nothing was known. */
    private boolean isKnownOf(Site site) {
        return site.lifecycle().isEmpty() || site.lifecycle().stream().anyMatch(step -> step.mayHaveComeBy(day));
    }

    private String counts(List<Entry> entries) {
        List<Site> sites = entries.stream()
                .map(Entry::site)
                .filter(site -> !outline.isPart(site))
                .toList();
        int parts = entries.size() - sites.size();
        String counts = phrases.of(
                "sites.counts",
                "operational",
                open(sites),
                "partner",
                open(sites.stream().filter(SitesText::isRunByPartner).toList()),
                "planned",
                sites.stream()
                        .filter(site ->
                                likelyStatus(site).map(SiteStatus::phase).equals(Optional.of(Phase.PLANNED)))
                        .count());
        return parts == 0 ? counts : counts + " " + phrases.of("sites.parts", "parts", parts);
    }

    /** How many of some sites are open, as {@code site-count} has it. */
    private String open(List<Site> sites) {
        List<Certainty> openness = sites.stream().map(outline::openness).toList();
        return FigureText.value(
                phrases,
                Figure.count(MetricUnit.SITES, count(openness, Certainty::isAssumed))
                        .between(
                                BigDecimal.valueOf(count(openness, Certainty::isSure)),
                                BigDecimal.valueOf(count(openness, Certainty::isPossible))));
    }

    private static long count(List<Certainty> certainties, Predicate<Certainty> isCounted) {
        return certainties.stream().filter(isCounted).count();
    }

    private Optional<SiteStatus> likelyStatus(Site site) {
        return ownStatus(teller(site)).map(Map.Entry::getKey);
    }

    /** The site whose lifecycle tells the status: itself, or without one the part that is nearest to being in use, a sure one first. */
    private Site teller(Site site) {
        return site.lifecycle().isEmpty()
                ? outline.parts(site).stream()
                        .map(this::teller)
                        .min(Comparator.<Site>comparingInt(
                                        part -> place(ownStatus(part).map(Map.Entry::getKey)))
                                .thenComparing(part -> !isSure(ownStatus(part))))
                        .orElse(site)
                : site;
    }

    /**
     * The status that a site has by the days that are taken for vague ones, and how certain it is; where none is taken, the one of
     * the last step in the list that may have been.
     */
    private Optional<Map.Entry<SiteStatus, Certainty>> ownStatus(Site site) {
        Map<SiteStatus, Certainty> statuses = outline.history(site).statuses();
        return statuses.entrySet().stream()
                .filter(status -> status.getValue().isAssumed())
                .findFirst()
                .or(() -> site.lifecycle().reverse().stream()
                        .map(LifecycleStep::status)
                        .filter(statuses::containsKey)
                        .findFirst()
                        .map(status -> Map.entry(status, Certainty.POSSIBLE)));
    }

    private static boolean isSure(Optional<Map.Entry<SiteStatus, Certainty>> status) {
        return status.filter(known -> known.getValue().isSure()).isPresent();
    }

    private String status(Site site) {
        Optional<Map.Entry<SiteStatus, Certainty>> told = ownStatus(teller(site));
        String status =
                phrases.of("status." + told.map(known -> known.getKey().name()).orElse("none"));
        return told.isEmpty() || isSure(told) ? status : phrases.of("status.uncertain", "status", status);
    }

    private String name(Site site) {
        if (site.kind().filter(SiteKind.VIRTUAL::equals).isPresent()) {
            return phrases.of("site.virtual", "name", site.name());
        }
        return NetworkText.names(network.operators(site, day))
                .map(names -> phrases.of("site.operated", "name", site.name(), "operators", names))
                .orElseGet(() -> isRunByPartner(site)
                        ? phrases.of("site.partner", "name", site.name())
                        : VisibleText.of(site.name()));
    }

    private static boolean isRunByPartner(Site site) {
        return site.kind().filter(SiteKind.PARTNER_OPERATED::equals).isPresent();
    }

    /** The date of the step that gave the site its status. */
    private String since(Site site) {
        Optional<SiteStatus> status = likelyStatus(site);
        return site.lifecycle().stream()
                .filter(step -> status.equals(Optional.of(step.status())) && step.mayHaveComeBy(day))
                .reduce((earlier, later) -> later)
                .flatMap(LifecycleStep::on)
                .map(phrases::date)
                .orElse("");
    }

    /** Every capacity in force; where sources disagree, all that they say. */
    private String capacity(Site site) {
        return Arrays.stream(CapacityUnit.values())
                .map(unit -> site.capacities().stream()
                        .filter(capacity -> capacity.unit() == unit && isInForce(capacity))
                        .map(capacity -> phrases.quantity(capacity.quantity()))
                        .collect(Collectors.joining(" / "))
                        .transform(figures -> figures.isEmpty() ? "" : phrases.capacity(figures, unit)))
                .filter(figures -> !figures.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private boolean isInForce(Capacity capacity) {
        return capacity.start().filter(start -> !start.mayHaveComeBy(day)).isEmpty()
                && capacity.end().filter(end -> end.hasSurelyComeBy(day)).isEmpty();
    }

    private String area(FloorArea area) {
        List<String> parts = new ArrayList<>();
        area.gross().ifPresent(gross -> parts.add(phrases.of("area.gross", "area", phrases.number(gross))));
        area.usable().ifPresent(usable -> parts.add(phrases.of("area.usable", "area", phrases.number(usable))));
        area.lettable().ifPresent(lettable -> parts.add(phrases.of("area.lettable", "area", phrases.number(lettable))));
        return String.join(", ", parts);
    }
}
