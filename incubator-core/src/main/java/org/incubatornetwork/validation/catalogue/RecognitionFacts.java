package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;

/** What rules ask of awards, certificates and labels, whatever they are of. */
final class RecognitionFacts {
    static final Within<Recognition> ANYWHERE = Within.of(Recognition.class);

    private RecognitionFacts() {}

    /** Those of an entity itself. */
    static ImmutableList<Recognition> of(Entity whole) {
        if (whole instanceof Startup startup) {
            return startup.recognitions();
        } else if (whole instanceof Site site) {
            return site.recognitions();
        } else if (whole instanceof Programme programme) {
            return programme.recognitions();
        } else if (whole instanceof Organization organization) {
            return organization.recognitions();
        }
        return whole instanceof Network network ? network.recognitions() : ImmutableList.of();
    }

    static void periodOrder(Entity whole, Context context) {
        for (Within.Found<Recognition> found :
                ANYWHERE.find(whole, recognition -> DayOrder.endsBeforeStart(recognition.start(), recognition.end()))) {
            Recognition recognition = found.value();
            DayOrder.reportEndBeforeStart(
                    recognition.start(), recognition.end(), context, Paths.on(found.path(), "end"));
        }
    }

    /** Those of sites and firms are held against their lives by rules of these. */
    static void beforeBeginning(Entity whole, Context context) {
        if (whole instanceof Programme programme) {
            beforeBeginning(programme.recognitions(), programme.start(), programme.name(), context, Paths.ITSELF);
        }
        RolesIn.visitOrganizations(
                whole,
                (organization, path) -> beforeBeginning(
                        organization.recognitions(), organization.founded(), organization.name(), context, path));
    }

    private static void beforeBeginning(
            List<Recognition> recognitions, Optional<DateWindow> begin, String of, Context context, Object[] path) {
        for (int i = 0; i < recognitions.size() && begin.isPresent(); i++) {
            Optional<DateWindow> start = recognitions.get(i).start();
            if (start.isPresent() && start.get().isSurelyBefore(begin.get())) {
                context.at(Paths.on(path, "recognitions", i, "start"))
                        .with("name", of)
                        .with("start", start.get())
                        .with("begin", begin.get())
                        .actual(start.get())
                        .expected(">= " + begin.get())
                        .report();
            }
        }
    }
}
