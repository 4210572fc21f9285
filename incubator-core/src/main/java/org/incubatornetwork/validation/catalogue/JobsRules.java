package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Rules on jobs. */
public final class JobsRules {
    /** A startup of whose jobs a rule may say something that it sees in the counts themselves. */
    private static final Glance<Startup> IS_ODD = startup -> isOdd(startup.jobs());

    /** Jobs are not fewer than none. */
    public static final Rule JOBS_NEGATIVE = jobs("JOBS_NEGATIVE", Severity.ERROR)
            .on(EntityKind.STARTUP, IS_ODD, JobsRules::jobsNegative)
            .build();

    /** Jobs were counted on a day that has come. */
    public static final Rule JOBS_IN_FUTURE = jobs("JOBS_IN_FUTURE", Severity.ERROR)
            .on(EntityKind.STARTUP, JobsRules::jobsInFuture)
            .build();

    /** On one day there was one number of jobs. */
    public static final Rule JOBS_CONTRADICT = jobs("JOBS_CONTRADICT", Severity.ERROR)
            .on(EntityKind.STARTUP, JobsRules::jobsContradict)
            .build();

    /** One headcount alone is that of the admission. */
    public static final Rule JOBS_BASELINES = jobs("JOBS_BASELINES", Severity.ERROR)
            .on(EntityKind.STARTUP, JobsRules::jobsBaselines)
            .build();

    /** One of a startup's headcounts is that of its admission. */
    public static final Rule JOBS_WITHOUT_BASELINE = jobs("JOBS_WITHOUT_BASELINE", Severity.INFO)
            .onHistories(JobsRules::jobsWithoutBaseline)
            .build();

    /** All headcounts of a startup count the same. */
    public static final Rule JOBS_BASIS_MIXED = jobs("JOBS_BASIS_MIXED", Severity.WARNING)
            .on(EntityKind.STARTUP, IS_ODD, JobsRules::jobsBasisMixed)
            .build();

    /** Jobs do not multiply from one count to the next. */
    public static final Rule JOBS_JUMP = jobs("JOBS_JUMP", Severity.WARNING)
            .addParameter(RuleTexts.whole("JOBS_JUMP", "factor", 5))
            .addParameter(RuleTexts.whole("JOBS_JUMP", "minimum", 10))
            .on(EntityKind.STARTUP, JobsRules::jobsJump)
            .build();

    /** Indirect jobs say how they were estimated. */
    public static final Rule JOBS_INDIRECT_WITHOUT_METHOD = jobs("JOBS_INDIRECT_WITHOUT_METHOD", Severity.WARNING)
            .on(EntityKind.STARTUP, IS_ODD, JobsRules::jobsIndirectWithoutMethod)
            .build();

    private static final ImmutableList<JobsBasis> BASES = ImmutableList.copyOf(JobsBasis.values());
    private static final Comparator<Jobs> BY_DAY = Comparator.comparing(Jobs::on, DayOrder.BY_EARLIEST);

