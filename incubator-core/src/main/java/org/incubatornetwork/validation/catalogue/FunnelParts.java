package org.incubatornetwork.validation.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.text.ByText;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/** Holds the funnels of cohorts against those of their programmes, and either against the network's: no part is larger than its whole. */
final class FunnelParts {
    /** A stage of the funnel of a programme, or of the network if there is none, by what it counts. */
    private record Key(Optional<ProgrammeId> programme, FunnelStep step, Optional<CountedUnit> unit) {}

    private final Map<ByText, FunnelStage> wholes = new HashMap<>();
    private final Context context;

    private FunnelParts(Context context) {
        this.context = context;
    }

    static void check(Network network, Context context) {
        FunnelParts parts = new FunnelParts(context);
        parts.add(Optional.empty(), network.funnel());
        for (Programme programme : network.programmes()) {
            parts.add(Optional.of(programme.id()), programme.funnel());
        }
        if (!parts.wholes.isEmpty()) {
            parts.check(network);
        }
    }

    private void add(Optional<ProgrammeId> programme, List<FunnelStage> stages) {
        for (FunnelStage stage : stages) {
            wholes.merge(key(programme, stage), stage, FunnelParts::larger);
        }
    }

    private static ByText key(Optional<ProgrammeId> programme, FunnelStage stage) {
        return new ByText(new Key(programme, stage.stage(), stage.unit()));
    }

    /** Of counts of several days the one that excludes least. */
    private static FunnelStage larger(FunnelStage one, FunnelStage other) {
        return one.quantity().value().compareTo(other.quantity().value()) >= 0 ? one : other;
    }

    private void check(Network network) {
        for (int i = 0; i < network.programmes().size(); i++) {
            Programme programme = network.programmes().get(i);
            check(programme.funnel(), Optional.empty(), EntityKind.PROGRAMME.subject(programme, i));
        }
        for (int i = 0; i < network.cohorts().size(); i++) {
            Cohort cohort = network.cohorts().get(i);
            check(
                    cohort.funnel(),
                    cohort.programmeId()
                            .filter(id -> context.frame().findProgramme(id).isPresent()),
                    EntityKind.COHORT.subject(cohort, i));
        }
    }

    private void check(List<FunnelStage> stages, Optional<ProgrammeId> programme, Subject subject) {
        for (int i = 0; i < stages.size(); i++) {
            FunnelStage part = stages.get(i);
            FunnelStage whole = wholes.get(key(programme, part));
            whole = whole == null ? wholes.get(key(Optional.empty(), part)) : whole;
            if (whole != null
                    && isCountedBy(part.on(), whole.on())
                    && CohortRules.exceeds(part.quantity(), whole.quantity())) {
                ConsistencyRules.exceeds(
                        part.quantity().value(),
                        whole.quantity().upper().orElse(whole.quantity().value()),
                        context.about(subject, "funnel", i, "quantity"),
                        "quantity");
            }
        }
    }

    /** Whether a part was surely counted by the day of the whole; a whole without a day is of all days. */
    private static boolean isCountedBy(Optional<DateWindow> part, Optional<DateWindow> whole) {
        return whole.isEmpty()
                || (part.isPresent()
                        && ((part.equals(whole) && part.get().isExact())
                                || part.get().isSurelyBefore(whole.get())));
    }
}
