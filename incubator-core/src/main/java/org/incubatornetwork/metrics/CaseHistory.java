package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * One startup as known on the as-of date, seen from the network or from one of its sites. It is computed once and shown to
 * every metric.
 *
 * <p>What is dated after the as-of date is not there: a residency that starts later does not exist, an end that comes later is
 * missing. Seen from a site, only what happened there is there: its residencies, the stays that ended there, the graduation
 * and the first admission if they took place there. Life and death are the firm's, wherever it is looked at from.
 */
public final class CaseHistory {
    private final Startup startup;
    private final Frame frame;
    private final LifeCourse life;
    private final ImmutableList<Support> supports;
    private final ImmutableSet<CohortId> cohorts;
    /** By start. */
    private final List<Residency> residencies;
    /** Of the place that is looked from: in the network one for each stay. */
    private final List<Tenure> tenures;

    private final List<CompletedOrOpenStay> stays;
    private final int admission;
    private final int graduation;
    private final boolean resident;

    /** The same startup, seen from the network. */
    private final CaseHistory whole;
    /** Entries at sites that are no admissions, and exits from sites that are no departures, by day. */
    private final int[] transfersIn;

    private final int[] transfersOut;
    private final List<Spell> spells;
    private final int withoutStart;
    private final int endsBeforeStart;

    /** The whole startup. */
    private CaseHistory(Startup startup, Frame frame) {
        this.startup = startup;
        this.frame = frame;
        this.whole = this;
        int asOf = frame.asOfDay;
        this.residencies = new ArrayList<>();
        this.stays = new ArrayList<>();
        this.tenures = new ArrayList<>();
        this.spells = new ArrayList<>();
        int graduated = Days.NEVER;
        for (Stay stay : startup.stays(frame.asOf)) {
            CompletedOrOpenStay facts = new CompletedOrOpenStay(stay, frame);
            stays.add(facts);
            residencies.addAll(facts.residencies);
            tenures.add(new Tenure(facts.start, true, facts.exit(), true, facts.outcome));
            spells.addAll(Spell.of(facts.residencies, facts.state, facts.end));
            if (facts.outcome == EndReason.GRADUATED) {
                graduated = Math.min(graduated, facts.end);
            }
        }
        this.graduation = graduated;
        this.admission = residencies.isEmpty() ? Days.NEVER : residencies.get(0).start;
        this.resident = covers(residencies, asOf);
        int noStart = 0;
        int endsEarly = 0;
        ImmutableList.Builder<Support> begun = ImmutableList.builder();
        for (SupportPeriod period : startup.supportPeriods()) {
            Fault fault = Fault.of(period, asOf);
            noStart += fault == Fault.WITHOUT_START && period.isResidency() ? 1 : 0;
            endsEarly += fault == Fault.ENDS_BEFORE_START && period.isResidency() ? 1 : 0;
            if (fault == Fault.NONE) {
                begun.add(new Support(period, frame));
            }
        }
        this.supports = begun.build();
        this.cohorts = cohorts(supports);
        this.withoutStart = noStart;
        this.endsBeforeStart = endsEarly;
        this.life = new LifeCourse(startup, residencies, asOf);
        int in = 0;
        int out = 0;
        for (Spell spell : spells) {
            in += spell.admission ? 0 : 1;
            out += spell.isMoveOut() ? 1 : 0;
        }
        this.transfersIn = new int[in];
        this.transfersOut = new int[out];
        for (Spell spell : spells) {
            if (!spell.admission) {
                transfersIn[--in] = spell.start;
            }
            if (spell.isMoveOut()) {
                transfersOut[--out] = spell.end();
            }
        }
    }

