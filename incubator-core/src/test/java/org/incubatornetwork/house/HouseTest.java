package org.incubatornetwork.house;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;

class HouseTest extends HouseLaws {
    private static final Network NETWORK = Samples.maximalNetwork();

    private static final Map<Class<?>, Object> IDS = Map.of(
            SiteId.class, NETWORK.sites().get(0).id(),
            OrganizationId.class, NETWORK.organizations().get(0).id().orElseThrow(),
            ServiceId.class, NETWORK.services().get(0).id(),
            ProgrammeId.class, NETWORK.programmes().get(0).id(),
            CohortId.class, NETWORK.cohorts().get(0).id(),
            StartupId.class, NETWORK.startups().get(0).id(),
            MeasureId.class, MeasureId.of("residents"));

    private static final Map<Class<?>, String> NAMES = Map.of(
            Measures.class, "residents", MetricCatalogue.class, "residents", RuleCatalogue.class, "ICE_CHECKSUM");

    @Override
    protected Lookup lookup(Method getter) {
        Class<?> type = getter.getParameterTypes()[0];
        Class<?> owner = getter.getDeclaringClass();
        return new Lookup(
                owner.isAssignableFrom(Network.class) ? NETWORK : null,
                Objects.requireNonNull(type == String.class ? NAMES.get(owner) : IDS.get(type)));
    }
}
