package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Whom a {@link ServiceOffering} or a {@link Programme} is for. An empty list admits all; a startup of which
 * the attribute is not known is not admitted by a list that asks for it. What can't be held against what a startup tells (conditions in
 * words, who leads or owns it, its team, what aid it had) admits nobody for certain, and refuses nobody.
 */
@Value.Immutable
public abstract sealed class Eligibility extends Entity implements WithEligibility permits ImmutableEligibility {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "party sectors stages kinds subgroups minimumAge maximumAge minimumTeam maximumTeam minimumRevenue maximumRevenue"
                    + " minimumDomesticOwnership maximumPriorAid otherConditions " + Metadata.MEMBERS;

    private static final Comparator<Sector> BY_CODE =
            Comparator.comparing(Sector::scheme).thenComparing(Sector::code);

    /** A longer code is of no classification that has classes within others. */
    private static final int LONGEST_CLASS = 16;

    Eligibility() {}

    /**
     * Whom the conditions are for, if not the startups: the organizations of a role, such as the hosts of a programme.
     *
     * @return the kind of role; empty: the startups
     */
    public abstract Optional<RoleKind> party();

    /**
     * The sectors that are eligible.
     *
     * @return the sectors, any of which admits
     */
    public abstract ImmutableList<Sector> sectors();

    /**
     * The stages that are eligible.
     *
     * @return the stages, any of which admits
     */
    public abstract ImmutableList<Stage> stages();

    /**
     * The kinds of startups that are eligible.
     *
     * @return the kinds, any of which admits
     */
    public abstract ImmutableList<StartupKind> kinds();

    /**
     * The groups that are eligible, such as firms that are led by women or by students.
     *
     * @return the groups, any of which admits
     */
    public abstract ImmutableList<Subgroup> subgroups();

    /**
     * The age below which nobody is eligible, from the founding, or of an organization from the beginning of its work.
     *
     * @return the age on the day of application, included
     */
    public abstract Optional<Period> minimumAge();

    /**
     * The age above which nobody is eligible, from the founding.
     *
     * @return the age on the day of application, included: "incorporated not more than two years before"
     */
    public abstract Optional<Period> maximumAge();

    /**
     * How many have to work on it at least, founders included.
     *
     * @return a number of persons, included
     */
    public abstract OptionalLong minimumTeam();

    /**
     * How many may work on it at most, founders included.
     *
     * @return a number of persons, included
     */
    public abstract OptionalLong maximumTeam();

    /**
     * The sales below which nobody is eligible.
     *
     * @return the sales of the last fiscal year before the application, included
     */
    public abstract Optional<Money> minimumRevenue();

    /**
     * The sales above which nobody is eligible.
     *
     * @return the sales of the last fiscal year before the application, included
     */
    public abstract Optional<Money> maximumRevenue();

    /**
     * The share of the capital that people or firms of the country have to own.
     *
     * @return a ratio, 0.51 is 51 %, included
     */
    public abstract Optional<BigDecimal> minimumDomesticOwnership();

    /**
     * The most that may have been received in public aid of other kinds before.
     *
     * @return the amount, included
     */
    public abstract Optional<Money> maximumPriorAid();

    /**
     * The conditions that no other member has, in words.
     *
     * @return the conditions; empty: no others are known
     */
    public abstract Optional<String> otherConditions();

    @Value.Check
    Eligibility normalized() {
        Durations.check("minimum age", minimumAge());
        Durations.check("maximum age", maximumAge());
        return Decimals.isNormal(minimumDomesticOwnership())
                ? this
                : withMinimumDomesticOwnership(
                        Decimals.normalized("minimumDomesticOwnership", minimumDomesticOwnership()));
    }

    /**
     * A builder of an eligibility.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Whether a startup is eligible on a day.
     *
     * @param startup the startup
     * @param day the day, on which it has the stage that {@link Startup#stageOn} gives; its kind and its sectors are undated
     * @return true if it surely meets all conditions
     */
    public final boolean admits(Startup startup, LocalDate day) {
        Objects.requireNonNull(startup);
        Objects.requireNonNull(day);
        return admitsWithoutStage(startup)
                && isOfAge(startup, day)
                && (!asksForRevenue() || FiscalYears.of(startup, day, day).isSurely(this::isSurelyWithinLimits, day))
                && (stages().isEmpty()
                        || startup.stageOn(day).filter(stageSet()::contains).isPresent());
    }

