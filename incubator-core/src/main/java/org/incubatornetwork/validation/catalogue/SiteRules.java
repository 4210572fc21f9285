package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the lives of sites. */
public final class SiteRules {
    /** A site of the network's own did not open before the network was founded. */
    public static final Rule SITE_OPENED_BEFORE_NETWORK = site("SITE_OPENED_BEFORE_NETWORK", Severity.WARNING)
            .precondition(frame -> frame.network().founded().isPresent()
                    ? Optional.empty()
                    : Optional.of(RuleTexts.obstacle("founded")))
            .on(EntityKind.SITE, SiteRules::openedBeforeNetwork)
            .build();

    /** Of sites it is told when they were open. */
    public static final Rule SITES_WITHOUT_LIFECYCLE = site("SITES_WITHOUT_LIFECYCLE", Severity.INFO)
            .on(EntityKind.NETWORK, SiteRules::withoutLifecycle)
            .build();

    /** The steps of a site's life come in an order that a life can have. */
    public static final Rule SITE_LIFECYCLE_ORDER = site("SITE_LIFECYCLE_ORDER", Severity.ERROR)
            .on(EntityKind.SITE, SiteRules::lifecycleOrder)
            .build();

    /** A site that was closed or cancelled stays so, and one that left comes back in use. */
    public static final Rule SITE_REOPENED = site("SITE_REOPENED", Severity.WARNING)
            .on(EntityKind.SITE, SiteRules::reopened)
            .build();

    /** A site that was open has a day by which it had opened. */
    public static final Rule SITE_OPERATIONAL_WITHOUT_OPENING = site(
                    "SITE_OPERATIONAL_WITHOUT_OPENING", Severity.WARNING)
            .on(EntityKind.SITE, SiteRules::operationalWithoutOpening)
            .build();

    /** A planned opening that has passed has taken place. */
    public static final Rule SITE_PLANNED_DATE_PASSED = site("SITE_PLANNED_DATE_PASSED", Severity.WARNING)
            .on(EntityKind.SITE, SiteRules::plannedDatePassed)
            .build();

    /** A site opened when it was planned to. */
    public static final Rule SITE_OPENING_SLIPPED = site("SITE_OPENING_SLIPPED", Severity.INFO)
            .on(EntityKind.SITE, SiteRules::openingSlipped)
            .build();

    /** Nobody is resident at a site that is not open yet. */
    public static final Rule SITE_NOT_OPERATIONAL_HAS_RESIDENTS = site(
                    "SITE_NOT_OPERATIONAL_HAS_RESIDENTS", Severity.ERROR)
            .collector(SiteResidents.BeforeOpening::new)
            .build();

    /** Nobody is resident at a site that has closed. */
    public static final Rule SITE_CLOSED_HAS_RESIDENTS = site("SITE_CLOSED_HAS_RESIDENTS", Severity.ERROR)
            .collector(SiteResidents.AfterClosing::new)
            .build();

