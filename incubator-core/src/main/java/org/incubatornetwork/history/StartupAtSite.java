package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.incubatornetwork.model.Startup;

/** A startup as known on a day, seen from one site of the network: what happened there, and what is the firm's anyway. */
public final class StartupAtSite extends StartupHistory {
    private final StartupInNetwork whole;
    private final SiteHistory site;
    private final ImmutableList<Support> supports;
    private final ImmutableList<Support> residencies;
    private final ImmutableList<Spell> stays;
    private final ImmutableList<Spell> spells;
    private final int admission;
    private final int graduation;
    private final boolean resident;

    StartupAtSite(StartupInNetwork whole, int ordinal) {
        this.whole = whole;
        this.site = whole.frame().sites().get(ordinal);
        this.supports = at(ordinal, whole.supports(), Support::siteOrdinal);
        this.residencies = at(ordinal, whole.residencies(), Support::siteOrdinal);
        this.stays = at(ordinal, whole.stays(), Spell::siteOrdinal);
        this.spells = at(ordinal, whole.siteSpells(), Spell::siteOrdinal);
        this.admission =
                whole.admissionSite().equals(Optional.of(site.site().id())) ? whole.admissionDay() : EpochDay.NEVER;
        this.graduation = graduationAt(stays, whole);
        this.resident = covers(residencies, whole.frame().asOfDay());
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

    /** Those of some supports or spells that are at a site: most often all of them. */
    private static <T> ImmutableList<T> at(int ordinal, ImmutableList<T> all, ToIntFunction<T> siteOrdinal) {
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            count += siteOrdinal.applyAsInt(all.get(i)) == ordinal ? 1 : 0;
        }
        if (count == all.size()) {
            return all;
        }
        ImmutableList.Builder<T> here = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < all.size(); i++) {
            if (siteOrdinal.applyAsInt(all.get(i)) == ordinal) {
                here.add(all.get(i));
            }
        }
        return here.build();
    }

    /**
     * The site that is looked from.
     *
     * @return the site
     */
    public SiteHistory site() {
        return site;
    }

    @Override
    public StartupInNetwork inNetwork() {
        return whole;
    }

    @Override
    public Frame frame() {
        return whole.frame();
    }

    @Override
    public Startup startup() {
        return whole.startup();
    }

    @Override
    public ImmutableList<Support> supports() {
        return supports;
    }

    @Override
    public ImmutableList<Support> residencies() {
        return residencies;
    }

    @Override
    public ImmutableList<Spell> stays() {
        return stays;
    }

    @Override
    public ImmutableList<Spell> spells() {
        return spells;
    }

    @Override
    public boolean isResident() {
        return resident;
    }

    @Override
    public int admissionDay() {
        return admission;
    }

    @Override
    public int graduationDay() {
        return graduation;
    }

    @Override
    public int transfersIn(int start, int end) {
        return Spell.transfersIn(spells, start, end);
    }

    @Override
    public int transfersOut(int start, int end) {
        return Spell.transfersOut(spells, start, end);
    }

    /** The startup's id, as of when, and from where. */
    @Override
    public String toString() {
        return whole + " at " + site;
    }
}