    /**
     * Whether a startup is, was or will be eligible at some time: each has every age once, and what is asked of
     * sales is met by any fiscal year that is told.
     *
     * @param startup the startup
     * @return true if it surely meets all conditions in one of its stages, whenever it reached it
     */
    public final boolean admitsAtSomeTime(Startup startup) {
        Objects.requireNonNull(startup);
        return admitsWithoutStage(startup)
                && (!asksForRevenue() || FiscalYears.of(startup).isSurelyOnce(this::isSurelyWithinLimits))
                && (stages().isEmpty()
                        || startup.stages().stream().map(StageStep::stage).anyMatch(stageSet()::contains));
    }

    /**
     * Whether there are conditions that can't be held against what a startup tells: in words, on who leads or owns it, on its team, on aid
     * that it had, or for others than startups.
     *
     * @return true if nobody is admitted for certain
     */
    public final boolean asksForWhatIsNotTold() {
        return party().isPresent()
                || otherConditions().isPresent()
                || !subgroups().isEmpty()
                || minimumTeam().isPresent()
                || maximumTeam().isPresent()
                || minimumDomesticOwnership().isPresent()
                || maximumPriorAid().isPresent();
    }

    /**
     * Whether a startup may have been eligible on a day, as far as it can be told: what is not known of it speaks for it. Its kind is
     * that of today, and it may have been a project before it was a firm. Startups go through the stages in their order, so that it is
     * past the earlier ones from the day of a later on, and has not reached those that nobody tells. A sector may be a class within
     * another, whose code its own begins with; and one in a scheme of which none is listed may be any. Conditions for others than startups
     * say nothing of it. Its sales are known if of each day the last fiscal year is told, a period of about twelve months that ended no
     * more than a year before.
     *
     * <p>Complexity: O(s log n + r) for s sectors and stages of the startup, n that are listed, once these are in order, and r revenues.
     *
     * @param startup the startup
     * @param first the first day on which it may have been looked at; {@link LocalDate#MIN} if nobody knows
     * @param last the last such day, {@link LocalDate#MAX} if nobody knows
     * @return false only if it can't have met one of the conditions
     */
    public final boolean mayHaveAdmitted(Startup startup, LocalDate first, LocalDate last) {
        return unmetConditions(startup, first, last).isEmpty();
    }

    /**
     * Whether a startup may have been eligible on a day, as far as it can be told.
     *
     * @param startup the startup
     * @param day the day
     * @return false only if it can't have met one of the conditions
     * @see #mayHaveAdmitted(Startup, LocalDate, LocalDate)
     */
    public final boolean mayHaveAdmitted(Startup startup, LocalDate day) {
        Objects.requireNonNull(startup);
        Objects.requireNonNull(day);
        return mayHaveAdmitted(startup, day, day);
    }

    /**
     * The conditions that a startup can't have met on a day, as far as it can be told.
     *
     * @param startup the startup
     * @param first the first day on which it may have been looked at; {@link LocalDate#MIN} if nobody knows
     * @param last the last such day, {@link LocalDate#MAX} if nobody knows
     * @return the names of their members in a document, in its order, such as {@code maximumAge}; of sales each limit that is told, as
     *     those of one year have to be within both
     * @see #mayHaveAdmitted(Startup, LocalDate, LocalDate)
     */
    public final ImmutableList<String> unmetConditions(Startup startup, LocalDate first, LocalDate last) {
        Objects.requireNonNull(startup);
        Objects.requireNonNull(first);
        Objects.requireNonNull(last);
        if (party().isPresent()) {
            return ImmutableList.of();
        }
        List<String> unmet = new ArrayList<>(0);
        if (!mayHaveBeenInSector(startup)) {
            unmet.add("sectors");
        }
        if (!stages().isEmpty() && !StagesPassed.mayIncludeAny(stageSet(), startup.stages(), first)) {
            unmet.add("stages");
        }
        if (!mayHaveBeenOfKind(startup)) {
            unmet.add("kinds");
        }
        if (!isOldEnough(startup.founded().flatMap(DateWindow::earliest).orElse(LocalDate.MIN), last)) {
            unmet.add("minimumAge");
        }
        if (!isYoungEnough(startup.founded().flatMap(DateWindow::latest).orElse(LocalDate.MAX), first)) {
            unmet.add("maximumAge");
        }
        if (!mayHaveHadRevenue(startup, first, last)) {
            minimumRevenue().ifPresent(least -> unmet.add("minimumRevenue"));
            maximumRevenue().ifPresent(most -> unmet.add("maximumRevenue"));
        }
        return ImmutableList.copyOf(unmet);
    }

