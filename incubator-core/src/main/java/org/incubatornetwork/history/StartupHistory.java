package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * A startup as known on a day, looked at from a place: from the {@linkplain StartupInNetwork network}, from {@linkplain
 * StartupAtSite one of its sites}, or from {@linkplain StartupInGroup a cohort or programme}.
 *
 * <p>What is dated after the day is not there: support that begins later does not exist, an end that comes later is missing. Seen
 * from a site, only what happened there is there: its support, its spells, the stays that ended there, the graduation and the
 * first admission if they took place there. Life and death, cohorts and sectors are the firm's, from wherever it is seen.
 *
 * <p>Stays are made by support of some {@linkplain #levels() levels}, and so is all that follows from them: spells, admission,
 * graduation, transfers, and what support tells of the firm's life. It is residencies unless others {@linkplain #withLevels are
 * asked for}. Who is resident is told by residencies alone. Everything is worked out when it is first asked for, and then kept.
 * A history is for one thread at a time.
 */
public abstract sealed class StartupHistory extends FirmHistory
        permits StartupInNetwork, StartupAtSite, StartupInGroup {
    // Loops over short lists go by index, here and in what asks by the million: iterators would be most that a report
    // allocates.

    private @Nullable ImmutableList<Support> supports;
    private @Nullable Participation participation;
    private @Nullable ImmutableList<Spell> siteSpells;
    private @Nullable CoveredDays supportedDays;

    StartupHistory(Startup startup, Frame frame) {
        super(startup, frame);
    }

    abstract ImmutableList<Support> readSupports();

    abstract Participation readParticipation();

    /** The spells at sites, listed or not, between which transfers lead; a site is one with its parts. */
    ImmutableList<Spell> readSiteSpells() {
        return Spell.atSites(stays(), frame().parts()::outermost);
    }

    private Participation participation() {
        Participation known = participation;
        if (known == null) {
            known = readParticipation();
            participation = known;
        }
        return known;
    }

    final ImmutableList<Spell> siteSpells() {
        ImmutableList<Spell> known = siteSpells;
        if (known == null) {
            known = readSiteSpells();
            siteSpells = known;
        }
        return known;
    }

    /**
     * The same startup with stays made by residencies: from a cohort or programme the whole of it, whose residencies name none.
     *
     * @return the history as what is about residents and space sees it
     */
    public abstract StartupHistory hosted();

    /** How certain it is that support, of whatever site, is of those that make the stays once it counts. */
    abstract Certainty makesStays(Support support);

    /**
     * The same startup from the same place, with stays made by support of other levels.
     *
     * @param levels the levels; a startup supported at several of them at once has one stay
     * @return the history, which is this one if it has these levels
     */
    public abstract StartupHistory withLevels(Set<SupportLevel> levels);

    /**
     * The levels whose support makes stays.
     *
     * @return the levels: HOSTED alone unless others were asked for
     */
    public final ImmutableSet<SupportLevel> levels() {
        return inNetwork().stayLevels();
    }

    /**
     * The support at the place, of any level.
     *
     * @return what has {@linkplain Support#hasBegun() surely begun} and is not recorded to end before it starts, in the order of
     *     the document; that without a start covers no day
     */
    public final ImmutableList<Support> supports() {
        if (supports == null) {
            supports = readSupports();
        }
        return supports;
    }

    /**
     * The residencies at the place: the support of level HOSTED.
     *
     * @return those that count, by start
     */
    public final ImmutableList<Support> residencies() {
        return hosted().participations();
    }

    /**
     * The support at the place that makes stays: that of the {@link #levels()}.
     *
     * @return what counts, by start
     */
    public final ImmutableList<Support> participations() {
        return participation().supports();
    }

    /**
     * The stays of the place as spells of the network: seen from a site, those that ended or go on there.
     *
     * @return the stays by start; each spell tells its {@link Spell#stay()}
     */
    public final ImmutableList<Spell> stays() {
        return participation().stays();
    }

    /**
     * The times without a break in the place: in the network the {@link #stays()}, at a site each time that it was entered.
     *
     * @return the spells; in the network by start
     */
    public final ImmutableList<Spell> spells() {
        return participation().spells();
    }

    /**
     * Whether the startup is resident at the place on the as-of date.
     *
     * @return true if a residency covers the as-of date
     */
    public final boolean isResident() {
        return isResidentOn(frame().asOfDay());
    }

    /**
     * The first day of the first stay.
     *
     * @return the day of admission as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if there is none, or if it was at
     *     another place
     */
    public final int admissionDay() {
        return participation().admissionDay();
    }

    /**
     * The end of the first stay that ended in graduation.
     *
     * @return the day of graduation as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the startup has not graduated,
     *     or did so at another place
     */
    public final int graduationDay() {
        return participation().graduationDay();
    }

    /**
     * Whether a stay is one with which the startup graduated.
     *
     * @param stay one of the {@linkplain #stays() stays}
     * @return true if it ended in graduation, on the {@link #graduationDay()}
     */
    public final boolean isGraduation(Spell stay) {
        return stay.reasonOrNull() == EndReason.GRADUATED && stay.endDay() == graduationDay();
    }

    /**
     * How often the startup came to the place from another site of the network; seen from the network, to any site.
     *
     * @param start the first day that is looked at, as a {@linkplain EpochDay number}
     * @param end the first day after
     * @return the number of transfers
     */
    public final int transfersIn(int start, int end) {
        return Spell.transfersIn(siteSpells(), start, end);
    }

    /**
     * How often the startup left the place for another site of the network; seen from the network, any site.
     *
     * @param start the first day that is looked at, as a {@linkplain EpochDay number}
     * @param end the first day after
     * @return the number of transfers
     */
    public final int transfersOut(int start, int end) {
        return Spell.transfersOut(siteSpells(), start, end);
    }

    /**
     * Whether the startup was ever supported at the place.
     *
     * @return true if support of any level has begun by the as-of date
     */
    public final boolean isSupported() {
        return !supports().isEmpty();
    }

    /**
     * Whether the startup was supported at the place on a day.
     *
     * @param day a day, as a {@linkplain EpochDay number}
     * @return true if support of any level covers the day
     */
    public final boolean isSupportedOn(int day) {
        if (CoveredDays.areFew(supports())) {
            return CoveredDays.covers(supports(), support -> true, day);
        }
        supportedDays = supportedDays == null ? CoveredDays.of(supports()) : supportedDays;
        return supportedDays.containAny(day, day);
    }

    /**
     * How closely the startup was ever supported at the place.
     *
     * @return the closest level that it has had by the as-of date; empty if it was not supported
     */
    public final Optional<SupportLevel> supportLevel() {
        return Supports.closestLevel(supports(), support -> true);
    }

    /**
     * How closely the startup is supported at the place.
     *
     * @return the closest level of the support that covers the as-of date; empty if none does
     */
    public final Optional<SupportLevel> currentSupportLevel() {
        return Supports.closestLevel(supports(), support -> support.covers(frame().asOfDay()));
    }

    /**
     * Whether the startup was resident at the place on a day.
     *
     * @param day a day; of those after the as-of date nothing is known
     * @return true if a residency covers the day and the day is not after the as-of date
     */
    public final boolean isResidentOn(LocalDate day) {
        return isResidentOn(EpochDay.of(day));
    }

    /**
     * Whether the startup was resident at the place on a day.
     *
     * @param day a day, as a {@linkplain EpochDay number}; of those after the as-of date nothing is known
     * @return true if a residency covers the day and the day is not after the as-of date
     */
    public final boolean isResidentOn(int day) {
        return day <= frame().asOfDay() && CoveredDays.covers(supports(), Support::isResidency, day);
    }

    /**
     * Whether the startup was at the place on a day by the support that makes stays.
     *
     * @param day a day, as a {@linkplain EpochDay number}; of those after the as-of date nothing is known
     * @return true if support of the {@link #levels()} covers the day and the day is not after the as-of date
     */
    public final boolean isParticipantOn(int day) {
        return day <= frame().asOfDay() && CoveredDays.covers(participations(), support -> true, day);
    }

    /**
     * On how many days of a period the startup was resident at the place. A day with several residencies counts once.
     *
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after it
     * @return the number of days
     */
    public final long residentDays(int start, int end) {
        return CoveredDays.count(residencies(), start, end);
    }

    /**
     * The first day of the first stay.
     *
     * @return the day of admission; empty if there is none, or if it was at another place
     */
    public final Optional<LocalDate> admission() {
        return EpochDay.dateIfAny(admissionDay());
    }

    /**
     * The end of the first stay that ended in graduation.
     *
     * @return the day of graduation; empty if the startup has not graduated, or did so at another place
     */
    public final Optional<LocalDate> graduation() {
        return EpochDay.dateIfAny(graduationDay());
    }
}
