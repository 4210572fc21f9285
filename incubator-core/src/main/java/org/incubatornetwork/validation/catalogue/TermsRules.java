package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the days of terms, wherever they stand. */
public final class TermsRules {
    /** Terms do not end before they hold. */
    public static final Rule TERMS_PERIOD_ORDER =
            onAll(terms("TERMS_PERIOD_ORDER", Severity.ERROR)).build();

    /** Terms hold, or are offered, while there is what has them. */
    public static final Rule TERMS_OUTSIDE_PERIOD = terms("TERMS_OUTSIDE_PERIOD", Severity.WARNING)
            .on(EntityKind.PROGRAMME, TermsRules::outsideProgramme)
            .on(EntityKind.STARTUP, TermsRules::outsideSupport)
            .build();

    /** Terms, in whatever has some. */
    static final Within<Terms> ANYWHERE = Within.of(Terms.class);

    private TermsRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(TERMS_PERIOD_ORDER, TERMS_OUTSIDE_PERIOD);
    }

    private static Rule.Builder terms(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.NETWORK, severity);
    }

    private static Rule.Builder onAll(Rule.Builder rule) {
        EntityKind.all().forEach(kind -> rule.on(kind, TermsRules::periodOrder));
        return rule;
    }

    private static void periodOrder(Entity whole, Context context) {
        ANYWHERE.visit(
                whole,
                terms -> DayOrder.endsBeforeStart(terms.start(), terms.end()),
                (terms, holder, path) -> context.at(RolesIn.path(path, "end"))
                        .with("start", DayOrder.told(terms.start()))
                        .with("end", DayOrder.told(terms.end()))
                        .actual(terms.end().orElseThrow())
                        .expected(">= " + terms.start().orElseThrow())
                        .report());
    }

    /** What is planned may have its terms before it begins; but not for a time that is over by then. */
    private static void outsideProgramme(Programme programme, Context context) {
        outside(programme.terms(), programme.start(), programme.end(), context, "terms");
        for (int i = 0; i < programme.tiers().size(); i++) {
            outside(programme.tiers().get(i).terms(), programme.start(), programme.end(), context, "tiers", i, "terms");
        }
    }

    private static void outsideSupport(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            if (!period.terms().isEmpty()) {
                outside(period.terms(), period.start(), period.end(), context, "supportPeriods", i, "terms");
            }
        }
    }

    private static void outside(
            List<Terms> terms, Optional<DateWindow> start, Optional<DateWindow> end, Context context, Object... path) {
        for (int i = 0; i < terms.size(); i++) {
            Terms told = terms.get(i);
            if (DayOrder.endsBeforeStart(start, told.end())) {
                outside("end", told.end(), start, ">= ", context, RolesIn.path(path, i));
            } else if (end.isPresent() && told.start().isPresent() && DayOrder.endsBeforeStart(told.start(), end)) {
                outside("start", told.start(), end, "<= ", context, RolesIn.path(path, i));
            }
        }
    }

    private static void outside(
            String member,
            Optional<DateWindow> day,
            Optional<DateWindow> bound,
            String relation,
            Context context,
            Object[] path) {
        context.at(RolesIn.path(path, member))
                .with("day", day.orElseThrow())
                .with("bound", bound.orElseThrow())
                .actual(day.orElseThrow())
                .expected(relation + bound.orElseThrow())
                .report();
    }
}