    private boolean mayHaveBeenInSector(Startup startup) {
        return sectors().isEmpty()
                || startup.sectors().isEmpty()
                || startup.sectors().stream().anyMatch(this::mayBeEligible);
    }

    private boolean asksForRevenue() {
        return minimumRevenue().isPresent() || maximumRevenue().isPresent();
    }

    private boolean mayHaveHadRevenue(Startup startup, LocalDate first, LocalDate last) {
        return !asksForRevenue() || FiscalYears.of(startup, first, last).mayBe(this::isWithinLimits, first, last);
    }

    /** Sales in another currency may be within the limits or not. */
    private boolean isWithinLimits(Money sales) {
        return minimumRevenue().filter(least -> isMore(least, sales)).isEmpty()
                && maximumRevenue().filter(most -> isMore(sales, most)).isEmpty();
    }

    private boolean isSurelyWithinLimits(Money sales) {
        return isWithinLimits(sales)
                && Stream.of(minimumRevenue(), maximumRevenue())
                        .flatMap(Optional::stream)
                        .allMatch(limit -> limit.currency().equals(sales.currency()));
    }

    private static boolean isMore(Money one, Money other) {
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) > 0;
    }

    private boolean isOfAge(Startup startup, LocalDate day) {
        if (minimumAge().isEmpty() && maximumAge().isEmpty()) {
            return true;
        }
        Optional<LocalDate> oldest = startup.founded().flatMap(DateWindow::earliest);
        Optional<LocalDate> youngest = startup.founded().flatMap(DateWindow::latest);
        return (minimumAge().isEmpty() || (youngest.isPresent() && isOldEnough(youngest.get(), day)))
                && (maximumAge().isEmpty() || (oldest.isPresent() && isYoungEnough(oldest.get(), day)));
    }

    private boolean isOldEnough(LocalDate founded, LocalDate day) {
        return minimumAge().isEmpty()
                || founded.equals(LocalDate.MIN)
                || !founded.plus(minimumAge().get()).isAfter(day);
    }

    private boolean isYoungEnough(LocalDate founded, LocalDate day) {
        return maximumAge().isEmpty()
                || founded.equals(LocalDate.MAX)
                || !founded.plus(maximumAge().get()).isBefore(day);
    }

    private boolean mayHaveBeenOfKind(Startup startup) {
        return kinds().isEmpty()
                || startup.kind().isEmpty()
                || kindSet().contains(startup.kind().get())
                || kindSet().contains(StartupKind.PROJECT_HOLDER);
    }

    private boolean mayBeEligible(Sector sector) {
        String code = sector.code();
        Sector next = sectorOrder().ceiling(sector);
        boolean holdsOne = next != null
                && next.scheme().equals(sector.scheme())
                && next.code().startsWith(code);
        return holdsOne
                || !schemes().contains(sector.scheme())
                || IntStream.range(1, Math.min(code.length(), LONGEST_CLASS + 1))
                        .anyMatch(
                                length -> sectorKeys().contains(Sector.of(sector.scheme(), code.substring(0, length))));
    }

    private boolean admitsWithoutStage(Startup startup) {
        return !asksForWhatIsNotTold()
                && (sectors().isEmpty()
                        || startup.sectors().stream().map(Sector::key).anyMatch(sectorKeys()::contains))
                && (kinds().isEmpty()
                        || startup.kind().filter(kindSet()::contains).isPresent());
    }

    @Value.Lazy
    ImmutableSet<Sector> sectorKeys() {
        return sectors().stream().map(Sector::key).collect(ImmutableSet.toImmutableSet());
    }

    @Value.Lazy
    ImmutableSortedSet<Sector> sectorOrder() {
        return ImmutableSortedSet.copyOf(BY_CODE, sectorKeys());
    }

    @Value.Lazy
    ImmutableSet<String> schemes() {
        return sectors().stream().map(Sector::scheme).collect(ImmutableSet.toImmutableSet());
    }

    @Value.Lazy
    ImmutableSet<Stage> stageSet() {
        return ImmutableSet.copyOf(stages());
    }

    @Value.Lazy
    ImmutableSet<StartupKind> kindSet() {
        return ImmutableSet.copyOf(kinds());
    }

    /** Builds {@link Eligibility}. */
    public static final class Builder extends ImmutableEligibility.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
