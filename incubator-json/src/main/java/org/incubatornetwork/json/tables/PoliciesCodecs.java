package org.incubatornetwork.json.tables;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.json.codec.EntriesCodec;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.SetCodec;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.incubatornetwork.metrics.estimation.ProportionLimits;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.StaySubject;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.metrics.survival.SurvivalLimits;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SurvivalClock;

/** The codec of the policies of metrics: the members are those of {@link Policies}, in its order, and none is there by its default. */
public final class PoliciesCodecs {
    /** What policies call their format. */
    public static final String FORMAT = "incubator-network-policies";

    /** The version of the form of policies. */
    public static final String VERSION = "1.0";

    private static final ValueCodec<BigDecimal> LEVEL =
            SettingCodec.decimal(level -> level.doubleValue() > 0 && level.doubleValue() < 1, "> 0, < 1");

    private static final ValueCodec<ImmutableSet<SupportLevel>> LEVELS = new SetCodec<>(Commons.SUPPORT_LEVEL);

    private static final ValueCodec<ImmutableSet<Period>> HORIZONS = new SetCodec<>(new SettingCodec<>(
            Values.PERIOD,
            horizon -> horizon.equals(horizon.withDays(0))
                    && horizon.toTotalMonths() >= 1
                    && horizon.toTotalMonths() <= Policies.LONGEST_HORIZON,
            "P1M.." + Policies.horizonCode(Policies.LONGEST_HORIZON),
            Values.PERIOD.schema()));

    private static final ValueCodec<SurvivalClock> CLOCK = Values.closed(
            SurvivalClock.class, EnumSet.complementOf(EnumSet.of(SurvivalClock.EXIT, SurvivalClock.UNSTATED)));

    /** The policies. */
    public static final ObjectCodec<Policies, Policies.Builder> POLICIES = new ObjectCodec<>(
            "Policies",
            () -> Commons.settings(Policies::builder, Policies.Builder::build, FORMAT, VERSION)
                    .optional(
                            "exits", Values.closed(ExitPolicy.class), chosen(Policies::exits), Policies.Builder::exits)
                    .optional("followUp", Values.closed(FollowUp.class), Policies::followUp, Policies.Builder::followUp)
                    .optional(
                            "levels",
                            LEVELS,
                            Policies::levels,
                            (builder, levels) ->
                                    builder.levels(Optional.of(levels).filter(some -> !some.isEmpty())))
                    .optional(
                            "jobsBasis",
                            Values.closed(JobsBasis.class),
                            chosen(Policies::jobsBasis),
                            Policies.Builder::jobsBasis)
                    .optional(
                            "confidenceLevel",
                            LEVEL,
                            chosen(policies -> BigDecimal.valueOf(
                                    policies.confidenceLevel().value())),
                            (builder, level) -> builder.confidenceLevel(ConfidenceLevel.of(level.doubleValue())))
                    .optional(
                            "proportionLimits",
                            Values.closed(ProportionLimits.class),
                            chosen(Policies::proportionLimits),
                            Policies.Builder::proportionLimits)
                    .optional(
                            "survivalLimits",
                            Values.closed(SurvivalLimits.class),
                            chosen(Policies::survivalLimits),
                            Policies.Builder::survivalLimits)
                    .optional("clock", CLOCK, chosen(Policies::clock), Policies.Builder::clock)
                    .optional(
                            "unknowns",
                            Values.closed(UnknownPolicy.class),
                            chosen(Policies::unknowns),
                            Policies.Builder::unknowns)
                    .optional("subject", Values.closed(StaySubject.class), Policies::subject, Policies.Builder::subject)
                    .optional(
                            "average",
                            Values.closed(AverageMethod.class),
                            chosen(Policies::average),
                            Policies.Builder::average)
                    .optional(
                            "population",
                            Values.closed(Population.class),
                            chosen(Policies::population),
                            Policies.Builder::population)
                    .optional(
                            "capacityUnit",
                            Commons.CAPACITY_UNIT,
                            chosen(Policies::capacityUnit),
                            Policies.Builder::capacityUnit)
                    .optional("sectorScheme", Values.TEXT, Policies::sectorScheme, Policies.Builder::sectorScheme)
                    .optional(
                            "vagueDates",
                            Values.closed(VagueDates.class),
                            chosen(Policies::vagueDates),
                            Policies.Builder::vagueDates)
                    .optional(
                            "horizons",
                            HORIZONS,
                            chosen(Policies::horizons).andThen(chosen -> chosen.map(PoliciesCodecs::periods)),
                            (builder, horizons) -> builder.horizons(
                                    Iterables.transform(horizons, horizon -> (int) horizon.toTotalMonths())))
                    .optional(
                            "ownChoices",
                            EntriesCodec.matching("[a-z][a-z0-9]*(?:-[a-z0-9]+)*", Values.TEXT),
                            policies -> Optional.of(ImmutableMap.copyOf(policies.ownChoices()))
                                    .filter(choices -> !choices.isEmpty()),
                            Policies.Builder::ownChoices)
                    .build());

    private PoliciesCodecs() {}

    /** What policies choose, unless it is the default. */
    private static <V> Function<Policies, Optional<V>> chosen(Function<Policies, V> choice) {
        return policies ->
                Optional.of(choice.apply(policies)).filter(chosen -> !chosen.equals(choice.apply(Policies.DEFAULT)));
    }

    private static ImmutableSet<Period> periods(ImmutableSet<Integer> months) {
        return months.stream().map(Policies::horizonCode).map(Period::parse).collect(ImmutableSet.toImmutableSet());
    }
}
