package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
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
        /** The same question of any day and period. */
        private final Question someDay;
        /** An accumulator that may begin anew, if there is one. */
        private @Nullable NumberedAccumulator<?> accumulator;

        Asked(Metric metric, Question question, boolean byLevels, int place, boolean isOfPeriods) {
            this.metric = metric;
            this.question = question;
            this.someDay = question.at(
                    question.frame(), isOfPeriods ? RegisterPreparation.SOME_PERIOD.period() : Optional.empty());
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
            last = begun(question.at(history.frame(), period));
            if (last == null) {
                return false;
            }
            StartupScopes.add(history, membership, last);
            numbers.at(place);
            boolean told = last.tell(numbers);
            accumulator = last;
            return told;
        }

        /** An accumulator with nothing gathered; null if it can't be told in numbers. */
        private @Nullable NumberedAccumulator<?> begun(Question now) {
            NumberedAccumulator<?> last = accumulator;
            accumulator = null;
            if (last != null && last.begin(now)) {
                return last;
            }
            return metric.accumulator().start(now) instanceof NumberedAccumulator<?> numbered ? numbered : null;
        }

        /**
         * Begins, if that was not done yet; returns whether startups can be told for all days at once. A metric that fails to begin fails to
         * on each of them, and is told of then.
         */
        boolean beginDated() {
            try {
                accumulator = accumulator == null ? begun(someDay) : accumulator;
                return accumulator instanceof DatedAccumulator<?>;
            } catch (RuntimeException | StackOverflowError e) {
                return false;
            }
        }

        /** Tells a startup for all days; false if that can't be told so. */
        boolean tellDated(DatedHistory history, DatedChanges changes) {
            NumberedAccumulator<?> last = accumulator == null ? begun(someDay) : accumulator;
            accumulator = null;
            boolean told = last instanceof DatedAccumulator<?> dated && dated.tellDated(history, changes);
            accumulator = last;
            return told;
        }
    }

    /** Begins all that is asked of the scope; returns whether it can be told for all days at once. */
    boolean beginDated() {
        return asked.stream().allMatch(Asked::beginDated);
    }

    /**
     * Tells a startup for all days, as seen from the scope; false if that can't be told so, or a metric failed: then it is asked on its
     * days.
     *
     * @param since the first day on which it is seen from the scope
     */
    boolean readDated(DatedHistory history, int since, DatedChanges changes, MetricLog log) {
        readMembers(history, since, changes);
        if (asked.isEmpty()) {
            return true;
        }
        DatedHistory hosted = history.withLevels(Policies.LEVELS_WITH_RESIDENCIES);
        boolean told = true;
        for (int i = 0; i < asked.size() && told; i++) {
            Asked each = asked.get(i);
            changes.at(each.place, since);
            try {
                told = each.tellDated(each.byLevels ? history : hosted, changes);
            } catch (RuntimeException | StackOverflowError e) {
                log.tell(each.metric, e);
                told = false;
            }
        }
        return told;
    }

    /** Tells a startup for all days, as far as it is counted whatever is asked. */
    void readMembers(DatedHistory history, int since, DatedChanges changes) {
        if (members != NONE) {
            changes.at(members, since);
            MemberCounts.tellDated(history, changes);
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
                all.add(new Asked(
                        variant.metric(), question, variant.isByLevels(), places.applyAsInt(i), sweep.isOfPeriods()));
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
