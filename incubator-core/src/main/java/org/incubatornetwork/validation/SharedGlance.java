package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityCheck;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;

/** A glance at startups, and the checks that need not be asked where it finds nothing worth a look. */
record SharedGlance<C extends Context>(
        Glance<? super Startup> glance, ImmutableList<CheckInContext<C, Startup>> checks) {

    /** The checks of startups of some rules, by the glances that they share. */
    static <C extends Context> ImmutableList<SharedGlance<C>> of(List<C> contexts, Function<C, Rule> rule) {
        Map<Glance<? super Startup>, List<CheckInContext<C, Startup>>> byGlance = new LinkedHashMap<>();
        for (C context : contexts) {
            for (EntityCheck<?> check : rule.apply(context).entityChecks()) {
                if (check.kind().equals(EntityKind.STARTUP)) {
                    EntityCheck<Startup> ofStartups = ofStartups(check);
                    byGlance.computeIfAbsent(ofStartups.glance(), unseen -> new ArrayList<>())
                            .add(new CheckInContext<>(context, ofStartups.check()));
                }
            }
        }
        return byGlance.entrySet().stream()
                .map(shared -> new SharedGlance<>(shared.getKey(), ImmutableList.copyOf(shared.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    @SuppressWarnings("unchecked") // the entities of this kind are startups
    private static EntityCheck<Startup> ofStartups(EntityCheck<?> check) {
        return (EntityCheck<Startup>) check;
    }
}
