package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on who can't be one's own other, and on addresses on the web. */
public final class SelfRules {
    /** No firm buys or funds itself, be it through others. */
    public static final Rule REFERENCE_TO_ITSELF = self("REFERENCE_TO_ITSELF", Severity.WARNING)
            .onHistories(SelfRules::firmOfItself)
            .collector(SaleCircles::new)
            .build();

    /** An address on the web is one. */
    public static final Rule URL_MALFORMED = Sources.onAll(
                    self("URL_MALFORMED", Severity.WARNING), SelfRules::urlMalformed)
            .build();

    /** Two firms have not one page. */
    public static final Rule URL_SHARED =
            self("URL_SHARED", Severity.INFO).collector(SameUrl::new).build();

    private SelfRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(REFERENCE_TO_ITSELF, URL_MALFORMED, URL_SHARED);
    }

    private static Rule.Builder self(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.IDENTITY, severity);
    }

    private static void firmOfItself(StartupInNetwork history, Context context) {
        Startup startup = history.startup();
        Set<String> own = null;
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            Optional<String> other = events.get(i).counterparty();
            if (other.isPresent()) {
                own = own == null ? forms(startup) : own;
                if (own.contains(NameForm.of(other.get()))) {
                    report(other.get(), context, "statusEvents", i, "counterparty");
                }
            }
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            List<String> investors = rounds.get(i).investors();
            for (int j = 0; j < investors.size(); j++) {
                own = own == null ? forms(startup) : own;
                if (own.contains(NameForm.of(investors.get(j)))) {
                    report(investors.get(j), context, "fundingRounds", i, "investors", j);
                }
            }
        }
    }

    /** What the names of a firm are compared by. */
    static ImmutableSet<String> forms(Startup startup) {
        return NameForm.all(SameName.names(startup));
    }

    private static void report(String name, Context context, Object... path) {
        context.at(path).with("name", name).actual(name).report();
    }

    private static void urlMalformed(Optional<String> url, Context context, Object... path) {
        if (url.isPresent() && !WebAddress.isOne(url.get())) {
            context.at(path)
                    .with("url", url.get())
                    .actual(url.get())
                    .expected("https://…")
                    .report();
        }
    }
}