    /** What is seen of it from a site. */
    private CaseHistory(CaseHistory whole, int site) {
        this.whole = whole;
        this.startup = whole.startup;
        this.frame = whole.frame;
        this.life = whole.life;
        SiteId id = frame.sites.get(site).id();
        ImmutableList.Builder<Support> here = ImmutableList.builder();
        for (Support support : whole.supports) {
            if (support.site == site) {
                here.add(support);
            }
        }
        this.supports = here.build();
        this.cohorts = whole.cohorts;
        this.residencies = new ArrayList<>();
        for (Residency residency : whole.residencies) {
            if (residency.site == site) {
                residencies.add(residency);
            }
        }
        this.stays = new ArrayList<>();
        int graduated = Days.NEVER;
        for (CompletedOrOpenStay stay : whole.stays) {
            if (stay.site == site) {
                stays.add(stay);
                if (stay.outcome == EndReason.GRADUATED && stay.end == whole.graduation) {
                    graduated = stay.end;
                }
            }
        }
        this.graduation = graduated;
        this.admission = id.equals(whole.firstSite()) ? whole.admission : Days.NEVER;
        this.spells = new ArrayList<>();
        this.tenures = new ArrayList<>();
        for (Spell spell : whole.spells) {
            if (spell.site == site) {
                spells.add(spell);
                tenures.add(new Tenure(spell.start, spell.admission, spell.end(), spell.isDeparture(), spell.reason()));
            }
        }
        this.resident = covers(residencies, frame.asOfDay);
        this.transfersIn = new int[0];
        this.transfersOut = new int[0];
        int noStart = 0;
        int endsEarly = 0;
        if (whole.withoutStart + whole.endsBeforeStart > 0) {
            for (SupportPeriod period : startup.residencies()) {
                if (period.siteId().equals(Optional.of(id))) {
                    Fault fault = Fault.of(period, frame.asOfDay);
                    noStart += fault == Fault.WITHOUT_START ? 1 : 0;
                    endsEarly += fault == Fault.ENDS_BEFORE_START ? 1 : 0;
                }
            }
        }
        this.withoutStart = noStart;
        this.endsBeforeStart = endsEarly;
    }

    static CaseHistory of(Startup startup, Frame frame) {
        return new CaseHistory(startup, frame);
    }

    CaseHistory at(int site) {
        return new CaseHistory(whole, site);
    }