    private JobsRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                JOBS_NEGATIVE,
                JOBS_IN_FUTURE,
                JOBS_CONTRADICT,
                JOBS_BASELINES,
                JOBS_WITHOUT_BASELINE,
                JOBS_BASIS_MIXED,
                JOBS_JUMP,
                JOBS_INDIRECT_WITHOUT_METHOD);
    }

    private static Rule.Builder jobs(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.FIGURES, severity);
    }

    private static boolean isOdd(List<Jobs> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            Jobs count = jobs.get(i);
            long indirect = count.indirect().orElse(0);
            if (count.direct().orElse(0) < 0
                    || indirect < 0
                    || (indirect > 0 && count.method().isEmpty())
                    || count.countedBy() != jobs.get(0).countedBy()) {
                return true;
            }
        }
        return false;
    }

    private static void jobsNegative(Startup startup, Context context) {
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            jobsNegative(jobs.get(i).direct(), context, i, "direct");
            jobsNegative(jobs.get(i).indirect(), context, i, "indirect");
        }
    }

    private static void jobsNegative(OptionalLong number, Context context, int index, String member) {
        if (number.isPresent() && number.getAsLong() < 0) {
            context.at("jobs", index, member)
                    .with("number", number.getAsLong())
                    .actual(number.getAsLong())
                    .expected(">= 0")
                    .report();
        }
    }

    private static void jobsInFuture(Startup startup, Context context) {
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            if (DayOrder.isInFuture(jobs.get(i).on(), context)) {
                context.at("jobs", i, "on")
                        .with("on", jobs.get(i).on())
                        .saying("asOf", context.asOf())
                        .actual(jobs.get(i).on())
                        .expected("<= " + context.asOf())
                        .report();
            }
        }
    }

    private static void jobsContradict(Startup startup, Context context) {
        if (!DayOrder.ascends(startup.jobs(), Jobs::on)) {
            contradictions(startup.jobs(), Jobs::direct, context, "direct");
            contradictions(startup.jobs(), Jobs::indirect, context, "indirect");
        }
    }

    /** What numbers have in common that should be the same. */
    private record Count(DateWindow on, JobsBasis basis) {
        static Count of(Jobs jobs) {
            return new Count(jobs.on().unmarked(), jobs.countedBy());
        }
    }

    private static void contradictions(
            List<Jobs> jobs, Function<Jobs, OptionalLong> number, Context context, String member) {
        Map<Count, Long> least = new HashMap<>();
        for (Jobs count : jobs) {
            if (count.on().isExact()) {
                number.apply(count).ifPresent(counted -> least.merge(Count.of(count), counted, Math::min));
            }
        }
        for (int i = 0; i < jobs.size(); i++) {
            long other = least.getOrDefault(Count.of(jobs.get(i)), Long.MAX_VALUE);
            long counted = number.apply(jobs.get(i)).orElse(other);
            if (counted > other) {
                context.at("jobs", i, member)
                        .with("member", member)
                        .with("on", jobs.get(i).on())
                        .with("number", counted)
                        .with("other", other)
                        .actual(counted)
                        .expected(other)
                        .report();
            }
        }
    }

    private static void jobsBaselines(Startup startup, Context context) {
        for (JobsBasis basis : BASES) {
            Jobs first = firstBaseline(startup.jobs(), basis);
            for (int i = 0; first != null && i < startup.jobs().size(); i++) {
                Jobs other = startup.jobs().get(i);
                if (other.baseline()
                        && other.countedBy() == basis
                        && !other.on().overlaps(first.on())) {
                    context.at("jobs", i, "baseline")
                            .with("on", other.on())
                            .with("first", first.on())
                            .actual(other.on())
                            .expected(first.on())
                            .report();
                }
            }
        }
    }

    /** The earliest headcount that is marked as that of the admission. */
    private static @Nullable Jobs firstBaseline(List<Jobs> jobs, JobsBasis basis) {
        Jobs first = null;
        for (int i = 0; i < jobs.size(); i++) {
            Jobs count = jobs.get(i);
            if (count.baseline()
                    && count.countedBy() == basis
                    && (first == null || DayOrder.BY_EARLIEST.compare(count.on(), first.on()) < 0)) {
                first = count;
            }
        }
        return first;
    }

    private static void jobsWithoutBaseline(StartupInNetwork history, Context context) {
        List<Jobs> jobs = history.startup().jobs();
        if (jobs.isEmpty() || history.soundResidencies().isEmpty()) {
            return;
        }
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).baseline()) {
                return;
            }
        }
        context.at("jobs")
                .with("admission", StartupRules.firstAdmission(history))
                .report();
    }

    private static void jobsBasisMixed(Startup startup, Context context) {
        List<Jobs> jobs = startup.jobs();
        for (int i = 1; i < jobs.size(); i++) {
            if (jobs.get(i).countedBy() != jobs.get(0).countedBy()) {
                reportMixed(jobs, context);
                return;
            }
        }
    }

    private static void reportMixed(List<Jobs> jobs, Context context) {
        List<Integer> byDay = ContentOrder.places(jobs, BY_DAY);
        for (int i = 1; i < jobs.size(); i++) {
            Jobs before = jobs.get(byDay.get(i - 1));
            JobsBasis basis = jobs.get(byDay.get(i)).countedBy();
            if (basis != before.countedBy()) {
                context.at("jobs", byDay.get(i), "basis")
                        .fact(before)
                        .with("basis", basis)
                        .with("other", before.countedBy())
                        .actual(basis)
                        .expected(before.countedBy())
                        .report();
            }
        }
    }

    private static void jobsJump(Startup startup, Context context) {
        List<Jobs> jobs = startup.jobs();
        if (jobs.size() < 2) {
            return;
        }
        int minimum = context.whole("minimum");
        if (!hasAsMany(jobs, minimum)) {
            return;
        }
        if (DayOrder.ascends(jobs, Jobs::on)) {
            jobsJumpInOrder(jobs, context);
            return;
        }
        int factor = context.whole("factor");
        Comparator<Jobs> order = ContentOrder.of(BY_DAY);
        List<Jobs> others = jobs.stream()
                .filter(count -> count.direct().isPresent())
                .sorted(Comparator.comparingInt(count -> EpochDay.latest(count.on())))
                .toList();
        Jobs before = null;
        int next = 0;
        for (int i : ContentOrder.places(jobs, BY_DAY)) {
            Jobs count = jobs.get(i);
            for (; next < others.size() && others.get(next).on().isSurelyBefore(count.on()); next++) {
                before = before == null || order.compare(before, others.get(next)) < 0 ? others.get(next) : before;
            }
            if (before != null && isJump(before, count, factor, minimum)) {
                reportJump(before, count, i, context);
            }
        }
    }

    /** Of headcounts each of which is surely later than those before it, as nearly all are. */
    private static void jobsJumpInOrder(List<Jobs> jobs, Context context) {
        Jobs before = null;
        for (int i = 0; i < jobs.size(); i++) {
            Jobs count = jobs.get(i);
            if (before != null && isJump(before, count, context.whole("factor"), context.whole("minimum"))) {
                reportJump(before, count, i, context);
            }
            before = count.direct().isPresent() ? count : before;
        }
    }

    private static void reportJump(Jobs before, Jobs count, int index, Context context) {
        context.at("jobs", index, "direct")
                .fact(before)
                .with("number", count.direct().orElse(0))
                .with("on", count.on())
                .with("before", before.direct().orElse(0))
                .with("beforeOn", before.on())
                .actual(count.direct().orElse(0))
                .report();
    }

    private static boolean hasAsMany(List<Jobs> jobs, int minimum) {
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).direct().orElse(0) >= minimum) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJump(Jobs one, Jobs other, int factor, int minimum) {
        long less = Math.min(one.direct().orElse(0), other.direct().orElse(0));
        long more = Math.max(one.direct().orElse(0), other.direct().orElse(0));
        return less > 0 && one.countedBy() == other.countedBy() && more / factor >= less && more >= minimum;
    }

    private static void jobsIndirectWithoutMethod(Startup startup, Context context) {
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).indirect().orElse(0) > 0 && jobs.get(i).method().isEmpty()) {
                context.at("jobs", i, "indirect")
                        .with("number", jobs.get(i).indirect().getAsLong())
                        .with("on", jobs.get(i).on())
                        .actual(jobs.get(i).indirect().getAsLong())
                        .report();
            }
        }
    }
}
