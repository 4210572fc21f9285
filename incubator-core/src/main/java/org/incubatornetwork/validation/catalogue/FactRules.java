package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Facts;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.text.ByText;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Rules on facts of any kind: none is later than it is known, and each is told once. */
public final class FactRules {
    /** What is told as a fact has happened by the day of the validation. */
    public static final Rule DATE_IN_FUTURE = RuleTexts.onAll(
                    fact("DATE_IN_FUTURE", Severity.ERROR), FactRules::inFuture)
            .build();

    /** What is in a register had happened when it was extracted. */
    public static final Rule DATE_AFTER_EXTRACTION = fact("DATE_AFTER_EXTRACTION", Severity.ERROR)
            .on(EntityKind.STARTUP, FactRules::afterExtraction)
            .build();

    /** A fact is learnt, published or read when it has happened. */
    public static final Rule DATES_ORDER = RuleTexts.onAll(fact("DATES_ORDER", Severity.ERROR), FactRules::order)
            .build();

    /** Something is known of the day of a fact. */
    public static final Rule DAY_UNKNOWN = fact("DAY_UNKNOWN", Severity.WARNING)
            .on(EntityKind.SITE, FactRules::dayUnknown)
            .on(EntityKind.STARTUP, FactRules::dayUnknown)
            .build();

    /** A fact is told once. */
    public static final Rule FACT_REPEATED = fact("FACT_REPEATED", Severity.WARNING)
            .on(EntityKind.SITE, FactRules::repeatedInSite)
            .on(EntityKind.STARTUP, FactRules::repeatedInStartup)
            .build();

