package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * A startup as known on a day, seen from the network: its whole history, and what is recorded of its support beside what counts.
 */
public final class StartupInNetwork extends StartupHistory {
    private static final ImmutableSet<SupportLevel> RESIDENCY = Sets.immutableEnumSet(SupportLevel.HOSTED);

    private final ImmutableList<Support> recorded;
    private final ImmutableSet<SupportLevel> levels;
    /** The same with stays made by residencies; null if this is it. */
    private final @Nullable StartupInNetwork hosted;
    /** The same with other stays, if it was asked for. */
    private @Nullable StartupInNetwork unlike;

    private @Nullable ImmutableList<Support> soundResidencies;
    private @Nullable Groups groups;
    private @Nullable Membership<ProgrammeId> inProgrammes;
    private @Nullable Membership<CohortId> inCohorts;
    private @Nullable Facts facts;
    private @Nullable ImmutableList<StartupAtSite> atSites;
    private int sitesLeftOut;
    private @Nullable LifeCourse life;
    private @Nullable ImmutableSet<DayKind> vagueDays;

    private StartupInNetwork(Startup startup, Frame frame) {
        super(startup, frame);
        this.recorded = Supports.of(startup.supportPeriods(), frame);
        this.levels = RESIDENCY;
        this.hosted = null;
    }

    private StartupInNetwork(StartupInNetwork hosted, ImmutableSet<SupportLevel> levels) {
        super(hosted.startup(), hosted.frame());
        this.recorded = hosted.recorded;
        this.levels = levels;
        this.hosted = hosted;
    }

    /**
     * A startup as known in a frame.
     *
     * @param startup the startup
     * @param frame the network without its startups, and the day whose knowledge is asked for
     * @return the startup seen from the network, with stays made by residencies
     */
    public static StartupInNetwork of(Startup startup, Frame frame) {
        return new StartupInNetwork(startup, frame);
    }

    @Override
    public StartupInNetwork inNetwork() {
        return this;
    }

    /**
     * All support as it is recorded, whether it counts or not.
     *
     * @return the support periods, each at its place in the document
     */
    public ImmutableList<Support> recordedSupports() {
        return recorded;
    }

    /**
     * The residencies as they are recorded, those that are still to begin included.
     *
     * @return the {@linkplain Support#isSound() sound} ones by start, those of one day by their content
     */
    public ImmutableList<Support> soundResidencies() {
        ImmutableList<Support> known = soundResidencies;
        if (known == null) {
            known = hosted == null
                    ? Supports.byStart(Supports.those(recorded, support -> support.isResidency() && support.isSound()))
                    : hosted.soundResidencies();
            soundResidencies = known;
        }
        return known;
    }

    /**
     * The programmes that the startup takes or took part in; it counts in no more than 16.
     *
     * @return every programme that some of its support names, or a cohort that its support names, and what these are part of, of whatever
     *     level, in the order in which that support began; of more than 16 the first
     */
    public ImmutableSet<ProgrammeId> programmes() {
        return Groups.first(inProgrammes().groups());
    }

    /**
     * The programmes that the startup graduated from.
     *
     * @return every programme of some support which ended in graduation, of a transfer with the stay that it is of, and what these
     *     are part of
     */
    public ImmutableSet<ProgrammeId> graduatedProgrammes() {
        return inProgrammes().graduated();
    }

    /**
     * The programmes that the startup takes part in.
     *
     * @return every programme of some support which goes on, and what these are part of; support that ended in a transfer goes on with
     *     its stay
     */
    public ImmutableSet<ProgrammeId> currentProgrammes() {
        return inProgrammes().current();
    }

    /**
     * What became of the startup in some cohorts together.
     *
     * @param isAsked which cohorts
     * @return how certain it is that it was with one of them, graduated, and left
     */
    public Graduation fromCohorts(Predicate<CohortId> isAsked) {
        return Membership.fromCohorts(this, isAsked);
    }

    /**
     * What became of the startup in some programmes together.
     *
     * @param isAsked which programmes
     * @return how certain it is that it was with one of them, graduated, and left
     */
    public Graduation fromProgrammes(Predicate<ProgrammeId> isAsked) {
        return Membership.fromProgrammes(this, isAsked);
    }

    @Override
    ImmutableList<Support> readSupports() {
        return hosted == null ? Supports.those(recorded, Support::hasBegun) : hosted.supports();
    }

    @Override
    Participation readParticipation() {
        return Participation.ofAll(Stay.inOrder(Supports.those(recorded, this::isCounted)), frame());
    }

    private boolean isCounted(Support support) {
        return support.standing() == Support.Standing.COUNTED && levels.contains(support.level());
    }

    @Override
    public StartupInNetwork hosted() {
        return hosted == null ? this : hosted;
    }

    @Override
    Certainty makesStays(Support support) {
        return Certainty.of(levels.contains(support.level()));
    }

    /** The same startup with other stays. What does not depend on them is worked out once. */
    @Override
    public StartupInNetwork withLevels(Set<SupportLevel> others) {
        if (levels.equals(others)) {
            return this;
        }
        StartupInNetwork first = hosted();
        if (first != this) {
            return first.withLevels(others);
        }
        StartupInNetwork known = unlike;
        if (known == null || !known.levels.equals(others)) {
            known = new StartupInNetwork(this, Sets.immutableEnumSet(others));
            unlike = known;
        }
        return known;
    }

