package org.incubatornetwork.metrics;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/** A register as plain tables: sites, startups, residencies, headcounts, cohorts and services, each a CSV file. */
final class CsvRegister {
    private static final Map<String, EndReason> REASONS = Map.of(
            "moved", EndReason.TRANSFERRED,
            "graduated", EndReason.GRADUATED,
            "ceased", EndReason.FAILED,
            "withdrew", EndReason.WITHDREW,
            "terminated", EndReason.TERM_REACHED);

    private CsvRegister() {}

    /** One of the registers among the test resources. */
    static Network resource(String name, LocalDate extract) {
        return read(file -> text(name + "/" + file), extract);
    }

    /** A register in a directory. */
    static Network directory(Path directory, LocalDate extract) {
        return read(
                file -> {
                    try {
                        return Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                extract);
    }

    private static String text(String resource) {
        try {
            return Resources.toString(Resources.getResource(CsvRegister.class, resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of a table; a column that it lacks is empty. */
    record Row(Map<String, String> values) {
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** The text of each file. */
    interface Tables {
        String text(String file);
    }

    static Network read(Tables tables, LocalDate extract) {
        Network.Builder network = Network.builder()
                .id(NetworkId.of("register"))
                .name("A register")
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(extract)
                        .build());
        for (Row row : rows(tables.text("sites.csv"))) {
            network.addSites(site(row));
        }
        Map<String, String> categories = new LinkedHashMap<>();
        for (Row row : rows(tables.text("services.csv"))) {
            categories.put(row.get("service_type"), row.get("service_type"));
        }
        categories
                .keySet()
                .forEach(type -> network.addServices(ServiceOffering.builder()
                        .id(ServiceId.of(type))
                        .name(type)
                        .category(ServiceCategory.of(type))
                        .build()));
        for (Row row : rows(tables.text("cohorts.csv"))) {
            network.addCohorts(Cohort.builder()
                    .id(CohortId.of(row.get("cohort_id")))
                    .name(row.get("name"))
                    .addSiteIds(SiteId.of(row.get("site_id")))
                    .start(day(row, "starts_on").map(DateWindow::of))
                    .end(day(row, "ends_on").map(DateWindow::of))
                    .build());
        }
        ListMultimap<String, Row> residencies = byStartup(tables.text("residencies.csv"));
        ListMultimap<String, Row> jobs = byStartup(tables.text("job_counts.csv"));
        ListMultimap<String, Row> services = byStartup(tables.text("services.csv"));
        for (Row row : rows(tables.text("startups.csv"))) {
            network.addStartups(startup(row, residencies, jobs, services));
        }
        return network.build();
    }

    private static Site site(Row row) {
        Site.Builder site = Site.builder()
                .id(SiteId.of(row.get("site_id")))
                .name(row.get("name"))
                .addLifecycle(step(SiteStatus.OPERATIONAL, day(row, "opened_on").orElseThrow()))
                .addCapacities(Capacity.builder()
                        .unit(CapacityUnit.STARTUP)
                        .quantity(Quantity.exactly(Long.parseLong(row.get("capacity"))))
                        .build());
        day(row, "closed_on").ifPresent(closed -> site.addLifecycle(step(SiteStatus.CLOSED, closed)));
        return site.build();
    }

    private static LifecycleStep step(SiteStatus status, LocalDate on) {
        return LifecycleStep.builder().status(status).on(DateWindow.of(on)).build();
    }

    private static Startup startup(
            Row row,
            ListMultimap<String, Row> residencies,
            ListMultimap<String, Row> jobs,
            ListMultimap<String, Row> services) {
        String id = row.get("startup_id");
        Startup.Builder startup = Startup.builder()
                .id(StartupId.of(id))
                .name(row.get("name"))
                .founded(day(row, "founded_on").map(DateWindow::of));
        if (!row.get("sector").isEmpty()) {
            startup.addSectors(Sector.of("own", row.get("sector")));
        }
        day(row, "ceased_on").ifPresent(on -> startup.addStatusEvents(status(VitalStatus.CLOSED, on)));
        day(row, "last_seen_on").ifPresent(on -> startup.addStatusEvents(status(VitalStatus.UNKNOWN, on)));
        Optional<CohortId> cohort = Optional.of(row.get("cohort_id"))
                .filter(text -> !text.isEmpty())
                .map(CohortId::of);
        for (Row residency : residencies.get(id)) {
            startup.addSupportPeriods(SupportPeriod.builder()
                    .level(SupportLevel.HOSTED)
                    .siteId(SiteId.of(residency.get("site_id")))
                    .start(day(residency, "from_date").map(DateWindow::of))
                    .end(day(residency, "to_date").map(DateWindow::of))
                    .endReason(Optional.ofNullable(REASONS.get(residency.get("exit_reason"))))
                    .cohortId(cohort)
                    .build());
        }
        for (Row count : jobs.get(id)) {
            startup.addJobs(Jobs.builder()
                    .on(day(count, "observed_on").orElseThrow())
                    .direct(Long.parseLong(count.get("direct_jobs")))
                    .indirect(Long.parseLong(count.get("indirect_jobs")))
                    .build());
        }
        for (Row use : services.get(id)) {
            startup.addServiceUses(ServiceUse.builder()
                    .serviceId(ServiceId.of(use.get("service_type")))
                    .on(day(use, "delivered_on").orElseThrow())
                    .minutes(Long.parseLong(use.get("minutes")))
                    .build());
        }
        return startup.build();
    }

    private static StatusEvent status(VitalStatus status, LocalDate on) {
        return StatusEvent.builder().status(status).on(on).build();
    }

    private static Optional<LocalDate> day(Row row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static ListMultimap<String, Row> byStartup(String csv) {
        ListMultimap<String, Row> rows = ArrayListMultimap.create();
        rows(csv).forEach(row -> rows.put(row.get("startup_id"), row));
        return rows;
    }

    /** RFC 4180: quoted fields may hold commas, line ends and doubled quotes. */
    static List<Row> rows(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> values : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.put(lines.get(0).get(i), values.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }
}
