package org.incubatornetwork.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/** Short words for the histories of worked examples; days are ISO dates, an empty text is none. */
final class Histories {
    static final SiteId A = SiteId.of("a");
    static final SiteId B = SiteId.of("b");

    private Histories() {}

    static Network.Builder complete() {
        return network(Completeness.COMPLETE);
    }

    static Network.Builder network(Completeness coverage) {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder().coverage(coverage).build())
                .addSites(site(A, "2000-01-01").build())
                .addSites(site(B, "2000-01-01").build());
    }

    static MetricReport measure(LocalDate asOf, VagueDates policy, Network network) {
        return MetricEngine.builder()
                .asOf(asOf)
                .policies(Policies.DEFAULT.withVagueDates(policy))
                .build()
                .measure(network);
    }

    static Site.Builder site(SiteId id, String opened) {
        return Site.builder().id(id).name(id.value()).addLifecycle(step(SiteStatus.OPERATIONAL, opened));
    }

    static LifecycleStep step(SiteStatus status, String on) {
        return LifecycleStep.builder().status(status).on(DateWindow.parse(on)).build();
    }

    static Capacity places(long places) {
        return Capacity.builder()
                .unit(CapacityUnit.STARTUP)
                .quantity(Quantity.exactly(places))
                .build();
    }

    static Startup.Builder startup(String id) {
        return Startup.builder().id(id).name(id);
    }

    static SupportPeriod resident(SiteId site, String start) {
        return residency(site, start).build();
    }

    static SupportPeriod resident(SiteId site, String start, String end, EndReason reason) {
        return residency(site, start)
                .end(LocalDate.parse(end))
                .endReason(reason)
                .build();
    }

    static Startup graduate(String id, SiteId site, String start, String end) {
        return startup(id)
                .addSupportPeriods(resident(site, start, end, EndReason.GRADUATED))
                .build();
    }

    static SupportPeriod.Builder residency(SiteId site, String start) {
        return SupportPeriod.builder().level(SupportLevel.HOSTED).siteId(site).start(LocalDate.parse(start));
    }

    static SupportPeriod supported(SupportLevel level, String start) {
        return SupportPeriod.builder()
                .level(level)
                .start(LocalDate.parse(start))
                .build();
    }

    static StatusEvent status(VitalStatus status, String on) {
        return StatusEvent.builder().status(status).on(DateWindow.parse(on)).build();
    }

    static Jobs.Builder jobs(String on, long direct) {
        return Jobs.builder().on(LocalDate.parse(on)).direct(direct);
    }

    static FundingRound.Builder round(String on, FundingInstrument instrument) {
        return FundingRound.builder().on(LocalDate.parse(on)).instrument(instrument);
    }

    static Money money(long amount, String currency) {
        return Money.of(BigDecimal.valueOf(amount), currency);
    }

    static Revenue sales(int year, long amount, String currency) {
        return Revenue.builder()
                .start(LocalDate.of(year, 1, 1))
                .end(LocalDate.of(year + 1, 1, 1))
                .amount(money(amount, currency))
                .build();
    }

    static ServiceUse use(String service, String on) {
        return ServiceUse.builder()
                .serviceId(ServiceId.of(service))
                .on(LocalDate.parse(on))
                .build();
    }

    static MetricReport asOf(String day, Network network) {
        return MetricEngine.builder().asOf(LocalDate.parse(day)).build().measure(network);
    }

    static MetricReport over(String start, String end, Network network) {
        return MetricEngine.builder()
                .asOf(LocalDate.parse(end))
                .period(LocalDate.parse(start), LocalDate.parse(end))
                .build()
                .measure(network);
    }
}