    ImmutableSet<SupportLevel> stayLevels() {
        return levels;
    }

    /**
     * Whether the startup has had a residency.
     *
     * @return how certain it is that support of level HOSTED has begun by the as-of date
     */
    public Certainty wasHosted() {
        return Presence.support(this, SupportLevel.HOSTED);
    }

    /**
     * The last known day of which anything but a status is recorded, which takes less to tell than the {@linkplain #life() life}.
     *
     * @param shown the levels whose support shows that the firm lives: its start or end, or the as-of date while it goes on
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if nothing is recorded
     */
    public int lastActivityDay(Set<SupportLevel> shown) {
        return Evidence.lastDay(startup(), supports(), Objects.requireNonNull(shown), frame());
    }

    /**
     * The site where the startup was first admitted.
     *
     * @return the site of the first support of the first stay, listed or not; of several of the first day, the one with the
     *     least id
     */
    public Optional<SiteId> admissionSite() {
        SiteId first = null;
        List<Support> participations = participations();
        for (int i = 0; i < participations.size(); i++) {
            Support support = participations.get(i);
            SiteId site = support.period().siteId().orElse(null);
            if (support.startDay() == admissionDay() && site != null && (first == null || site.compareTo(first) < 0)) {
                first = site;
            }
        }
        return Optional.ofNullable(first);
    }

    /**
     * The site where the startup graduated.
     *
     * @return the site of the first stay that ended in graduation, listed or not
     */
    public Optional<SiteId> graduationSite() {
        return stays().stream()
                .filter(this::isGraduation)
                .findFirst()
                .flatMap(spell -> spell.stay().siteId());
    }

    /**
     * How many residencies are at no site of the network.
     *
     * @return the number of those that count and name no site, or one that the network does not list
     */
    public int residenciesAtNoSite() {
        int count = 0;
        List<Support> residencies = residencies();
        for (int i = 0; i < residencies.size(); i++) {
            count += residencies.get(i).siteOrdinal() == Frame.NO_SITE ? 1 : 0;
        }
        return count;
    }

    /**
     * The startup seen from each site that it has to do with: those where it was supported, and those of its support that is
     * kept from being counted by a fault. Of more than 16 sites, at each of which the whole startup would be looked at, it is those
     * where it came first, and of those of one day the first by their ids.
     *
     * @return the views, by the ordinal of the site
     */
    public ImmutableList<StartupAtSite> atSites() {
        ImmutableList<StartupAtSite> known = atSites;
        if (known == null) {
            int[] all = Groups.sites(recorded, frame());
            int[] counted = all.length <= Groups.MOST ? all : Groups.firstSites(recorded, frame());
            ImmutableList.Builder<StartupAtSite> views = ImmutableList.builderWithExpectedSize(counted.length);
            for (int ordinal : counted) {
                views.add(new StartupAtSite(this, ordinal));
            }
            known = views.build();
            sitesLeftOut = all.length - counted.length;
            atSites = known;
        }
        return known;
    }

    /**
     * How many more sites the startup is or was at than those {@linkplain #atSites at which it counts}.
     *
     * @return the number; 0 for nearly all startups
     */
    public int sitesLeftOut() {
        atSites();
        return sitesLeftOut;
    }

    /**
     * The number of programmes, cohorts and sectors of the startup that it does not count in, having too many.
     *
     * @return how many; 0 of nearly every startup
     */
    public int groupsLeftOut() {
        return groups().leftOut();
    }

    /**
     * The kinds of days that are vague of the startup.
     *
     * @return every kind of which it has a day that is not exact
     */
    public ImmutableSet<DayKind> vagueDays() {
        ImmutableSet<DayKind> known = vagueDays;
        if (known == null) {
            known = DayKind.vague(this);
            vagueDays = known;
        }
        return known;
    }

    LifeCourse wholeLife() {
        LifeCourse known = life;
        if (known == null) {
            known = new LifeCourse(startup(), frame(), supports(), levels);
            life = known;
        }
        return known;
    }

    Groups groups() {
        Groups known = groups;
        if (known == null) {
            known = hosted == null ? Groups.of(this) : hosted.groups();
            groups = known;
        }
        return known;
    }

    Membership<ProgrammeId> inProgrammes() {
        Membership<ProgrammeId> known = inProgrammes;
        if (known == null) {
            known = hosted == null ? Membership.ofProgrammes(this) : hosted.inProgrammes();
            inProgrammes = known;
        }
        return known;
    }

    Membership<CohortId> inCohorts() {
        Membership<CohortId> known = inCohorts;
        if (known == null) {
            known = hosted == null ? Membership.ofCohorts(this) : hosted.inCohorts();
            inCohorts = known;
        }
        return known;
    }

    Facts allFacts() {
        Facts known = facts;
        if (known == null) {
            known = hosted == null ? new Facts(startup(), frame()) : hosted.allFacts();
            facts = known;
        }
        return known;
    }

    /** The id, and as of when: a history may be long. */
    @Override
    public String toString() {
        return startup().id() + " as of " + asOf();
    }
}
