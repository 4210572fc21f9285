package org.incubatornetwork.validation.catalogue;

import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/** Remembers whether there are startups, for registers that say that they hold none. */
final class EmptyRegister implements Collector<EmptyRegister> {
    private boolean anyStartup;

    @Override
    public void add(StartupInNetwork history, Context context) {
        anyStartup = true;
    }

    @Override
    public void merge(EmptyRegister other) {
        anyStartup |= other.anyStartup;
    }

    @Override
    public void report(Context context) {
        if (anyStartup
                && context.network()
                        .register()
                        .map(Register::coverage)
                        .filter(coverage -> coverage == Completeness.NONE)
                        .isPresent()) {
            context.about(EntityKind.NETWORK.subject(context.network(), 0), "register", "coverage")
                    .with("member", "coverage")
                    .with("other", "startups")
                    .with("said", "> 0")
                    .report();
        }
    }
}
