package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sites of a network as known on a day, each made when it is first asked for, unless all are. */
final class SitesOnDay implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The sites, be it as known on another day. */
    private final ImmutableList<SiteHistory> told;

    private final LocalDate asOf;
    private final int extractionDay;
    private final VagueDates vagueDates;
    /** The sites as known on the day; null as long as nobody asked for all of them. */
    private @Nullable ImmutableList<SiteHistory> all;

    SitesOnDay(ImmutableList<SiteHistory> told, LocalDate asOf, int extractionDay, VagueDates vagueDates) {
        this.told = told;
        this.asOf = asOf;
        this.extractionDay = extractionDay;
        this.vagueDates = vagueDates;
    }

    SitesOnDay asOf(LocalDate day) {
        return new SitesOnDay(told, day, extractionDay, vagueDates);
    }

    ImmutableList<SiteHistory> all() {
        ImmutableList<SiteHistory> known = all;
        if (known == null) {
            known = told.stream().map(this::known).collect(ImmutableList.toImmutableList());
            all = known;
        }
        return known;
    }

    SiteHistory get(int ordinal) {
        ImmutableList<SiteHistory> known = all;
        return known == null ? known(told.get(ordinal)) : known.get(ordinal);
    }

    private SiteHistory known(SiteHistory site) {
        return site.asOf(asOf, extractionDay, vagueDates);
    }
}
