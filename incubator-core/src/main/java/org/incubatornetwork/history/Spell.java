package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.ByText;
import org.jspecify.annotations.Nullable;

/**
 * A time without a break in one place. In the network it is a whole stay; at a site, the support of a stay there that overlaps
 * or follows on other by a transfer within the site. It begins with an entry to its place and ends with an exit from it.
 */
public final class Spell implements NoBean {
    private final Stay stay;
    private final int site;
    private final int start;
    private final boolean admission;

    private int end;
    private int lastStart = EpochDay.BEFORE_ALL;
    private @Nullable SupportLevel lastLevel;
    private boolean contradicted;
    private @Nullable EndReason reason;
    private boolean departure;

    private Spell(Stay stay, int site, int start, boolean admission) {
        this.stay = stay;
        this.site = site;
        this.start = start;
        this.admission = admission;
    }

    /** The spell of a stay in the network, which lasts until the stay is completed. */
    static Spell inNetwork(Stay stay) {
        Spell spell = new Spell(stay, stay.last().siteOrdinal(), stay.startDay(), true);
        spell.departure = stay.state() == Stay.State.COMPLETED;
        spell.end = spell.departure ? stay.endDay() : EpochDay.NEVER;
        spell.reason = stay.outcomeOrNull();
        return spell;
    }

    /**
     * The spells of stays at their sites. Support that names no site is at one that has no name.
     *
     * @param place of the ordinal of a site, that of the place for which it counts: a move within one place is none
     */
    static ImmutableList<Spell> atSites(List<Spell> stays, IntUnaryOperator place) {
        ImmutableList.Builder<Spell> spells = ImmutableList.builderWithExpectedSize(stays.size());
        for (int i = 0; i < stays.size(); i++) {
            Spell stay = stays.get(i);
            if (stay.isAllThereIs()) {
                spells.add(stay);
            } else {
                spells.addAll(atSites(stay.stay, place));
            }
        }
        return spells.build();
    }

    /** Whether what a stay is in the network is all that it is at its site, as with most stays. */
    private boolean isAllThereIs() {
        Support only = stay.last();
        return stay.supports().size() == 1 && end == only.endDay() && reason == only.reasonOrNull();
    }

    private static List<Spell> atSites(Stay stay, IntUnaryOperator place) {
        List<Support> supports = stay.supports();
        List<Spell> spells = new ArrayList<>(supports.size());
        Map<ByText, Spell> latest = new HashMap<>();
        int first = stay.startDay();
        int start = first;
        int startBefore = EpochDay.BEFORE_ALL;
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (support.startDay() > start) {
                startBefore = start;
                start = support.startDay();
            }
            int site = place.applyAsInt(support.siteOrdinal());
            ByText there = new ByText(site == Frame.NO_SITE ? support.period().siteId() : site);
            Spell spell = latest.get(there);
            if (spell == null || !spell.continuesWith(support, startBefore)) {
                spell = new Spell(stay, site, start, start == first);
                spell.endWith(support);
                spells.add(spell);
                latest.put(there, spell);
            } else if (spell.isEndedBy(support)) {
                spell.endWith(support);
            }
        }
        if (stay.state() == Stay.State.COMPLETED) {
            spells.forEach(spell -> spell.departure = spell.end == stay.endDay());
        }
        return spells;
    }

    /** Whether support that goes on with it, and comes later in the order of stays, ends it: of one day the closest level does. */
    private boolean isEndedBy(Support next) {
        return next.endDay() > end
                || (next.endDay() == end && lastLevel != null && next.level().compareTo(lastLevel) <= 0);
    }

    /** Of two with the same days, level and site and different reasons other than a transfer nobody knows which is right. */
    private void endWith(Support support) {
        EndReason told = support.reasonOrNull();
        boolean again = end == support.endDay() && lastStart == support.startDay() && lastLevel == support.level();
        boolean known = reason != null && reason.isOfDeparture();
        contradicted = again && (contradicted || (known && told != reason));
        reason = contradicted ? null : told;
        end = support.endDay();
        lastStart = support.startDay();
        lastLevel = support.level();
    }

    /** Whether support at the same site goes on with it, given the last day before it on which other of the stay began. */
    private boolean continuesWith(Support next, int startBefore) {
        return next.startDay() < end
                || (reason == EndReason.TRANSFERRED
                        && next.startDay() - end <= Stay.LONGEST_TRANSFER
                        && startBefore < end);
    }

    /**
     * The stay that the spell is, or is a part of.
     *
     * @return the stay
     */
    public Stay stay() {
        return stay;
    }

    /**
     * The site of the spell; in the network, that of the stay's last support, to which a count of stays gives it.
     *
     * @return the {@linkplain SiteHistory#ordinal() ordinal} of the site; {@link Frame#NO_SITE} if there is none, or one that
     *     the network does not list
     */
    public int siteOrdinal() {
        return site;
    }

    /**
     * The day of the entry, with which the spell begins.
     *
     * @return the first day, as a {@linkplain EpochDay number}
     */
    public int startDay() {
        return start;
    }

    /**
     * The day of the exit, with which the spell has ended.
     *
     * @return the first day after, as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the startup has not left, or is
     *     on its way from one site of the network to another
     */
    public int endDay() {
        return end;
    }

    /**
     * Whether the startup came from outside the network when the spell began.
     *
     * @return true always in the network; at a site false if it came from another one
     */
    public boolean isAdmission() {
        return admission;
    }

    /**
     * Whether the startup left the network when the spell ended.
     *
     * @return true if the spell has ended and the stay is completed with it; false if the startup left for another site
     */
    public boolean isDeparture() {
        return departure;
    }

    /** How many spells at sites began with a transfer from another site in a period. */
    static int transfersIn(List<Spell> spells, int start, int end) {
        int transfers = 0;
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            transfers += !spell.admission && start <= spell.start && spell.start < end ? 1 : 0;
        }
        return transfers;
    }

    /** How many spells at sites ended with a transfer to another site in a period. */
    static int transfersOut(List<Spell> spells, int start, int end) {
        int transfers = 0;
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            transfers += !spell.departure && start <= spell.end && spell.end < end ? 1 : 0;
        }
        return transfers;
    }

    /**
     * The reason why the startup left.
     *
     * @return the reason; in the network the stay's outcome; empty if it has not left, or nobody says why
     */
    public Optional<EndReason> reason() {
        return Optional.ofNullable(reason);
    }

    @Nullable EndReason reasonOrNull() {
        return reason;
    }

    /** Site and days, as in {@code 2 [2020-01-01, 2021-07-01)}. */
    @Override
    public String toString() {
        return site + " [" + EpochDay.date(start) + ", "
                + EpochDay.dateIfAny(end).map(Object::toString).orElse("") + ")";
    }
}
