package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A startup as known on a day, seen from the network: the whole of its history, and what is recorded of its support beside
 * what counts.
 */
public final class StartupInNetwork extends StartupHistory {
    private static final int FEW = 8;

    /** By start, and where that does not tell by content, so that no order of a list shows. */
    private static final Comparator<Support> BY_DAY =
            Comparator.comparingInt(Support::startDay).thenComparing(support -> ContentDigest.of(support.period()));

    private final ImmutableList<Support> recorded;
    private @Nullable ImmutableList<Support> soundResidencies;
    private @Nullable Groups groups;
    private @Nullable Membership membership;
    private @Nullable Facts facts;
    private @Nullable ImmutableList<Spell> siteSpells;
    private @Nullable ImmutableList<StartupAtSite> atSites;
    private @Nullable LifeCourse life;
    private @Nullable ImmutableSet<DayKind> vagueDays;

    private StartupInNetwork(Startup startup, Frame frame) {
        super(startup, frame);
        List<SupportPeriod> periods = startup.supportPeriods();
        ImmutableList.Builder<Support> all = ImmutableList.builderWithExpectedSize(periods.size());
        for (int i = 0; i < periods.size(); i++) {
            all.add(new Support(periods.get(i), i, frame));
        }
        this.recorded = all.build();
    }