    /** The ordinals of the sites that have to do with the startup. */
    int[] sites() {
        if (supports.isEmpty() && withoutStart + endsBeforeStart == 0) {
            return new int[0];
        }
        if (supports.size() == 1 && withoutStart + endsBeforeStart == 0) {
            int site = supports.get(0).site;
            return site == Frame.NO_SITE ? new int[0] : new int[] {site};
        }
        Set<Integer> ordinals = new HashSet<>();
        supports.forEach(support -> ordinals.add(support.site));
        if (withoutStart + endsBeforeStart > 0) {
            startup.residencies().forEach(period -> period.siteId().ifPresent(id -> ordinals.add(frame.ordinal(id))));
        }
        ordinals.remove(Frame.NO_SITE);
        return ordinals.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first residency's site; of several of the first day, the one with the least id. */
    private @Nullable SiteId firstSite() {
        SiteId first = null;
        for (Residency residency : residencies) {
            SiteId candidate = residency.start == admission ? residency.siteId : null;
            if (candidate != null && (first == null || candidate.compareTo(first) < 0)) {
                first = candidate;
            }
        }
        return first;
    }

    private static ImmutableSet<CohortId> cohorts(ImmutableList<Support> supports) {
        ImmutableSet.Builder<CohortId> cohorts = null;
        for (Support support : supports) {
            Optional<CohortId> cohort = support.period.cohortId();
            if (cohort.isPresent()) {
                cohorts = cohorts == null ? ImmutableSet.builder() : cohorts;
                cohorts.add(cohort.get());
            }
        }
        return cohorts == null ? ImmutableSet.of() : cohorts.build();
    }

    private static boolean covers(List<Residency> residencies, int day) {
        for (Residency residency : residencies) {
            if (residency.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The startup as it stands in the register, with all that is dated later than the as-of date.
     *
     * @return the startup
     */
    public Startup startup() {
        return startup;
    }

    /**
     * The day whose knowledge this is.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return frame.asOf;
    }

    /**
     * Whether the startup was ever supported.
     *
     * @return true if a support period of any level has begun by the as-of date
     */
    public boolean isSupported() {
        return !supports.isEmpty();
    }

    /**
     * How closely it was ever supported.
     *
     * @return the closest level that it has had by the as-of date; empty if it was not supported
     */
    public Optional<SupportLevel> supportLevel() {
        return Optional.ofNullable(closestLevel(supports));
    }

    private static @Nullable SupportLevel closestLevel(Iterable<Support> supports) {
        SupportLevel closest = null;
        for (Support support : supports) {
            if (closest == null || support.level.compareTo(closest) < 0) {
                closest = support.level;
            }
        }
        return closest;
    }

    /**
     * How closely it is supported.
     *
     * @return the closest level of the support periods that cover the as-of date; empty if none does
     */
    public Optional<SupportLevel> currentSupportLevel() {
        SupportLevel closest = null;
        for (Support support : supports) {
            if (support.end > frame.asOfDay && (closest == null || support.level.compareTo(closest) < 0)) {
                closest = support.level;
            }
        }
        return Optional.ofNullable(closest);
    }

    /**
     * Whether the startup is resident.
     *
     * @return true if a residency covers the as-of date
     */
    public boolean isResident() {
        return resident;
    }

    /**
     * Whether the startup was resident on a day.
     *
     * @param day a day; of those after the as-of date nothing is known
     * @return true if a residency covers the day and the day is not after the as-of date
     */
    public boolean isResidentOn(LocalDate day) {
        return isResidentOn(Days.of(day));
    }

    boolean isResidentOn(int day) {
        return day <= frame.asOfDay && covers(residencies, day);
    }

    /**
     * The residencies, as they are recorded.
     *
     * @return those that have begun by the as-of date, by start
     */
    public ImmutableList<SupportPeriod> residencies() {
        return residencies.stream().map(residency -> residency.period).collect(ImmutableList.toImmutableList());
    }

    List<Residency> knownResidencies() {
        return residencies;
    }

    /**
     * The stays, seen from the network; seen from a site, those that ended or go on there.
     *
     * @return the stays by start
     */
    public ImmutableList<Stay> stays() {
        return stays.stream().map(stay -> stay.stay).collect(ImmutableList.toImmutableList());
    }

    List<CompletedOrOpenStay> knownStays() {
        return stays;
    }

    List<Tenure> tenures() {
        return tenures;
    }

    /** The days on which it entered a site from another, seen from the network. */
    int[] transfersIn() {
        return transfersIn;
    }

    /** The days on which it left a site for another, seen from the network. */
    int[] transfersOut() {
        return transfersOut;
    }

    /**
     * The first day of the first residency.
     *
     * @return the day of admission; empty if there is none, or if it was at another site than the one looked from
     */
    public Optional<LocalDate> admission() {
        return Days.optional(admission);
    }

    int admissionDay() {
        return admission;
    }

    /**
     * The day of graduation: the end of the first stay with that outcome.
     *
     * @return the day; empty if the startup has not graduated, or not at the site looked from
     */
    public Optional<LocalDate> graduation() {
        return Days.optional(graduation);
    }

    int graduationDay() {
        return graduation;
    }

    /** The site at which a clock starts, listed or not. */
    Optional<SiteId> originSite(SurvivalClock clock) {
        if (clock != SurvivalClock.GRADUATION) {
            return Optional.ofNullable(firstSite());
        }
        for (CompletedOrOpenStay each : stays) {
            if (each.outcome == EndReason.GRADUATED && each.end == graduation) {
                return each.stay.siteId();
            }
        }
        return Optional.empty();
    }

    /** Whether it has graduated, at any site. */
    boolean hasGraduatedAnywhere() {
        return whole.graduation != Days.NEVER;
    }

    boolean isResidentAnywhere() {
        return whole.resident;
    }

    boolean isResidentAnywhereOn(int day) {
        return whole.isResidentOn(day);
    }

    /**
     * The first day on which the firm was dead.
     *
     * @param exits what counts as death
     * @return the day; empty if it is not known to have died
     */
    public Optional<LocalDate> death(ExitPolicy exits) {
        return Days.optional(life.death(exits));
    }

    /**
     * What became of the firm.
     *
     * @return the latest status by the as-of date; a residency that ended in failure with no status on or after it counts as
     *     CLOSED
     */
    public Optional<VitalStatus> latestStatus() {
        return Optional.ofNullable(life.latestStatus);
    }

    /**
     * The last day of which anything is recorded: a residency, a status, jobs, a delivery, a fiscal period, funding.
     *
     * @return the day; empty if nothing is
     */
    public Optional<LocalDate> lastEvidence() {
        return Days.optional(life.lastEvidence);
    }

    LifeCourse life() {
        return life;
    }

    /**
     * The cohorts that it is a member of.
     *
     * @return every cohort that a support period begun by the as-of date names
     */
    public ImmutableSet<CohortId> cohorts() {
        return cohorts;
    }

    /**
     * The sector in each classification.
     *
     * @return the first code listed of each scheme
     */
    public ImmutableList<Sector> sectors() {
        ImmutableList<Sector> all = startup.sectors();
        if (all.size() < 2) {
            return all;
        }
        Set<String> schemes = new HashSet<>();
        return all.stream().filter(sector -> schemes.add(sector.scheme())).collect(ImmutableList.toImmutableList());
    }

    /** The year of the first admission to the network. */
    Optional<Year> admissionYear() {
        return whole.admission == Days.NEVER ? Optional.empty() : Optional.of(Year.of(Days.year(whole.admission)));
    }

    /** Whether a support period, at the place looked from, covers a day. */
    boolean isSupportedOn(int day) {
        for (Support support : supports) {
            if (support.start <= day && day < support.end) {
                return true;
            }
        }
        return false;
    }

    /** On how many days of a period the startup was resident. */
    long residentDays(int from, int to) {
        long days = 0;
        int counted = from;
        for (Residency residency : residencies) {
            int start = Math.max(residency.start, counted);
            int end = Math.min(residency.end, to);
            if (start < end) {
                days += end - start;
                counted = end;
            }
        }
        return days;
    }

    int withoutStart() {
        return withoutStart;
    }

    int endsBeforeStart() {
        return endsBeforeStart;
    }

    /** Residencies at no site, or at one that the network does not list. */
    int atNoListedSite() {
        int count = 0;
        for (Residency residency : residencies) {
            count += residency.site == Frame.NO_SITE ? 1 : 0;
        }
        return count;
    }

    /** The id, as of when, and from where: a history may be long. */
    @Override
    public String toString() {
        return startup.id() + " as of " + frame.asOf;
    }

    /** What keeps a support period from being counted. */
    private enum Fault {
        NONE,
        NOT_BEGUN,
        WITHOUT_START,
        ENDS_BEFORE_START;

        static Fault of(SupportPeriod period, int asOf) {
            if (period.start().isEmpty()) {
                return WITHOUT_START;
            }
            LocalDate start = period.start().get();
            if (Days.of(start) > asOf) {
                return NOT_BEGUN;
            }
            return period.end().isPresent() && period.end().get().isBefore(start) ? ENDS_BEFORE_START : NONE;
        }
    }

    /** A support period of any level that has begun. */
    private static final class Support {
        final SupportPeriod period;
        final SupportLevel level;
        final int start;
        final int end;
        final int site;

        Support(SupportPeriod period, Frame frame) {
            this.period = period;
            this.level = period.level();
            this.start = Days.of(period.start().orElseThrow());
            this.end = Days.known(period.end(), frame.asOfDay);
            this.site = period.siteId().map(frame::ordinal).orElse(Frame.NO_SITE);
        }
    }

    /** A time at the place looked from, from entry to exit. */
    record Tenure(
            int entry,
            boolean isAdmission,
            int exit,
            boolean isDeparture,
            @Nullable EndReason reason) {}

    /** A stay with its days as numbers. */
    static final class CompletedOrOpenStay {
        final Stay stay;
        final List<Residency> residencies;
        final Stay.State state;
        final int start;
        /** {@link Days#NEVER} while the stay goes on. */
        final int end;
        /** The last residency's site. */
        final int site;

        final @Nullable EndReason outcome;

        CompletedOrOpenStay(Stay stay, Frame frame) {
            this.stay = stay;
            this.residencies = new ArrayList<>(stay.residencies().size());
            stay.residencies().forEach(period -> residencies.add(new Residency(period, frame)));
            this.state = stay.state();
            this.start = residencies.get(0).start;
            this.end = stay.end().map(Days::of).orElse(Days.NEVER);
            this.site = stay.siteId().map(frame::ordinal).orElse(Frame.NO_SITE);
            this.outcome = stay.outcome().orElse(null);
        }

        boolean isCompleted() {
            return state == Stay.State.COMPLETED;
        }

        /** The day on which the startup left the network; {@link Days#NEVER} if it did not. */
        int exit() {
            return isCompleted() ? end : Days.NEVER;
        }
    }
}