    private SiteRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                SITE_OPENED_BEFORE_NETWORK,
                SITES_WITHOUT_LIFECYCLE,
                SITE_LIFECYCLE_ORDER,
                SITE_REOPENED,
                SITE_OPERATIONAL_WITHOUT_OPENING,
                SITE_PLANNED_DATE_PASSED,
                SITE_OPENING_SLIPPED,
                SITE_NOT_OPERATIONAL_HAS_RESIDENTS,
                SITE_CLOSED_HAS_RESIDENTS);
    }

    private static Rule.Builder site(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.SITES, severity);
    }

    private static void openedBeforeNetwork(Site site, Context context) {
        DateWindow founded = context.network().founded().orElseThrow();
        if (site.kind().equals(Optional.of(SiteKind.PARTNER_OPERATED))) {
            return;
        }
        for (int i = 0; i < site.lifecycle().size(); i++) {
            LifecycleStep step = site.lifecycle().get(i);
            if (step.status() == SiteStatus.OPERATIONAL
                    && step.on().isPresent()
                    && step.on().get().isSurelyBefore(founded)) {
                context.at("lifecycle", i, "on")
                        .with("opened", step.on().get())
                        .with("founded", founded)
                        .actual(step.on().get())
                        .expected(">= " + founded)
                        .report();
            }
        }
    }

    private static void withoutLifecycle(Network network, Context context) {
        SiteLives lives = new SiteLives(context.frame());
        long untold = network.sites().stream()
                .filter(site -> !lives.tellsAnyStep(lives.of(site)))
                .count();
        if (untold > 0) {
            context.at("sites")
                    .saying("untold", untold)
                    .saying("sites", network.sites().size())
                    .actual(untold)
                    .expected(0)
                    .report();
        }
    }

    /** Each step that is out of order is told with the nearest one before it that it can't come after. */
    private static void lifecycleOrder(Site site, Context context) {
        List<LifecycleStep> steps = site.lifecycle();
        // by their earliest days, those steps after which no other starts as late: of several that are surely later,
        // the nearest
        // is the one that starts first
        TreeMap<Integer, Integer> latest = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Optional<DateWindow> on = steps.get(i).on();
            Map.Entry<Integer, Integer> later =
                    latest.higherEntry(on.map(EpochDay::latest).orElse(EpochDay.NEVER));
            if (i > 0 && goesBack(steps, i - 1, i)) {
                reportOrder(steps, i, i - 1, context);
            } else if (later != null) {
                reportOrder(steps, i, later.getValue(), context);
            }
            int earliest = on.map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
            latest.headMap(earliest, true).clear();
            latest.put(earliest, i);
        }
    }

    private static void reportOrder(List<LifecycleStep> steps, int place, int before, Context context) {
        LifecycleStep step = steps.get(place);
        LifecycleStep earlier = steps.get(before);
        context.at("lifecycle", place, "on")
                .with("status", step.status())
                .with("on", DayOrder.told(step.on()))
                .with("earlierStatus", earlier.status())
                .with("earlierOn", DayOrder.told(earlier.on()))
                .actual(DayOrder.text(step.on()))
                .expected(">= " + DayOrder.text(earlier.on()))
                .report();
    }

    /** Whether a step of preparation comes right after the site was open; works may be on one that is being enlarged. */
    private static boolean goesBack(List<LifecycleStep> steps, int earlier, int later) {
        SiteStatus before = steps.get(earlier).status();
        SiteStatus after = steps.get(later).status();
        return earlier == later - 1
                && before.phase() == SiteStatus.Phase.IN_USE
                && after.phase() == SiteStatus.Phase.PLANNED
                && after != SiteStatus.UNDER_CONSTRUCTION;
    }

    private static void reopened(Site site, Context context) {
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 1; i < steps.size(); i++) {
            SiteStatus before = steps.get(i - 1).status();
            SiteStatus after = steps.get(i).status();
            boolean mayFollow = after.phase() == SiteStatus.Phase.OVER
                    || (before == SiteStatus.LEFT && after.phase() == SiteStatus.Phase.IN_USE);
            if (before.phase() == SiteStatus.Phase.OVER && !mayFollow) {
                context.at("lifecycle", i, "status")
                        .with("status", after)
                        .with("on", DayOrder.told(steps.get(i).on()))
                        .with("earlierStatus", before)
                        .actual(after)
                        .report();
            }
        }
    }

    private static void operationalWithoutOpening(Site site, Context context) {
        boolean opened = false;
        for (int i = 0; i < site.lifecycle().size(); i++) {
            LifecycleStep step = site.lifecycle().get(i);
            if (step.status() == SiteStatus.OPERATIONAL) {
                opened = true;
                if (step.on().flatMap(DateWindow::latest).isEmpty()) {
                    Observation at =
                            step.on().isEmpty() ? context.at("lifecycle", i) : context.at("lifecycle", i, "on");
                    at.with("status", step.status())
                            .actual(DayOrder.text(step.on()))
                            .report();
                }
            } else if (!opened && step.status().supposesOpening()) {
                context.at("lifecycle", i, "status")
                        .with("status", step.status())
                        .actual(step.status())
                        .report();
                return;
            }
        }
    }

    private static void plannedDatePassed(Site site, Context context) {
        boolean settled = site.lifecycle().stream()
                .anyMatch(step ->
                        step.status().phase() != SiteStatus.Phase.PLANNED && step.mayHaveComeBy(context.asOf()));
        if (!settled && site.plannedOpening().isPresent()) {
            DateWindow planned = site.plannedOpening().get();
            if (planned.latest().isPresent() && planned.latest().get().isBefore(context.asOf())) {
                context.at("plannedOpening")
                        .with("planned", planned)
                        .actual(planned)
                        .report();
            }
        }
    }

    private static void openingSlipped(Site site, Context context) {
        if (site.plannedOpening().isEmpty()) {
            return;
        }
        DateWindow planned = site.plannedOpening().get();
        for (int i = 0; i < site.lifecycle().size(); i++) {
            LifecycleStep step = site.lifecycle().get(i);
            if (step.status() == SiteStatus.OPERATIONAL) {
                DateWindow opened = step.on().orElse(planned);
                if (planned.isSurelyBefore(opened) && opened.mayHaveComeBy(context.asOf())) {
                    context.at("lifecycle", i, "on")
                            .with("planned", planned)
                            .with("opened", opened)
                            .actual(opened)
                            .expected(planned)
                            .report();
                }
                return;
            }
        }
    }
}