    /**
     * A startup as known in a frame.
     *
     * @param startup the startup
     * @param frame the network without its startups, and the day whose knowledge is asked for
     * @return the startup seen from the network
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
            known = readSoundResidencies();
            soundResidencies = known;
        }
        return known;
    }

    /** Most often that is all support, in its order. */
    private ImmutableList<Support> readSoundResidencies() {
        boolean isAll = true;
        int last = EpochDay.BEFORE_ALL;
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            isAll &= isSoundResidency(support) && last < support.startDay();
            last = support.startDay();
        }
        if (isAll) {
            return recorded;
        }
        List<Support> sound = new ArrayList<>(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            if (isSoundResidency(recorded.get(i))) {
                sound.add(recorded.get(i));
            }
        }
        sound.sort(BY_DAY);
        return ImmutableList.copyOf(sound);
    }

    private static boolean isSoundResidency(Support support) {
        return support.isResidency() && support.isSound();
    }

    /** Those that count; most often that is all of them. */
    @Override
    ImmutableList<Support> readSupports() {
        for (int i = 0; i < recorded.size(); i++) {
            if (!recorded.get(i).hasBegun()) {
                return recorded.stream().filter(Support::hasBegun).collect(ImmutableList.toImmutableList());
            }
        }
        return recorded;
    }

    @Override
    Residence readResidence() {
        List<Stay> known = startup().stays(frame().knownOn());
        if (known.isEmpty()) {
            return Residence.NONE;
        }
        Function<SupportPeriod, Support> supportOf = supportsByPeriod();
        ImmutableList.Builder<Support> all = ImmutableList.builderWithExpectedSize(recorded.size());
        ImmutableList.Builder<Spell> stays = ImmutableList.builderWithExpectedSize(known.size());
        int graduation = EpochDay.NEVER;
        boolean resident = false;
        for (int i = 0; i < known.size(); i++) {
            Stay stay = known.get(i);
            List<SupportPeriod> periods = stay.residencies();
            for (int j = 0; j < periods.size(); j++) {
                Support residency = supportOf.apply(periods.get(j));
                all.add(residency);
                resident |= residency.endDay() == EpochDay.NEVER;
            }
            int start = supportOf.apply(periods.get(0)).startDay();
            Spell spell =
                    Spell.inNetwork(stay, start, supportOf.apply(stay.last()).siteOrdinal());
            stays.add(spell);
            if (spell.reasonOrNull() == EndReason.GRADUATED) {
                graduation = Math.min(graduation, spell.endDay());
            }
        }
        ImmutableList<Support> residencies = all.build();
        ImmutableList<Spell> spells = stays.build();
        return new Residence(residencies, spells, spells, residencies.get(0).startDay(), graduation, resident);
    }

    /** Finds the supports of periods: among few by a look at each, among many in a table. */
    private Function<SupportPeriod, Support> supportsByPeriod() {
        if (recorded.size() <= FEW) {
            return this::supportOf;
        }
        IdentityHashMap<SupportPeriod, Support> byPeriod = new IdentityHashMap<>(recorded.size());
        recorded.forEach(support -> byPeriod.put(support.period(), support));
        return period -> Objects.requireNonNull(byPeriod.get(period));
    }

    @SuppressWarnings("ReferenceEquality") // two periods may well be equal
    private Support supportOf(SupportPeriod period) {
        int i = recorded.size() - 1;
        while (recorded.get(i).period() != period) {
            i--;
        }
        return recorded.get(i);
    }

    /** The spells at all sites, listed or not, by stay. */
    ImmutableList<Spell> siteSpells() {
        ImmutableList<Spell> known = siteSpells;
        if (known == null) {
            known = Spell.atSites(stays(), residencies());
            siteSpells = known;
        }
        return known;
    }

    /**
     * The site where the startup was first admitted.
     *
     * @return the site of the first residency, listed or not; of several of the first day, the one with the least id
     */
    public Optional<SiteId> admissionSite() {
        SiteId first = null;
        List<Support> residencies = residencies();
        for (int i = 0; i < residencies.size(); i++) {
            Support residency = residencies.get(i);
            SiteId site = residency.period().siteId().orElse(null);
            if (residency.startDay() == admissionDay()
                    && site != null
                    && (first == null || site.compareTo(first) < 0)) {
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

    /** Whether a stay is one that ended in graduation, and none did earlier. */
    boolean isGraduation(Spell spell) {
        return spell.reasonOrNull() == EndReason.GRADUATED && spell.endDay() == graduationDay();
    }

    @Override
    public int transfersIn(int start, int end) {
        return Spell.transfersIn(siteSpells(), start, end);
    }

    @Override
    public int transfersOut(int start, int end) {
        return Spell.transfersOut(siteSpells(), start, end);
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
            Support residency = residencies.get(i);
            count += residency.siteOrdinal() == Frame.NO_SITE ? 1 : 0;
        }
        return count;
    }

    /**
     * The startup seen from each site that it has to do with: those where it was supported, and those of its support that is
     * kept from being counted by a fault.
     *
     * @return the views, by the ordinal of the site
     */
    public ImmutableList<StartupAtSite> atSites() {
        ImmutableList<StartupAtSite> known = atSites;
        if (known == null) {
            int[] sites = new int[recorded.size()];
            int count = 0;
            for (int i = 0; i < recorded.size(); i++) {
                Support support = recorded.get(i);
                if (support.earliestStartDay() <= frame().knownDay() && support.siteOrdinal() != Frame.NO_SITE) {
                    sites[count++] = support.siteOrdinal();
                }
            }
            known = atSites(sites, count);
            atSites = known;
        }
        return known;
    }

    private ImmutableList<StartupAtSite> atSites(int[] sites, int count) {
        Arrays.sort(sites, 0, count);
        ImmutableList.Builder<StartupAtSite> views = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || sites[i] != sites[i - 1]) {
                views.add(new StartupAtSite(this, sites[i]));
            }
        }
        return views.build();
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
            known = new LifeCourse(startup(), frame(), supports());
            life = known;
        }
        return known;
    }

    Groups groups() {
        Groups known = groups;
        if (known == null) {
            known = Groups.of(startup(), membership());
            groups = known;
        }
        return known;
    }

    Membership membership() {
        Membership known = membership;
        if (known == null) {
            known = Membership.of(this);
            membership = known;
        }
        return known;
    }

    Facts allFacts() {
        Facts known = facts;
        if (known == null) {
            known = new Facts(startup(), frame());
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
