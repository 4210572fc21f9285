package org.incubatornetwork.json.tables;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.json.codec.Envelope;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.SetCodec;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.incubatornetwork.metrics.estimation.ProportionLimits;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.StaySubject;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.metrics.survival.SurvivalLimits;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SurvivalClock;
import org.jspecify.annotations.Nullable;

/** The codec of the policies of metrics: the members are those of {@link Policies}, in its order, and none is there by its default. */
public final class PoliciesCodecs {
    /** What policies call their format. */
    public static final String FORMAT = "incubator-network-policies";

    /** The version of the form of policies. */
    public static final String VERSION = "1.0";

    private static final ValueCodec<BigDecimal> LEVEL =
            SettingCodec.decimal(level -> level.doubleValue() > 0 && level.doubleValue() < 1, "> 0, < 1");

    private static final ValueCodec<ImmutableSet<SupportLevel>> LEVELS =
            new SetCodec<>(Values.closed(SupportLevel.class));

    private static final ValueCodec<ImmutableSet<Integer>> HORIZONS = new SetCodec<>(new HorizonCodec());

    private static final ValueCodec<SurvivalClock> CLOCK = Values.closed(
            SurvivalClock.class, EnumSet.of(SurvivalClock.ADMISSION, SurvivalClock.GRADUATION, SurvivalClock.FOUNDING));

    /** The policies. */
    public static final ObjectCodec<Policies, Policies.Builder> POLICIES = new ObjectCodec<>(
            "Policies",
            () -> Members.of(Policies::builder, Policies.Builder::build)
                    .optional("$schema", Values.TEXT, policies -> Optional.empty(), (builder, schema) -> {})
                    .required("format", Envelope.format(FORMAT), policies -> FORMAT, (builder, format) -> {})
                    .required("formatVersion", Envelope.VERSION, policies -> VERSION, (builder, version) -> {})
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
                            Values.closed(CapacityUnit.class),
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
                            chosen(Policies::horizons).andThen(horizons -> horizons.map(ImmutableSet::copyOf)),
                            Policies.Builder::horizons)
                    .build());

    private PoliciesCodecs() {}

    /** What policies choose, unless it is the default. */
    private static <V> Function<Policies, Optional<V>> chosen(Function<Policies, V> choice) {
        return policies ->
                Optional.of(choice.apply(policies)).filter(chosen -> !chosen.equals(choice.apply(Policies.DEFAULT)));
    }

    /** The codec of a horizon in months, which is written as a duration. */
    private static final class HorizonCodec extends ValueCodec<Integer> {
        private static final String EXPECTED = "P1M.." + Policies.horizonCode(Policies.LONGEST_HORIZON);

        @Override
        public ImmutableMap<String, Object> schema() {
            return Values.PERIOD.schema();
        }

        @Override
        public @Nullable Integer read(Reading in) {
            Period horizon = Values.PERIOD.read(in);
            if (horizon == null) {
                return null;
            }
            long months = horizon.toTotalMonths();
            boolean isWhole = horizon.equals(horizon.withDays(0));
            return isWhole && months >= 1 && months <= Policies.LONGEST_HORIZON
                    ? Integer.valueOf((int) months)
                    : in.report(FormatCode.INVALID_SETTING, EXPECTED);
        }

        @Override
        public void write(Writing out, Integer months) {
            Values.PERIOD.write(out, Period.parse(Policies.horizonCode(months)));
        }
    }
}
