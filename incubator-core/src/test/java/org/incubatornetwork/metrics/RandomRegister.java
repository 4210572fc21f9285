package org.incubatornetwork.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.incubatornetwork.model.Network;
import org.jspecify.annotations.Nullable;

/** A random register in plain tables, with every date that is easily got wrong: 1 January, 29 February, 31 December. */
final class RandomRegister {
    static final LocalDate FIRST = LocalDate.of(2007, 12, 31);

    record Place(String id, LocalDate opened, @Nullable LocalDate closed, long capacity) {
        boolean isOpenOn(LocalDate day) {
            return !opened.isAfter(day) && (closed == null || day.isBefore(closed));
        }
    }

    record Firm(
            String id,
            String sector,
            LocalDate founded,
            @Nullable LocalDate ceased,
            @Nullable LocalDate lastSeen,
            String cohort) {}

    record Stint(
            String firm,
            int stay,
            String place,
            LocalDate from,
            @Nullable LocalDate to,
            String reason) {}

    record Count(String firm, LocalDate on, long direct, long indirect) {}

    record Delivery(String firm, String type, LocalDate on, long minutes) {}

    record Intake(String id, String place, LocalDate starts) {}

    final LocalDate extract;
    final List<Place> places = new ArrayList<>();
    final List<Firm> firms = new ArrayList<>();
    final List<Stint> stints = new ArrayList<>();
    final List<Count> counts = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Intake> intakes = new ArrayList<>();
    private final Random random;

    RandomRegister(long seed, int size) {
        random = new Random(seed);
        extract = pick(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 2, 29), LocalDate.of(2020, 6, 30));
        places.add(new Place("P1", FIRST, null, 1 + random.nextInt(9)));
        places.add(new Place("P2", LocalDate.of(2010, 1, 1), day(2012, 2018), 1 + random.nextInt(9)));
        places.add(new Place("P3", day(2009, 2012), LocalDate.of(2016, 1, 1), 1 + random.nextInt(9)));
        places.add(new Place("P4", day(2011, 2019), null, 1 + random.nextInt(9)));
        for (int i = 0; i < 4; i++) {
            intakes.add(new Intake("C" + i, "P1", day(2008, 2019)));
        }
        for (int i = 0; i < size; i++) {
            firm("F" + i);
        }
        Collections.shuffle(firms, random);
        Collections.shuffle(stints, random);
        Collections.shuffle(counts, random);
        Collections.shuffle(deliveries, random);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A day of some years; often a tricky one. */
    private LocalDate day(int firstYear, int lastYear) {
        int year = firstYear + random.nextInt(lastYear - firstYear + 1);
        LocalDate newYear = LocalDate.of(year, 1, 1);
        return switch (random.nextInt(6)) {
            case 0 -> newYear;
            case 1 -> LocalDate.of(year, 12, 31);
            case 2 -> newYear.plusDays(59);
            default -> newYear.plusDays(random.nextInt(365));
        };
    }

    private @Nullable Place openOn(LocalDate day, String but) {
        List<Place> open = places.stream()
                .filter(p -> p.isOpenOn(day) && !p.id().equals(but))
                .toList();
        return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
    }

