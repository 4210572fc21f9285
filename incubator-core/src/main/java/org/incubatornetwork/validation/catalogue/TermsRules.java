package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the days of terms, wherever they stand. */
public final class TermsRules {
    /** Terms, in whatever has some. */
    static final Within<Terms> ANYWHERE = Within.of(Terms.class);

    /** A startup that has any terms, which few have. */
    static final Glance<Startup> HAS_TERMS = startup -> ANYWHERE.has(startup, terms -> true);

    /** Terms do not end before they hold. */
    public static final Rule TERMS_PERIOD_ORDER = RuleTexts.onAll(
                    terms("TERMS_PERIOD_ORDER", Severity.ERROR), HAS_TERMS, TermsRules::periodOrder)
            .build();

    /** Terms hold, or are offered, while there is what has them. */
    public static final Rule TERMS_OUTSIDE_PERIOD = RuleTexts.onAll(
                    terms("TERMS_OUTSIDE_PERIOD", Severity.WARNING), HAS_TERMS, TermsRules::outsidePeriod)
            .build();

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

    private static void periodOrder(Entity whole, Context context) {
        for (Within.Found<Terms> found :
                ANYWHERE.find(whole, terms -> DayOrder.endsBeforeStart(terms.start(), terms.end()))) {
            Terms terms = found.value();
            DayOrder.reportEndBeforeStart(terms.start(), terms.end(), context, Paths.on(found.path(), "end"));
        }
    }

    /** What is planned may have its terms before it begins; but not for a time that is over by then. */
    private static void outsidePeriod(Entity whole, Context context) {
        for (Within.Found<Terms> found : ANYWHERE.find(
                whole, terms -> terms.start().isPresent() || terms.end().isPresent())) {
            Terms terms = found.value();
            Object holder = found.holder();
            Object[] path = found.path();
            if (holder instanceof SupportPeriod period) {
                outside(terms, period.start(), period.end(), context, path);
            } else if (holder instanceof Role role) {
                outside(terms, role.start(), role.end(), context, path);
            } else if (holder instanceof Cohort cohort) {
                outside(terms, cohort.start(), cohort.end(), context, path);
            } else if (whole instanceof ServiceOffering service) {
                outside(terms, service.start(), service.end(), context, path);
            } else if (whole instanceof Programme programme) {
                outside(terms, programme.start(), programme.end(), context, path);
            }
        }
    }

    private static void outside(
            Terms terms, Optional<DateWindow> start, Optional<DateWindow> end, Context context, Object[] path) {
        if (DayOrder.endsBeforeStart(start, terms.end())) {
            outside("end", terms.end(), start, ">= ", context, path);
        } else if (DayOrder.endsBeforeStart(terms.start(), end)) {
            outside("start", terms.start(), end, "<= ", context, path);
        }
    }

    private static void outside(
            String member,
            Optional<DateWindow> day,
            Optional<DateWindow> bound,
            String relation,
            Context context,
            Object[] path) {
        context.at(Paths.on(path, member))
                .with("day", day.orElseThrow())
                .with("bound", bound.orElseThrow())
                .actual(day.orElseThrow())
                .expected(relation + bound.orElseThrow())
                .report();
    }
}
