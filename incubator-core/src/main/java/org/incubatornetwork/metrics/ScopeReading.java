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
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.jspecify.annotations.Nullable;

/** How one startup is told in the numbers of a scope: what a sweep asks of the scope, with its places. */
final class ScopeReading {
    /** The place of what is asked of every sweep but the base. */
    private static final int NONE = -1;

    private final Scope scope;
    /** The place of what is of the scope itself. */
    private final int members;

    private final ImmutableList<Asked> asked;

    /** What is asked: a metric by a question, of any time. */
    private static final class Asked {
        private final Metric metric;
        private final Question question;
        private final boolean byLevels;
        private final int place;
        /** An accumulator that may begin anew, if there is one. */
        private @Nullable NumberedAccumulator<?> accumulator;

        Asked(Metric metric, Question question, boolean byLevels, int place) {
            this.metric = metric;
            this.question = question;
            this.byLevels = byLevels;
            this.place = place;
        }

        /** Tells a startup; false if that can't be told in numbers. */
        boolean tell(
                StartupHistory history,
                Certainty membership,
                Optional<ReportingPeriod> period,
                StartupNumbers numbers) {
            NumberedAccumulator<?> last = accumulator;
            if (last != null && !last.mayCount(history)) {
                return true;
            }
            Question asked = question.at(history.frame(), period);
            accumulator = null;
            if (last == null || !last.begin(asked)) {
                Accumulator<?> first = metric.accumulator().start(asked);
                if (!(first instanceof NumberedAccumulator<?> numbered)) {
                    return false;
                }
                last = numbered;
            }
            StartupScopes.add(history, membership, last);
            numbers.at(place);
            boolean told = last.tell(numbers);
            accumulator = last;
            return told;
        }
    }

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
        StartupHistory hosted = history.hosted();
        boolean told = true;
        for (int i = 0; i < asked.size() && told; i++) {
            Asked each = asked.get(i);
            try {
                told = each.tell(each.byLevels ? history : hosted, membership, period, numbers);
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
