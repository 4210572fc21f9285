package org.incubatornetwork.synthetic;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;

/**
 * A seeded writer of registers whose startups never existed, of any size.
 *
 * <pre>{@code
 * Network technopark = SyntheticRegister.technopark().network();
 *
 * SyntheticRegister large = SyntheticRegister.builder().seed(7).startups(1_000_000).build();
 * Network frame = large.frame();                                // sites, services and cohorts
 * Stream<Startup> hundredth = large.startups(10_000, 20_000);  // written one by one, as they are asked for
 * }</pre>
 *
 * <p>The {@link #frame()} is the network without its startups; it costs the same at any size. Each startup is a pure
 * function of the register's settings and of the startup's index, so that {@link #startups(long, long)} gives any part of
 * the register without writing the rest, in any order, in any thread, on any machine, and always the same: the generator
 * of random numbers is the published SplitMix64, functions are {@link StrictMath}'s, and no locale, zone or clock has a
 * part in it. What a given seed writes may change with a minor version of this library.
 *
 * <p>Startups are numbered in the order of their admission. They are hosted or supported otherwise, have stays of one or
 * several residencies linked by transfers, return, graduate, fail, die after graduation, are acquired, are lost to
 * follow-up; have jobs, revenues, funding, service uses, sectors, cohorts by year, vague foundings, names in Latin,
 * Arabic and Tifinagh letters, and identifiers with right check digits. A few hold a clerk's mistake, which is a warning
 * to a validation and never an error; see {@link Builder#faultShare}. Nothing is dated after {@link #extractedOn()}:
 * lives are lived to their end, and told as far as was known on that day.
 *
 * <p>Every network so written says that it is synthetic: in its name and id, in its extensions, and in the source of its
 * register. Objects of this class are immutable.
 *
 * <p>A share of the days may be told {@linkplain Builder#vagueShare vaguely}, and the network may be an {@linkplain Builder#kind
 * accelerator}, which hosts nobody.
 */
public final class SyntheticRegister {
    private static final int COHORTS_MOST_APPLICANTS = 5;

    private static final Programme ACCELERATION = Programme.builder()
            .id("acceleration")
            .name("Accélération")
            .kind(ProgrammeKind.ACCELERATION)
            .build();
    private static final Programme HOSTING = Programme.builder()
            .id("hosting")
            .name("Hébergement")
            .kind(ProgrammeKind.INCUBATION)
            .build();

    private final Builder settings;
    private final Blueprint blueprint;
    private final Intakes intakes;
    private final VagueDays vagueDays;
    private final StartupWriter writer;

    private SyntheticRegister(Builder settings, Blueprint blueprint) {
        this.settings = settings;
        this.blueprint = blueprint;
        this.intakes = new Intakes(blueprint.intakes(), settings.startups);
        this.vagueDays = VagueDays.of(settings.seed, settings.vagueShare, settings.extractedOn);
        this.writer =
                new StartupWriter(settings.seed, settings.extractedOn, settings.odds(), blueprint, intakes, vagueDays);
    }

    /**
     * A builder of a register of an invented network.
     *
     * @return a builder with the default of every setting
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A register in the likeness of Technopark Morocco on 4 November 2022, whose totals come near the published ones.
     *
     * <p>Sites and openings are real; startups, residencies and figures are invented. 2,995 startups were supported since
     * 2001, 1,546 of them hosted at some time, 442 on the last day; residents are near the published 37 (2002), 170 (2011),
     * 230 (2015), 250 (2016) and 450 (2022). 26 % of the residents left in the last year, 85 % of the completed stays ended in
     * graduation, and 89 % of the graduates are alive five years later (Kaplan and Meier).
     *
     * <p>The published 15,000 jobs are met by the latest direct figures of all firms that are not known to be dead, resident
     * or not, with the indirect jobs added that a multiplier of 0.55 gives. Until 2019 the published counts of supported
     * startups are near those of the hosted ones; most of the others come in 2020 and 2021, which is one way in which 1,100
     * could become nearly 3,000 in two years. The seed is chosen among some hundreds for its closeness to those figures;
     * {@link #withSeed} gives the same network with others.
     *
     * @return the register
     */
    public static SyntheticRegister technopark() {
        Builder settings = builder()
                .seed(2089)
                .startups(TechnoparkBlueprint.STARTUPS)
                .successRate(0.88)
                .survivalRate(0.885)
                .jobsPerStartup(5.7)
                .extractedOn(TechnoparkBlueprint.EXTRACTED_ON);
        return new SyntheticRegister(settings, TechnoparkBlueprint.blueprint());
    }

