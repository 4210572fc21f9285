package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;

/** The sites of a network as they are listed: those that are part of nothing, each with its parts below it. */
final class SiteOutline {
    private static final String BELOW = "– ";

    private final Network network;
    private final SiteLives lives;

    SiteOutline(Frame frame) {
        network = frame.network();
        lives = new SiteLives(frame);
    }

    /**
     * A site on the list.
     *
     * @param site the site
     * @param level how deep it is in others; 0 of one that is part of nothing
     */
    record Entry(Site site, int level) {
        /** A name of the site, marked by its level. */
        String marked(String name) {
            return BELOW.repeat(level) + name;
        }
    }

    /**
     * The sites that are listed, a part below the nearest of its wholes that is; the wholes and the parts of one in an order. One that
     * is told twice in the same words is listed once.
     */
    ImmutableList<Entry> entries(Predicate<Site> isListed, Comparator<? super Site> order) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        Map<ContentDigest, Site> wholes = new LinkedHashMap<>();
        network.sites().stream()
                .filter(site -> !isPart(site))
                .forEach(site -> wholes.putIfAbsent(ContentDigest.of(site), site));
        add(List.copyOf(wholes.values()), 0, isListed, order, entries);
        return entries.build();
    }

    /** Whether a site is listed below another: of several of one id the first; the others stand by themselves. */
    boolean isPart(Site site) {
        return isFirst(site) && network.findWhole(site.id()).isPresent();
    }

    /** The parts of a site: of several of one id the first has them, or each would be listed with all. */
    ImmutableList<Site> parts(Site site) {
        return isFirst(site) ? network.parts(site.id()) : ImmutableList.of();
    }

    @SuppressWarnings("ReferenceEquality") // an equal one is another site of the list
    private boolean isFirst(Site site) {
        return network.getSite(site.id()) == site;
    }

    private void add(
            List<Site> sites,
            int level,
            Predicate<Site> isListed,
            Comparator<? super Site> order,
            ImmutableList.Builder<Entry> entries) {
        sites.stream().sorted(order).forEach(site -> {
            boolean isOnList = isListed.test(site);
            if (isOnList) {
                entries.add(new Entry(site, level));
            }
            add(parts(site), isOnList ? level + 1 : level, isListed, order, entries);
        });
    }

    /** What is known of a site. */
    SiteHistory history(Site site) {
        return lives.of(site);
    }

    /** How certain it is that a site is open: one that has no lifecycle, if a part of it is. */
    Certainty openness(Site site) {
        return lives.openness(history(site));
    }
}
