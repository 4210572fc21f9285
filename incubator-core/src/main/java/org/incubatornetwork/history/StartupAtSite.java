package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
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
        this.supports = supportsAt(ordinal, whole.supports());
        this.residencies = supportsAt(ordinal, whole.residencies());
        this.stays = spellsAt(ordinal, whole.stays());
        this.spells = spellsAt(ordinal, whole.siteSpells());
        this.admission =
                whole.admissionSite().equals(Optional.of(site.site().id())) ? whole.admissionDay() : EpochDay.NEVER;
        this.graduation = graduationAt(stays, whole);
        this.resident = covers(residencies, whole.frame().asOfDay());
    }

    private static int graduationAt(ImmutableList<Spell> stays, StartupInNetwork whole) {
        for (Spell stay : stays) {
            if (whole.isGraduation(stay)) {
                return stay.endDay();
            }
        }
        return EpochDay.NEVER;
    }

    private static ImmutableList<Support> supportsAt(int ordinal, ImmutableList<Support> supports) {
        ImmutableList.Builder<Support> here = ImmutableList.builder();
        for (Support support : supports) {
            if (support.siteOrdinal() == ordinal) {
                here.add(support);
            }
        }
        return here.build();
    }

    private static ImmutableList<Spell> spellsAt(int ordinal, ImmutableList<Spell> spells) {
        ImmutableList.Builder<Spell> here = ImmutableList.builder();
        for (Spell spell : spells) {
            if (spell.siteOrdinal() == ordinal) {
                here.add(spell);
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