    private void firm(String id) {
        LocalDate start = day(2008, 2020);
        if (start.isAfter(extract)) {
            start = extract;
        }
        LocalDate founded = start.minusDays(random.nextInt(800));
        int stay = 1;
        String reason = "";
        LocalDate end = start;
        Place place = openOn(start, "");
        boolean open = false;
        while (place != null && !open) {
            LocalDate from = end;
            int length = switch (random.nextInt(5)) {
                case 0 -> 365;
                case 1 -> 1 + random.nextInt(40);
                default -> 1 + random.nextInt(1500);
            };
            LocalDate to = from.plusDays(length);
            LocalDate closed = place.closed();
            if (closed != null && to.isAfter(closed)) {
                to = closed;
            }
            if (to.isAfter(extract)) {
                open = true;
                stints.add(new Stint(id, stay, place.id(), from, null, ""));
                continue;
            }
            end = to;
            Place next = null;
            reason = pick("moved", "graduated", "graduated", "ceased", "withdrew", "terminated");
            if (reason.equals("moved")) {
                next = openOn(to, place.id());
                if (next == null) {
                    reason = "terminated";
                }
            }
            stints.add(new Stint(id, stay, place.id(), from, to, reason));
            if (reason.equals("withdrew") && random.nextInt(3) == 0) {
                LocalDate again = to.plusDays(random.nextInt(500));
                next = again.isAfter(extract) ? null : openOn(again, "");
                end = again;
                stay += 1;
            }
            place = next;
        }
        LocalDate ceased = null;
        LocalDate lastSeen = null;
        if (!open) {
            LocalDate later = end.plusDays(pick(0, 365, 366, 1096, random.nextInt(3000)));
            if (reason.equals("ceased")) {
                ceased = end;
            } else if (!later.isAfter(extract)) {
                int fate = random.nextInt(3);
                ceased = fate == 0 ? later : null;
                lastSeen = fate == 1 ? later : null;
            }
        }
        String cohort = random.nextInt(3) == 0 ? "" : "C" + random.nextInt(3);
        firms.add(new Firm(id, pick("", "ICT", "Bio", "Green"), founded, ceased, lastSeen, cohort));
        Map<LocalDate, Count> byDay = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate on = day(2007, 2020);
            if (!on.isAfter(extract)) {
                byDay.put(on, new Count(id, on, random.nextInt(30), random.nextInt(20)));
            }
        }
        counts.addAll(byDay.values());
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate on = day(2008, 2020);
            if (!on.isAfter(extract)) {
                deliveries.add(new Delivery(id, pick("mentoring", "legal"), on, 15L * random.nextInt(9)));
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Network network() {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        row(files, "sites.csv", "site_id", "name", "city", "opened_on", "closed_on", "capacity");
        places.forEach(p -> row(files, "sites.csv", p.id(), p.id(), "x", p.opened(), text(p.closed()), p.capacity()));
        row(files, "cohorts.csv", "cohort_id", "name", "site_id", "starts_on", "ends_on");
        intakes.forEach(c -> row(
                files,
                "cohorts.csv",
                c.id(),
                c.id(),
                c.place(),
                c.starts(),
                c.starts().plusYears(3)));
        row(
                files,
                "startups.csv",
                "startup_id",
                "name",
                "sector",
                "founded_on",
                "ceased_on",
                "last_seen_on",
                "cohort_id");
        firms.forEach(f -> row(
                files,
                "startups.csv",
                f.id(),
                f.id(),
                f.sector(),
                f.founded(),
                text(f.ceased()),
                text(f.lastSeen()),
                f.cohort()));
        row(
                files,
                "residencies.csv",
                "residency_id",
                "startup_id",
                "stay_no",
                "site_id",
                "from_date",
                "to_date",
                "exit_reason");
        stints.forEach(s ->
                row(files, "residencies.csv", "R", s.firm(), s.stay(), s.place(), s.from(), text(s.to()), s.reason()));
        row(files, "job_counts.csv", "startup_id", "observed_on", "direct_jobs", "indirect_jobs");
        counts.forEach(c -> row(files, "job_counts.csv", c.firm(), c.on(), c.direct(), c.indirect()));
        row(files, "services.csv", "service_id", "startup_id", "service_type", "delivered_on", "minutes");
        deliveries.forEach(d -> row(files, "services.csv", "V", d.firm(), d.type(), d.on(), d.minutes()));
        return CsvRegister.read(
                file -> files.getOrDefault(file, new StringBuilder()).toString(), extract);
    }

    private static void row(Map<String, StringBuilder> files, String file, Object... values) {
        StringBuilder text = files.computeIfAbsent(file, name -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(values[i]);
        }
        text.append('\n');
    }
}
