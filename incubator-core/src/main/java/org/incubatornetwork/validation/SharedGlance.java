package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityCheck;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.HistoryCheck;
import org.incubatornetwork.validation.rule.Rule;

/**
 * A glance at startups, or at startups as known on the day, and the checks that need not be asked where it finds nothing worth a look.
 */
record SharedGlance<C extends Context, T>(Glance<? super T> glance, ImmutableList<CheckInContext<C, T>> checks) {

    /** Whether any of the checks need be asked; a glance that says nothing is not asked. */
    @SuppressWarnings("ReferenceEquality") // there is one such glance
    boolean isWorthALook(T startup) {
        return glance == Glance.always() || glance.isWorthALook(startup);
    }

    /** The checks of startups of some rules, by the glances that they share. */
    static <C extends Context> ImmutableList<SharedGlance<C, Startup>> atStartups(
            List<C> contexts, Function<C, Rule> rule) {
        Shared<C, Startup> shared = new Shared<>();
        for (C context : contexts) {
            for (EntityCheck<?> check : rule.apply(context).entityChecks()) {
                if (check.kind().equals(EntityKind.STARTUP)) {
                    EntityCheck<Startup> ofStartups = ofStartups(check);
                    shared.add(ofStartups.glance(), context, ofStartups.check());
                }
            }
        }
        return shared.all();
    }

    /** The checks of startups as known on the day, likewise. */
    static <C extends Context> ImmutableList<SharedGlance<C, StartupInNetwork>> atHistories(
            List<C> contexts, Function<C, Rule> rule) {
        Shared<C, StartupInNetwork> shared = new Shared<>();
        for (C context : contexts) {
            for (HistoryCheck check : rule.apply(context).historyChecks()) {
                shared.add(check.glance(), context, check.check());
            }
        }
        return shared.all();
    }

    @SuppressWarnings("unchecked") // the entities of this kind are startups
    private static EntityCheck<Startup> ofStartups(EntityCheck<?> check) {
        return (EntityCheck<Startup>) check;
    }

    /** Checks by their glances, in the order of the first of each. */
    private static final class Shared<C extends Context, T> {
        private final Map<Glance<? super T>, List<CheckInContext<C, T>>> byGlance = new LinkedHashMap<>();

        void add(Glance<? super T> glance, C context, Check<? super T> check) {
            byGlance.computeIfAbsent(glance, unseen -> new ArrayList<>()).add(new CheckInContext<>(context, check));
        }

        ImmutableList<SharedGlance<C, T>> all() {
            return byGlance.entrySet().stream()
                    .map(shared -> new SharedGlance<>(shared.getKey(), ImmutableList.copyOf(shared.getValue())))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
