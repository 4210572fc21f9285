package org.incubatornetwork.house;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.EntityKind;

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
    protected List<Object> samples() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        MetricEngine residents = MetricEngine.builder()
                .asOf(day)
                .metrics(List.of(MetricCatalogue.getMetric("residents")))
                .build();
        MetricReport report = residents.measure(NETWORK);
        Frame frame = Frame.of(NETWORK, day);
        return ImmutableList.<Object>builder()
                .add(NETWORK, Policies.DEFAULT, Scope.network(), MetricTime.of(day), ReportingPeriod.of(Year.of(2023)))
                .add(residents, residents.start(NETWORK), residents.prepare(NETWORK), report, report.get("residents"))
                .add(report.results().get(0), report.results().get(0).figure(), MetricCatalogue.getMetric("residents"))
                .add(Question.of(frame, Optional.empty(), Scope.network(), Policies.DEFAULT), frame)
                .add(new MetricSeries(ImmutableList.of(report)), PartKey.of("a", "b"))
                .add(
                        Validator.asOf(day),
                        Validator.asOf(day).start(NETWORK),
                        Validator.asOf(day).validate(NETWORK))
                .add(Validator.asOf(day).validate(NETWORK).findings().get(0), RuleCatalogue.getRule("ICE_CHECKSUM"))
                .add(ValidationConfiguration.DEFAULT, EntityKind.SITE, LocalizedText.of("A"))
                .add(
                        Reconciler.asOf(day),
                        Reconciler.asOf(day).start(NETWORK),
                        Reconciler.asOf(day).reconcile(NETWORK))
                .add(NetworkDiff.between(NETWORK, NETWORK.withName("B")), NetworkMerge.standard())
                .add(MergePart.of("a", NETWORK), NetworkMerge.standard().of(MergePart.of("a", NETWORK)))
                .addAll(Samples.maximal().values())
                .addAll(IDS.values())
                .build();
    }

    @Override
    protected Lookup lookup(Method getter) {
        Class<?> type = getter.getParameterTypes()[0];
        Class<?> owner = getter.getDeclaringClass();
        return new Lookup(
                owner.isAssignableFrom(Network.class) ? NETWORK : null,
                Objects.requireNonNull(type == String.class ? NAMES.get(owner) : IDS.get(type)));
    }
}
