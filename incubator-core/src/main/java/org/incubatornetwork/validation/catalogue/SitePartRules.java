package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Rules on sites that are part of others, or follow others. */
public final class SitePartRules {
    /** No site is part of itself, be it by way of others. */
    public static final Rule SITE_PART_OF_ITSELF = site("SITE_PART_OF_ITSELF", Severity.ERROR)
            .on(EntityKind.SITE, SitePartRules::partOfItself)
            .build();

    /** Parts have parts, but not without end. */
    public static final Rule SITE_PARTS_TOO_DEEP = site("SITE_PARTS_TOO_DEEP", Severity.ERROR)
            .on(EntityKind.SITE, SitePartRules::tooDeep)
            .build();

    /** No part is larger than the whole. */
    public static final Rule SITE_PART_EXCEEDS_WHOLE = site("SITE_PART_EXCEEDS_WHOLE", Severity.WARNING)
            .on(EntityKind.SITE, SitePartRules::exceedsWhole)
            .on(EntityKind.SITE, PartsTogether::check)
            .build();

    /** A part is in the country of the whole. */
    public static final Rule SITE_PART_ELSEWHERE = site("SITE_PART_ELSEWHERE", Severity.WARNING)
            .on(EntityKind.SITE, SitePartRules::elsewhere)
            .build();

    /** What a site follows has an id or a name. */
    public static final Rule SITE_FOLLOWS_UNNAMED = site("SITE_FOLLOWS_UNNAMED", Severity.INFO)
            .on(EntityKind.SITE, SitePartRules::followsUnnamed)
            .build();

    /** No site follows itself, be it by way of others. */
    public static final Rule SITE_FOLLOWS_ITSELF = site("SITE_FOLLOWS_ITSELF", Severity.ERROR)
            .on(EntityKind.NETWORK, SitePartRules::followsItself)
            .build();

    /** A planned closing that has passed has taken place. */
    public static final Rule SITE_PLANNED_CLOSING_PASSED = site("SITE_PLANNED_CLOSING_PASSED", Severity.WARNING)
            .on(EntityKind.SITE, SitePartRules::plannedClosingPassed)
            .build();

