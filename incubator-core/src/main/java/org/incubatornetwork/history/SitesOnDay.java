package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.jspecify.annotations.Nullable;

/** The sites of a network as known on a day, made when they are first asked for: all at once where there are few, or all are asked for. */
final class SitesOnDay implements Serializable {
    private static final long serialVersionUID = 1L;

    /** As many sites cost nothing to make at once. */
    private static final int FEW = 64;

    /** The sites, be it as known on another day. */
    private final ImmutableList<SiteHistory> told;

    private final LocalDate asOf;
    private final int extractionDay;
    private final VagueDates vagueDates;
    /** The sites as known on the day, once all were made; given up where memory is short, since many sites on many days take much. */
    private transient @Nullable SoftReference<ImmutableList<SiteHistory>> all;
    /** The site that was asked for last. */
    private @Nullable SiteHistory last;

    private SitesOnDay(ImmutableList<SiteHistory> told, LocalDate asOf, int extractionDay, VagueDates vagueDates) {
        this.told = told;
        this.asOf = asOf;
        this.extractionDay = extractionDay;
        this.vagueDates = vagueDates;
    }

    /** The sites of a network, of those with one id the first. */
    static SitesOnDay of(Network network, LocalDate asOf, int extractionDay, VagueDates vagueDates) {
        Set<SiteId> seen = new HashSet<>();
        ImmutableList.Builder<SiteHistory> told = ImmutableList.builder();
        for (int i = 0; i < network.sites().size(); i++) {
            Site site = network.sites().get(i);
            int ordinal = seen.size();
            if (seen.add(site.id())) {
                told.add(new SiteHistory(site, ordinal, i, asOf, extractionDay, vagueDates));
            }
        }
        return new SitesOnDay(told.build(), asOf, extractionDay, vagueDates);
    }

    SitesOnDay asOf(LocalDate day) {
        return new SitesOnDay(told, day, extractionDay, vagueDates);
    }

    ImmutableList<SiteHistory> all() {
        ImmutableList<SiteHistory> known = made();
        if (known == null) {
            known = told.stream().map(this::known).collect(ImmutableList.toImmutableList());
            all = new SoftReference<>(known);
        }
        return known;
    }

    private @Nullable ImmutableList<SiteHistory> made() {
        SoftReference<ImmutableList<SiteHistory>> kept = all;
        return kept == null ? null : kept.get();
    }

    SiteHistory get(int ordinal) {
        ImmutableList<SiteHistory> known = told.size() <= FEW ? all() : made();
        if (known != null) {
            return known.get(ordinal);
        }
        SiteHistory site = last;
        if (site == null || site.ordinal() != ordinal) {
            site = known(told.get(ordinal));
            last = site;
        }
        return site;
    }

    private SiteHistory known(SiteHistory site) {
        return site.asOf(asOf, extractionDay, vagueDates);
    }
}
