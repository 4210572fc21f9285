package org.incubatornetwork.reconciliation;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Party;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;

/** A network of another kind than the first, and what is asked of it; the classes {@code WorldOf...Test} ask what such networks need. */
final class World {
    static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    static final ProgrammeId PROGRAMME = ProgrammeId.of("acceleration");
    static final SiteId CENTRE = SiteId.of("centre");

    static Network.Builder network() {
        return Network.builder().id("n").name("N").country("MA");
    }

    static Programme.Builder programme() {
        return Programme.builder().id(PROGRAMME).name("Acceleration");
    }

    static Site.Builder site(SiteId id) {
        return Site.builder().id(id).name("Site " + id.value()).addLifecycle(Told.step(SiteStatus.OPERATIONAL, "2015"));
    }

    static Role.Builder role(RoleKind kind, String name) {
        return Role.builder()
                .kind(kind)
                .organization(Organization.builder().name(name).build());
    }

    static Startup supported(String id, SupportPeriod.Builder period) {
        return Startup.builder()
                .id(id)
                .name("Startup " + id)
                .addSupportPeriods(period.build())
                .build();
    }

    static SupportPeriod.Builder direct(int year) {
        return SupportPeriod.builder()
                .level(SupportLevel.DIRECT)
                .start(LocalDate.of(year, 3, 1))
                .end(LocalDate.of(year, 9, 1))
                .endReason(EndReason.GRADUATED);
    }

    static List<String> grave(Network network) {
        return Validator.asOf(DAY).validate(network).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    static MetricReport report(Network network) {
        return MetricEngine.builder().asOf(DAY).year(Year.of(2024)).build().measure(network);
    }

    static String name(Party party) {
        return party.organization().name();
    }

    private World() {}
}
