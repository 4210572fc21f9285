package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;

/** How one startup is told in the numbers of a scope: what a sweep asks of the scope, with its places. */
final class ScopeReading {
    /** The place of what is asked of every sweep but the base. */
    private static final int NONE = -1;

    private final Scope scope;
    /** The place of what is of the scope itself. */
    private final int members;

    private final ImmutableList<Asked> asked;

    /**
     * What is asked.
     *
     * @param question the question, of any time
     */
    private record Asked(Metric metric, Question question, boolean byLevels, int place) {}

    /**
     * A scope of a sweep.
     *
     * @param frame the network without its startups, as known on any day
     * @param places finds the place of a variant, or of what is of the scope itself
     */
    ScopeReading(
            Frame frame, Scope scope, ImmutableList<Variant> variants, Sweep sweep, ToIntFunction<Integer> places) {
        this.scope = scope;
        this.members = sweep.isBase() ? places.applyAsInt(TallyKey.SCOPE) : NONE;
        ImmutableList.Builder<Asked> all = ImmutableList.builder();
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get(i);
            if (sweep.covers(variant) && variant.metric().isMeasuredAt(scope.kind())) {
                Question question = Question.of(frame, Optional.empty(), scope, variant.policies());
                all.add(new Asked(variant.metric(), question, variant.isByLevels(), places.applyAsInt(i)));
            }
        }
        this.asked = all.build();
    }

    /** Tells a startup as seen from the scope; false if that can't be told in numbers, or a metric failed. */
    boolean read(
            StartupHistory history,
            Certainty membership,
            Optional<ReportingPeriod> period,
            StartupNumbers numbers,
            MetricLog log) {
        if (members != NONE) {
            numbers.at(members);
            MemberCounts counts = new MemberCounts();
            counts.add(history, membership);
            counts.tell(numbers);
        }
        if (asked.isEmpty()) {
            return true;
        }
        StartupHistory hosted = history.withLevels(Policies.LEVELS_WITH_RESIDENCIES);
        boolean told = true;
        for (int i = 0; i < asked.size() && told; i++) {
            Asked each = asked.get(i);
            numbers.at(each.place);
            try {
                Accumulator<?> accumulator = each.metric.accumulator().start(each.question.at(history.frame(), period));
                StartupScopes.add(each.byLevels ? history : hosted, membership, accumulator);
                told = accumulator instanceof NumberedAccumulator<?> numbered && numbered.tell(numbers);
            } catch (RuntimeException | StackOverflowError e) {
                log.tell(each.metric, e);
                told = false;
            }
        }
        return told;
    }

    @Override
    public String toString() {
        return scope + " (" + asked.size() + ")";
    }
}