    private FactRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(DATE_IN_FUTURE, DATE_AFTER_EXTRACTION, DATES_ORDER, DAY_UNKNOWN, FACT_REPEATED);
    }

    private static Rule.Builder fact(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.FACTS, severity);
    }

    private static void inFuture(Entity entity, Context context) {
        FactDays.visitLate(
                entity,
                context.asOf(),
                (day, path) -> context.at(path)
                        .with("member", members(path))
                        .with("day", day)
                        .saying("asOf", context.asOf())
                        .actual(day)
                        .expected("<= " + context.asOf())
                        .report());
    }

    private static void afterExtraction(Startup startup, Context context) {
        Frame frame = context.frame();
        if (frame.extractionDay() >= frame.asOfDay()) {
            return;
        }
        LocalDate extracted = EpochDay.date(frame.extractionDay());
        FactDays.Late report = (day, path) -> {
            if (!isInFuture(day, context)) {
                context.at(path)
                        .with("member", members(path))
                        .with("day", day)
                        .saying("extracted", extracted)
                        .actual(day)
                        .expected("<= " + extracted)
                        .report();
            }
        };
        FactDays.visitOtherLate(startup, extracted, report);
        FactDays.visitLate(startup, extracted, report);
    }

    private static boolean isInFuture(Object day, Context context) {
        return day instanceof DateWindow window
                ? !window.mayHaveComeBy(context.asOf())
                : ((LocalDate) day).isAfter(context.asOf());
    }

    /** The members on a path, without the indexes in lists. */
    private static String members(Object[] path) {
        return Arrays.stream(path)
                .filter(part -> part instanceof String)
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }

    private static void order(Entity entity, Context context) {
        if (entity instanceof Startup startup) {
            orderOfStatuses(startup, context);
        } else if (entity instanceof Network network && network.register().isPresent()) {
            Register register = network.register().get();
            order(
                    Day.of("since", register.since()),
                    Day.of("extractedOn", register.extractedOn()),
                    context,
                    "register");
        } else if (entity instanceof Site site) {
            orderOfPlan(
                    Day.ofWindow("plannedOpening", site.plannedOpening()),
                    Day.ofWindow("plannedClosing", site.plannedClosing()),
                    context);
            orderOfPlan(site, context);
        } else if (entity instanceof Cohort cohort) {
            orderOfFunnel(cohort, context);
        } else if (entity instanceof Claim claim && ClaimNature.of(claim).isOfThePast()) {
            orderOfClaim(claim, context);
        }
        Sources.visitEntities(entity, (told, path) -> {
            if (told instanceof Source source) {
                order(
                        Day.ofWindow("publishedOn", source.publishedOn()),
                        Day.of("retrievedOn", source.retrievedOn()),
                        context,
                        path);
            } else if (!told.sources().isEmpty()) {
                orderOfSources(told, context, path);
            }
        });
    }

    /** None of the sources can know of the fact; if one can, others may tell what was known of it before. */
    private static void orderOfSources(Entity told, Context context, Object... path) {
        Optional<Day> day = Day.ofWindow(FactDays.dayMemberOf(told), FactDays.dayOf(told));
        List<Source> sources = told.sources();
        if (day.isEmpty() || !sources.stream().allMatch(source -> isBefore(source, day.get()))) {
            return;
        }
        for (int i = 0; i < sources.size(); i++) {
            order(day, knownOn(sources.get(i)), context, Paths.on(path, "sources", i));
        }
    }

    private static boolean isBefore(Source source, Day day) {
        return knownOn(source)
                .filter(known -> known.latest().isBefore(day.earliest()))
                .isPresent();
    }

    /** The day on which it was published, or if nobody knows that, read; by neither, it may be of any day. */
    private static Optional<Day> knownOn(Source source) {
        return source.publishedOn().isPresent()
                ? Day.ofWindow("publishedOn", source.publishedOn())
                : Day.of("retrievedOn", source.retrievedOn());
    }

    private static void orderOfFunnel(Cohort cohort, Context context) {
        Optional<Day> applications = Day.ofWindow("applicationStart", cohort.applicationStart());
        for (int i = 0; i < cohort.funnel().size(); i++) {
            order(applications, Day.ofWindow("on", cohort.funnel().get(i).on()), context, "funnel", i);
        }
    }

    private static void orderOfClaim(Claim claim, Context context) {
        Optional<Day> asOf = Day.ofWindow("asOf", claim.asOf());
        Optional<Day> published = Day.ofWindow("publishedOn", claim.publishedOn());
        order(asOf, published, context);
        order(Day.ofWindow("since", claim.since()), asOf.or(() -> published), context);
    }

    /** An opening is planned for a day after its announcement; one that was announced again is not looked at. */
    private static void orderOfPlan(Site site, Context context) {
        if (!site.lifecycle().isEmpty() && site.lifecycle().get(0).status() == SiteStatus.ANNOUNCED) {
            order(
                    Day.ofWindow("announced", site.lifecycle().get(0).on()),
                    Day.ofWindow("plannedOpening", site.plannedOpening()),
                    context);
        }
    }

    private static void orderOfStatuses(Startup startup, Context context) {
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            // with an earlier day it may be told when the firm was still seen otherwise
            List<LocalDate> observed = events.get(i).observedOn();
            if (!observed.isEmpty()) {
                order(
                        Day.ofWindow("on", Optional.of(events.get(i).on())),
                        Day.of("observedOn", Optional.of(Collections.max(observed))),
                        context,
                        "statusEvents",
                        i);
            }
        }
    }

    /** A day of a fact or of what is known of it, between its bounds, and the member that has it. */
    private record Day(String member, Serializable day, LocalDate earliest, LocalDate latest) {
        static Optional<Day> of(String member, Optional<LocalDate> day) {
            return day.map(exact -> new Day(member, exact, exact, exact));
        }

        static Optional<Day> ofWindow(String member, Optional<DateWindow> window) {
            return window.map(days -> new Day(
                    member,
                    days,
                    days.earliest().orElse(LocalDate.MIN),
                    days.latest().orElse(LocalDate.MAX)));
        }
    }

    /** Reports knowledge that is surely before its cause, unless the cause itself is in the future. */
    private static void order(Optional<Day> cause, Optional<Day> knowledge, Context context, Object... path) {
        if (cause.filter(day -> !day.earliest().isAfter(context.asOf())).isPresent()) {
            orderOfPlan(cause, knowledge, context, path);
        }
    }

    /** Reports what is surely before what it follows, be both still to come. */
    private static void orderOfPlan(Optional<Day> cause, Optional<Day> knowledge, Context context, Object... path) {
        if (cause.isPresent()
                && knowledge.isPresent()
                && knowledge.get().latest().isBefore(cause.get().earliest())) {
            context.at(Paths.on(path, knowledge.get().member()))
                    .with("earlier", cause.get().member())
                    .with("earlierDay", cause.get().day())
                    .with("later", knowledge.get().member())
                    .with("laterDay", knowledge.get().day())
                    .actual(knowledge.get().day())
                    .expected(">= " + cause.get().day())
                    .report();
        }
    }

    private static void dayUnknown(Startup startup, Context context) {
        dayUnknown(startup.statusEvents(), StatusEvent::on, context, "statusEvents", "on");
        dayUnknown(startup.jobs(), Jobs::on, context, "jobs", "on");
        dayUnknown(startup.founders(), Founders::on, context, "founders", "on");
        dayUnknown(startup.fundingRounds(), FundingRound::on, context, "fundingRounds", "on");
        dayUnknown(startup.serviceUses(), ServiceUse::on, context, "serviceUses", "on");
    }

    /** A capacity without a start is in force since the site opened; of one that starts some day, nobody knows whether it is. */
    private static void dayUnknown(Site site, Context context) {
        dayUnknown(site.capacities(), capacity -> capacity.start().orElse(null), context, "capacities", "start");
    }

    private static <F> void dayUnknown(
            List<F> facts, Function<F, @Nullable DateWindow> day, Context context, String list, String member) {
        for (int i = 0; i < facts.size(); i++) {
            DateWindow told = day.apply(facts.get(i));
            if (told != null && told.isUnknown()) {
                context.at(list, i, member).with("member", list).report();
            }
        }
    }

    /** Steps on vague days may be the same and mean two; right one after the other they don't. */
    private static void repeatedInSite(Site site, Context context) {
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).status() == steps.get(i - 1).status()
                    && steps.get(i).on().equals(steps.get(i - 1).on())) {
                reportRepeated(DayOrder.text(steps.get(i).on()), context, "lifecycle", i);
            }
        }
    }

    private static void repeatedInStartup(Startup startup, Context context) {
        repeated(startup.statusEvents(), StatusEvent::on, FactRules::bare, context, "statusEvents");
        repeated(startup.fundingRounds(), FundingRound::on, Facts::bare, context, "fundingRounds");
        repeated(startup.founders(), Founders::on, FactRules::bare, context, "founders");
        repeated(startup.jobs(), Jobs::on, FactRules::bare, context, "jobs");
        repeatedSupport(startup.supportPeriods(), context);
    }

    private static StatusEvent bare(StatusEvent event) {
        return event.withMetadata(Metadata.none());
    }

    private static Founders bare(Founders count) {
        return count.withMetadata(Metadata.none());
    }

    private static Jobs bare(Jobs count) {
        return count.withMetadata(Metadata.none());
    }

    private static <F> void repeated(
            List<F> facts, Function<F, DateWindow> day, UnaryOperator<F> bare, Context context, String member) {
        if (!DayOrder.ascends(facts, day) && hasEqual(facts, bare)) {
            Set<ByText> told = new HashSet<>();
            for (int i : ContentOrder.places(facts, Comparator.comparing(day, DayOrder.BY_EARLIEST))) {
                if (!told.add(new ByText(bare.apply(facts.get(i))))) {
                    reportRepeated(day.apply(facts.get(i)), context, member, i);
                }
            }
        }
    }

    private static <F> boolean hasEqual(List<F> facts, UnaryOperator<F> bare) {
        return facts.size() > 1
                && new HashSet<>(Lists.transform(facts, fact -> new ByText(bare.apply(fact)))).size() < facts.size();
    }

    /** Residencies at one site that overlap have a rule of their own. */
    private static void repeatedSupport(List<SupportPeriod> periods, Context context) {
        if (startsAscend(periods) || !hasEqual(periods, FactRules::bare)) {
            return;
        }
        Set<ByText> told = new HashSet<>();
        for (int i : ContentOrder.places(periods, Comparator.comparingInt(FactRules::startOf))) {
            SupportPeriod period = periods.get(i);
            boolean overlaps = period.isResidency()
                    && period.siteId().isPresent()
                    && period.start().isPresent();
            if (!overlaps && !told.add(new ByText(bare(period)))) {
                reportRepeated(DayOrder.text(period.start()), context, "supportPeriods", i);
            }
        }
    }

    private static boolean startsAscend(List<SupportPeriod> periods) {
        for (int i = 1; i < periods.size(); i++) {
            if (startOf(periods.get(i)) <= startOf(periods.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static SupportPeriod bare(SupportPeriod period) {
        return period.withId(Optional.empty()).withMetadata(Metadata.none());
    }

    private static int startOf(SupportPeriod period) {
        return period.start().isPresent() ? EpochDay.earliest(period.start().get()) : EpochDay.BEFORE_ALL;
    }

    private static void reportRepeated(Serializable day, Context context, String member, int index) {
        context.at(member, index).with("member", member).with("day", day).report();
    }
}