    private SitePartRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                SITE_PART_OF_ITSELF,
                SITE_PARTS_TOO_DEEP,
                SITE_PART_EXCEEDS_WHOLE,
                SITE_PART_ELSEWHERE,
                SITE_FOLLOWS_UNNAMED,
                SITE_FOLLOWS_ITSELF,
                SITE_PLANNED_CLOSING_PASSED);
    }

    private static Rule.Builder site(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.SITES, severity);
    }

    /** Whether a site is the one that has its id: of several of one id, the first. */
    static boolean isItself(Site site, Network network) {
        return network.findSite(site.id()).filter(site::equals).isPresent();
    }

    private static void partOfItself(Site site, Context context) {
        if (context.network().sitesInCircles().contains(site.id()) && isItself(site, context.network())) {
            context.at("partOf")
                    .with("whole", site.partOf().orElseThrow())
                    .actual(site.partOf().orElseThrow())
                    .report();
        }
    }

    private static void tooDeep(Site site, Context context) {
        Network network = context.network();
        if (site.partOf().isPresent()
                && network.findSite(site.partOf().get()).isPresent()
                && network.findWhole(site.id()).isEmpty()
                && !network.sitesInCircles().contains(site.id())
                && isItself(site, network)) {
            context.at("partOf")
                    .with("whole", site.partOf().get())
                    .actual(site.partOf().get())
                    .report();
        }
    }

    private static void exceedsWhole(Site site, Context context) {
        Site whole = context.network().findWhole(site.id()).orElse(null);
        if (whole == null || !isItself(site, context.network())) {
            return;
        }
        exceeds(
                site.area().flatMap(FloorArea::gross),
                whole.area().flatMap(FloorArea::gross),
                whole,
                context,
                "area",
                "gross");
        List<Capacity> capacities = site.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            Capacity capacity = capacities.get(i);
            Optional<Capacity> inForce = inForce(context.frame(), site, capacity);
            if (inForce.filter(capacity::equals).isPresent()) {
                exceeds(
                        exactly(capacity),
                        inForce(context.frame(), whole, capacity).flatMap(SitePartRules::exactly),
                        whole,
                        context,
                        "capacities",
                        i,
                        "quantity");
            }
        }
    }

    /** The capacity of a site that is in force today in the unit of another. */
    static Optional<Capacity> inForce(Frame frame, Site site, Capacity other) {
        return frame.findSite(site.id())
                .flatMap(history ->
                        history.capacityInForce(other.unit(), frame.asOf()).capacity());
    }

    static Optional<BigDecimal> exactly(Capacity capacity) {
        return capacity.quantity().qualifier() == Qualifier.EXACT
                ? Optional.of(capacity.quantity().value())
                : Optional.empty();
    }

    static void exceeds(
            Optional<BigDecimal> part, Optional<BigDecimal> whole, Site wholeSite, Context context, Object... path) {
        if (part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0) {
            context.at(path)
                    .with("part", part.get())
                    .with("whole", whole.get())
                    .saying("site", wholeSite.name())
                    .actual(part.get().toPlainString())
                    .expected("<= " + whole.get().toPlainString())
                    .report();
        }
    }

    private static void elsewhere(Site site, Context context) {
        Site whole = context.network().findWhole(site.id()).orElse(null);
        String country = whole == null ? null : country(site);
        String other = whole == null ? null : country(whole);
        if (country != null
                && other != null
                && isItself(site, context.network())
                && !Countries.mayShareRegions(country, other)) {
            context.at("partOf")
                    .with("country", country)
                    .saying("site", whole.name())
                    .with("other", other)
                    .actual(country)
                    .expected(other)
                    .report();
        }
    }

    /** The country of a site's address, if there is such a country. */
    private static @Nullable String country(Site site) {
        return site.address()
                .flatMap(Address::addressCountry)
                .filter(Countries::isKnown)
                .orElse(null);
    }

    private static void followsUnnamed(Site site, Context context) {
        for (int i = 0; i < site.follows().size(); i++) {
            if (site.follows().get(i).siteId().isEmpty()
                    && site.follows().get(i).name().isEmpty()) {
                context.at("follows", i).report();
            }
        }
    }

    private static void followsItself(Network network, Context context) {
        List<SiteHistory> sites = context.frame().sites();
        if (sites.stream().allMatch(site -> site.site().follows().isEmpty())) {
            return;
        }
        int[][] followed = new int[sites.size()][];
        for (int i = 0; i < followed.length; i++) {
            followed[i] = sites.get(i).site().follows().stream()
                    .flatMap(predecessor -> predecessor.siteId().stream())
                    .mapToInt(context.frame()::ordinal)
                    .filter(ordinal -> ordinal != Frame.NO_SITE)
                    .toArray();
        }
        int[] components = Circles.components(followed);
        for (SiteHistory site : sites) {
            for (int i = 0; i < site.site().follows().size(); i++) {
                SiteId id = site.site().follows().get(i).siteId().orElse(null);
                int other = id == null ? Frame.NO_SITE : context.frame().ordinal(id);
                if (id != null && other != Frame.NO_SITE && components[other] == components[site.ordinal()]) {
                    context.about(EntityKind.SITE.subject(site.site(), site.position()), "follows", i, "siteId")
                            .with("followed", id)
                            .actual(id)
                            .report();
                }
            }
        }
    }

    private static void plannedClosingPassed(Site site, Context context) {
        if (site.plannedClosing().isPresent()
                && site.plannedClosing().get().latest().isPresent()
                && site.plannedClosing().get().latest().get().isBefore(context.asOf())
                && site.isOpenOn(context.asOf())) {
            context.at("plannedClosing")
                    .with("planned", site.plannedClosing().get())
                    .actual(site.plannedClosing().get())
                    .report();
        }
    }
}
