package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on when firms were founded and admitted. */
public final class StartupRules {
    /** A firm is not founded in the future. */
    public static final Rule STARTUP_FOUNDED_IN_FUTURE = startup("STARTUP_FOUNDED_IN_FUTURE", Severity.ERROR)
            .onStartups(StartupRules::foundedInFuture)
            .build();

    /** A firm is young when it is admitted. */
    public static final Rule STARTUP_OLD_AT_ADMISSION = startup("STARTUP_OLD_AT_ADMISSION", Severity.WARNING)
            .addParameter(RuleTexts.whole("STARTUP_OLD_AT_ADMISSION", "years", 10))
            .onStartups(StartupRules::oldAtAdmission)
            .build();

    /** A firm is founded before it is admitted. */
    public static final Rule ADMITTED_BEFORE_FOUNDED = startup("ADMITTED_BEFORE_FOUNDED", Severity.INFO)
            .onStartups(StartupRules::admittedBeforeFounded)
            .build();

    private StartupRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(STARTUP_FOUNDED_IN_FUTURE, STARTUP_OLD_AT_ADMISSION, ADMITTED_BEFORE_FOUNDED);
    }

    private static Rule.Builder startup(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.STARTUPS, severity);
    }

    private static void foundedInFuture(Dossier dossier, Context context) {
        DateWindow founded = dossier.founded();
        if (founded != null && isInFuture(dossier, context)) {
            context.at("founded")
                    .with("founded", founded)
                    .with("asOf", context.asOf())
                    .actual(founded)
                    .expected("<= " + context.asOf())
                    .report();
        }
    }

    static boolean isInFuture(Dossier dossier, Context context) {
        LocalDate from = dossier.foundedFrom();
        return from != null && from.isAfter(context.asOf());
    }

    private static void oldAtAdmission(Dossier dossier, Context context) {
        DateWindow founded = dossier.founded();
        if (founded == null || dossier.residencyCount() == 0) {
            return;
        }
        LocalDate latest = founded.latest().orElse(null);
        LocalDate admission = dossier.admission().orElseThrow();
        int years = context.whole("years");
        if (latest != null
                && admission.getYear() - latest.getYear() >= years
                && latest.plusYears(years).isBefore(admission)) {
            context.at("founded")
                    .with("founded", founded)
                    .with("admission", admission)
                    .with("years", years)
                    .actual(founded)
                    .expected(">= " + admission.minusYears(years))
                    .report();
        }
    }

    private static void admittedBeforeFounded(Dossier dossier, Context context) {
        DateWindow founded = dossier.founded();
        LocalDate from = dossier.foundedFrom();
        if (founded == null || from == null || dossier.residencyCount() == 0 || isInFuture(dossier, context)) {
            return;
        }
        LocalDate admission = dossier.admission().orElseThrow();
        if (admission.isBefore(from)) {
            context.at("founded")
                    .with("founded", founded)
                    .with("admission", admission)
                    .actual(founded)
                    .report();
        }
    }
}
