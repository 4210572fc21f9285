package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * A startup as known on a day, seen from one site of the network: what happened there or in a part of it, and what is the firm's
 * anyway.
 */
public final class StartupAtSite extends StartupHistory {
    private final StartupInNetwork whole;
    private final int ordinal;
    private @Nullable SiteHistory site;
    private @Nullable StartupAtSite hosted;

    StartupAtSite(StartupInNetwork whole, int ordinal) {
        super(whole.startup(), whole.frame());
        this.whole = whole;
        this.ordinal = ordinal;
    }

    @Override
    ImmutableList<Support> readSupports() {
        return here(whole.supports(), Support::siteOrdinal);
    }

    @Override
    Participation readParticipation() {
        ImmutableList<Spell> stays = here(whole.stays(), Spell::siteOrdinal);
        return new Participation(
                here(whole.participations(), Support::siteOrdinal),
                stays,
                here(spellsAtSites(), Spell::siteOrdinal),
                whole.admissionSite().filter(this::isHere).isPresent() ? whole.admissionDay() : EpochDay.NEVER,
                graduationAt(stays, whole));
    }

    @Override
    Certainty makesStays(Support support) {
        return whole.makesStays(support);
    }

    @Override
    public StartupAtSite hosted() {
        StartupAtSite known = hosted;
        if (known == null) {
            known = from(whole.hosted());
            hosted = known;
        }
        return known;
    }

    @Override
    public StartupAtSite withLevels(Set<SupportLevel> levels) {
        return from(whole.withLevels(levels));
    }

    @SuppressWarnings("ReferenceEquality") // a startup is the same as itself alone
    private StartupAtSite from(StartupInNetwork other) {
        return other == whole ? this : new StartupAtSite(other, ordinal);
    }

    @Override
    ImmutableList<Spell> readSiteSpells() {
        return spells();
    }

    /** The spells at sites; for a part, moves from one part of a site to another are moves. */
    private ImmutableList<Spell> spellsAtSites() {
        SiteParts parts = frame().parts();
        return parts.isPart(ordinal)
                ? Spell.atSites(whole.stays(), other -> parts.isWithin(other, ordinal) ? ordinal : other)
                : whole.siteSpells();
    }

    private boolean isHere(SiteId other) {
        return isHere(frame().ordinal(other));
    }

    private boolean isHere(int other) {
        return other == ordinal || frame().parts().isWithin(other, ordinal);
    }

    /**
     * Whether support is at the site, or at a part of it.
     *
     * @param support support of the startup
     * @return true if it is
     */
    public boolean isHere(Support support) {
        return isHere(support.siteOrdinal());
    }

    private static int graduationAt(ImmutableList<Spell> stays, StartupInNetwork whole) {
        for (int i = 0; i < stays.size(); i++) {
            Spell stay = stays.get(i);
            if (whole.isGraduation(stay)) {
                return stay.endDay();
            }
        }
        return EpochDay.NEVER;
    }

    /** Those of some supports or spells that are at the site: most often all of them. */
    private <T> ImmutableList<T> here(ImmutableList<T> all, ToIntFunction<T> siteOrdinal) {
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            count += isHere(siteOrdinal.applyAsInt(all.get(i))) ? 1 : 0;
        }
        if (count == all.size()) {
            return all;
        }
        ImmutableList.Builder<T> some = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < all.size(); i++) {
            if (isHere(siteOrdinal.applyAsInt(all.get(i)))) {
                some.add(all.get(i));
            }
        }
        return some.build();
    }

    /**
     * The site that is looked from.
     *
     * @return the site
     */
    public SiteHistory site() {
        SiteHistory known = site;
        if (known == null) {
            known = frame().site(ordinal);
            site = known;
        }
        return known;
    }

    /**
     * The number by which supports and spells name the site.
     *
     * @return its place among {@link Frame#sites()}, from 0
     */
    public int ordinal() {
        return ordinal;
    }

    @Override
    public StartupInNetwork inNetwork() {
        return whole;
    }

    /** The startup's id, as of when, and from where. */
    @Override
    public String toString() {
        return whole + " at " + site();
    }
}