    /**
     * The same network with other startups.
     *
     * @param seed any number
     * @return a register that differs in its seed
     */
    public SyntheticRegister withSeed(long seed) {
        return new SyntheticRegister(new Builder(settings).seed(seed), blueprint);
    }

    /**
     * How many startups the register has.
     *
     * @return the number
     */
    public long size() {
        return settings.startups;
    }

    /**
     * The day on which the register was taken from its imaginary source: no fact in it is later.
     *
     * @return the day
     */
    public LocalDate extractedOn() {
        return settings.extractedOn;
    }

    /**
     * The network without its startups. Its cohorts know how many startups they admitted, and it publishes how many applied to them
     * and when its sites opened.
     *
     * @return the network, of which {@link Network#register()} says that it is complete
     */
    public Network frame() {
        Network network = blueprint.network();
        LocalDate since = blueprint.intakes().get(0).start();
        Source source = Source.builder()
                .publisher("Incubator Network, synthetic data")
                .title("Synthetic register: all its startups are invented, written by a program from the seed "
                        + settings.seed)
                .build();
        ImmutableList<Cohort> cohorts = cohorts();
        return network.toBuilder()
                .metadata(Metadata.builder()
                        .from(network.metadata())
                        .addSources(source)
                        .extensions(JsonText.of("{\"synthetic\":{\"seed\":\"" + settings.seed + "\",\"startups\":"
                                + settings.startups + "}}"))
                        .build())
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .since(since)
                        .extractedOn(settings.extractedOn)
                        .metadata(Metadata.ofSources(source))
                        .build())
                .programmes(network.programmes().isEmpty() ? programmesOf(cohorts) : network.programmes())
                .cohorts(cohorts)
                .addAllClaims(PublishedFigures.dates(network))
                .addAllClaims(PublishedFigures.applications(cohorts))
                .build();
    }

    private static ImmutableList<Programme> programmesOf(List<Cohort> cohorts) {
        return Stream.of(ACCELERATION, HOSTING)
                .filter(programme ->
                        cohorts.stream().anyMatch(cohort -> cohort.programmeId().equals(Optional.of(programme.id()))))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Cohort> cohorts() {
        Map<Integer, Long> admitted = new TreeMap<>();
        ImmutableList.Builder<Cohort> cohorts = ImmutableList.builder();
        for (int i = 0; i < intakes.all().size(); i++) {
            Intakes.Intake intake = intakes.intake(i);
            if (intake.classId().isPresent()) {
                cohorts.add(classOf(intake, i));
            } else if (intake.site().isPresent() && intakes.size(i) > 0) {
                admitted.merge(intake.start().getYear(), intakes.size(i), Long::sum);
            }
        }
        admitted.forEach((year, number) -> cohorts.add(cohort(year, number)));
        return cohorts.build().stream().map(vagueDays::tell).collect(ImmutableList.toImmutableList());
    }

    private Cohort classOf(Intakes.Intake intake, int number) {
        String id = intake.classId().orElseThrow().value();
        return Cohort.builder()
                .id(intake.classId().orElseThrow())
                .name("Promotion " + id)
                .programmeId(ACCELERATION.id())
                .start(intake.start())
                .end(intake.end())
                .funnel(funnel(number, intakes.size(number)))
                .build();
    }

    private Cohort cohort(int year, long admitted) {
        return Cohort.builder()
                .id(StartupWriter.cohortOf(year))
                .name("Promotion " + year)
                .programmeId(HOSTING.id())
                .start(LocalDate.of(year, 1, 1))
                .end(LocalDate.of(year + 1, 1, 1))
                .funnel(funnel(year, admitted))
                .build();
    }

    private ImmutableList<FunnelStage> funnel(int cohort, long admitted) {
        Draws draws = Draws.of(settings.seed, cohort, Draws.Aspect.SERVICES);
        long offered = admitted + (long) (admitted * 0.2 * draws.unit());
        long interviewed = offered + (long) (offered * draws.unit());
        long applied = interviewed * draws.between(2, COHORTS_MOST_APPLICANTS);
        return ImmutableList.of(
                FunnelStage.of(FunnelStep.APPLIED, applied),
                FunnelStage.of(FunnelStep.INTERVIEWED, interviewed),
                FunnelStage.of(FunnelStep.OFFERED, offered),
                FunnelStage.of(FunnelStep.ADMITTED, admitted));
    }

    /**
     * One startup.
     *
     * @param index its number, from 0 to {@link #size()}, excluded
     * @return the startup, the same each time
     * @throws IndexOutOfBoundsException if there is none of that number
     */
    public Startup startup(long index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("startup " + index + " of " + size());
        }
        return writer.write(index);
    }

    /**
     * All startups in the order of their numbers, each written when it is asked for.
     *
     * @return a stream that takes the same memory at any size, and may be made parallel
     */
    public Stream<Startup> startups() {
        return startups(0, size());
    }

    /**
     * A part of the startups, in the order of their numbers; the parts of a partition make the register.
     *
     * @param from the first number
     * @param to the last number, excluded
     * @return a stream that takes the same memory at any size, and may be made parallel
     * @throws IndexOutOfBoundsException if the part is not within the register
     */
    public Stream<Startup> startups(long from, long to) {
        if (from < 0 || to < from || to > size()) {
            throw new IndexOutOfBoundsException("startups " + from + " to " + to + " of " + size());
        }
        return LongStream.range(from, to).mapToObj(writer::write);
    }

    /**
     * The whole network, in memory.
     *
     * @return the frame with all startups
     */
    public Network network() {
        return frame().withStartups(startups().collect(ImmutableList.toImmutableList()));
    }

    /** How many startups, by which seed, as of which day. */
    @Override
    public String toString() {
        return "SyntheticRegister{startups=" + settings.startups + ", seed=" + settings.seed + ", extractedOn="
                + settings.extractedOn + "}";
    }

    /**
     * Builds {@link SyntheticRegister}s of an invented network. The shares and rates are those of the lives that are lived
     * to their end; what a register shows of them depends on how many are still resident on the day of the extract.
     */
    public static final class Builder {
        private long seed = 1;
        private long startups = 1_000;
        private int startYear = 2001;
        private LocalDate extractedOn = LocalDate.of(2024, 6, 30);
        private int sites = 5;
        private double hostedShare = 0.5;
        private double yearlyGrowth = 0.06;
        private double successRate = 0.86;
        private double meanStayMonths = 40;
        private double survivalRate = 0.89;
        private double yearlyLoss = 0.015;
        private double transferShare = 0.04;
        private double returnShare = 0.35;
        private double acquiredShare = 0.03;
        private double faultShare = 0.01;
        private double jobsPerStartup = 6;
        private double indirectPerDirect = 0.55;
        private double richness = 1;
        private double vagueShare;
        private NetworkKind kind = NetworkKind.INCUBATOR;

        private Builder() {}

        private Builder(Builder other) {
            this.seed = other.seed;
            this.startups = other.startups;
            this.startYear = other.startYear;
            this.extractedOn = other.extractedOn;
            this.sites = other.sites;
            this.hostedShare = other.hostedShare;
            this.yearlyGrowth = other.yearlyGrowth;
            this.successRate = other.successRate;
            this.meanStayMonths = other.meanStayMonths;
            this.survivalRate = other.survivalRate;
            this.yearlyLoss = other.yearlyLoss;
            this.transferShare = other.transferShare;
            this.returnShare = other.returnShare;
            this.acquiredShare = other.acquiredShare;
            this.faultShare = other.faultShare;
            this.jobsPerStartup = other.jobsPerStartup;
            this.indirectPerDirect = other.indirectPerDirect;
            this.richness = other.richness;
            this.vagueShare = other.vagueShare;
            this.kind = other.kind;
        }

        /**
         * The seed: registers of equal settings and seeds are equal.
         *
         * @param seed any number; 1 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * How many startups the register has.
         *
         * @param startups from 0 to 100,000,000; 1,000 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder startups(long startups) {
            this.startups = startups;
            return this;
        }

        /**
         * The year in which the network opens its first site.
         *
         * @param year from 1900 to the year of the extract; 2001 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder startYear(int year) {
            this.startYear = year;
            return this;
        }

        /**
         * The day on which the register is taken: no fact is later.
         *
         * @param day 2024-06-30 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder extractedOn(LocalDate day) {
            this.extractedOn = day;
            return this;
        }

        /**
         * How many sites host startups or did. One more is planned.
         *
         * @param number from 1 to 200; 5 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder sites(int number) {
            this.sites = number;
            return this;
        }

        /**
         * The part of the startups that are hosted at some time; the others are supported otherwise.
         *
         * @param share from 0 to 1; 0.5 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder hostedShare(double share) {
            this.hostedShare = share;
            return this;
        }

        /**
         * By how much more startups come to a site each year.
         *
         * @param rate from -0.5 to 1; 0.06 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder yearlyGrowth(double rate) {
            this.yearlyGrowth = rate;
            return this;
        }

        /**
         * The probability that a stay ends in graduation. Of the other stays 38 % end because the firm fails, 30 % because
         * it withdraws, 14 % for want of space, 12 % because the longest stay is reached, and 6 % by expulsion.
         *
         * @param rate from 0 to 1; 0.86 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder successRate(double rate) {
            this.successRate = rate;
            return this;
        }

        /**
         * How long a stay takes that ends in graduation; it takes from 14 to 59 months. Other stays have lengths of their own.
         *
         * @param months the mean, from 15 to 58 months; 40 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder meanStayMonths(double months) {
            this.meanStayMonths = months;
            return this;
        }

        /**
         * The probability that a graduate lives for five years more, if the risk is the same each year. Other firms die
         * sooner: 2 % a year of those that left for want of space, 5 % when their term was reached, 6 % of the ones that were
         * never hosted, 8 % of those that withdrew or were expelled.
         *
         * @param rate from 0.01 to 1; 0.89 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder survivalRate(double rate) {
            this.survivalRate = rate;
            return this;
        }

        /**
         * The part of the firms that are lost to follow-up in a year, once they have left.
         *
         * @param rate from 0 to 1; 0.015 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder yearlyLoss(double rate) {
            this.yearlyLoss = rate;
            return this;
        }

        /**
         * The part of the stays in which the startup moves to another site, if there is one.
         *
         * @param share from 0 to 1; 0.04 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder transferShare(double share) {
            this.transferShare = share;
            return this;
        }

        /**
         * The part of the startups that come back after they withdrew or left for want of space; of the graduates a thirtieth of
         * it comes back.
         *
         * @param share from 0 to 1; 0.35 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder returnShare(double share) {
            this.returnShare = share;
            return this;
        }

        /**
         * The part of the firms that are acquired within six years after they have left. As many are merged (a fifth), leave the
         * country, or are dormant for a time.
         *
         * @param share from 0 to 0.5; 0.03 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder acquiredShare(double share) {
            this.acquiredShare = share;
            return this;
        }

        /**
         * The part of the startups of which the register has a mistake, where there is occasion for it: an end without a reason,
         * an overstay, a move that was not entered as one, indirect jobs without a method, a firm closed and found alive, a
         * service delivered too early, a baseline not marked, a month of revenue entered twice. None of them is an error to
         * a validation; with 0 the lives themselves still make for a few warnings.
         *
         * @param share from 0 to 1; 0.01 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder faultShare(double share) {
            this.faultShare = share;
            return this;
        }

        /**
         * About how many direct jobs a hosted startup has after some years; the others have a third of it.
         *
         * @param jobs from 1 to 1000; 6 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder jobsPerStartup(double jobs) {
            this.jobsPerStartup = jobs;
            return this;
        }

        /**
         * How many indirect jobs are counted for each direct one.
         *
         * @param ratio from 0 to 100; 0.55 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder indirectPerDirect(double ratio) {
            this.indirectPerDirect = ratio;
            return this;
        }

        /**
         * By how much more is told of each startup than support, status and identity: observations of jobs, revenues,
         * funding, service uses, space, terms and other names. With 1 a startup takes about 500 bytes of compact JSON on the
         * average; lives do not depend on it.
         *
         * @param factor from 0 to 20; 1 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder richness(double factor) {
            this.richness = factor;
            return this;
        }

        /**
         * The part of the days that are told vaguely, as a month, a year, a span or a bound in which they lie: of support,
         * status, jobs, funding, services and cohorts. Lives do not depend on it.
         *
         * @param share from 0 to 1; 0 by default
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder vagueShare(double share) {
            this.vagueShare = share;
            return this;
        }

        /**
         * What sort of network it is. An accelerator has no sites and hosts nobody: it supports two classes a year in person, for
         * three months, of which each is a cohort; a fifth of its support is told by the cohort alone, without a start.
         *
         * @param kind {@link NetworkKind#INCUBATOR}, the default, or {@link NetworkKind#ACCELERATOR}, to which the settings of
         *     sites, of the hosted share and of stays are nothing
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder kind(NetworkKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * The register.
         *
         * @return a register with these settings, which later calls on this builder do not change
         * @throws IllegalArgumentException if a setting is out of its range
         */
        public SyntheticRegister build() {
            checkArgument(
                    startups >= 0 && startups <= 100_000_000,
                    "the startups must be from 0 to 100,000,000, were %s",
                    startups);
            checkArgument(
                    startYear >= 1900 && startYear <= extractedOn.getYear() && extractedOn.getYear() <= 9000,
                    "the start year must be from 1900 to that of the extract, was %s",
                    startYear);
            checkArgument(
                    extractedOn.isAfter(LocalDate.of(startYear, 1, 31)),
                    "the extract must be later than January of the start year, was %s",
                    extractedOn);
            checkArgument(sites >= 1 && sites <= 200, "the sites must be from 1 to 200, were %s", sites);
            checkArgument(
                    hostedShare >= 0 && hostedShare <= 1, "the hosted share must be from 0 to 1, was %s", hostedShare);
            checkArgument(
                    yearlyGrowth >= -0.5 && yearlyGrowth <= 1,
                    "the yearly growth must be from -0.5 to 1, was %s",
                    yearlyGrowth);
            checkArgument(
                    kind.equals(NetworkKind.INCUBATOR) || kind.equals(NetworkKind.ACCELERATOR),
                    "the kind must be INCUBATOR or ACCELERATOR, was %s",
                    kind);
            return new SyntheticRegister(new Builder(this), blueprint());
        }

        private Blueprint blueprint() {
            return kind.equals(NetworkKind.ACCELERATOR)
                    ? new AcceleratorBlueprint(startYear, extractedOn, yearlyGrowth).blueprint()
                    : new InventedBlueprint(
                                    startYear, extractedOn, startups, sites, hostedShare, yearlyGrowth, meanStayMonths)
                            .blueprint();
        }

        private Odds odds() {
            return new Odds(
                    successRate,
                    survivalRate,
                    yearlyLoss,
                    transferShare,
                    returnShare,
                    acquiredShare,
                    faultShare,
                    jobsPerStartup,
                    indirectPerDirect,
                    richness);
        }
    }
}
