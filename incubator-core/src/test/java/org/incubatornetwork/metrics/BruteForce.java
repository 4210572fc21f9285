package org.incubatornetwork.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.incubatornetwork.metrics.RandomRegister.Count;
import org.incubatornetwork.metrics.RandomRegister.Delivery;
import org.incubatornetwork.metrics.RandomRegister.Firm;
import org.incubatornetwork.metrics.RandomRegister.Intake;
import org.incubatornetwork.metrics.RandomRegister.Place;
import org.incubatornetwork.metrics.RandomRegister.Stint;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of the metrics once more, from the plain tables, day by day and subject by subject, as slowly and plainly as
 * can be: nothing here is shared with what it checks. NaN stands for undefined; the empty place for the whole network.
 */
final class BruteForce {
    private final RandomRegister register;
    private final LocalDate asOf;
    private final Map<String, Double> figures = new TreeMap<>();

    private BruteForce(RandomRegister register, LocalDate asOf) {
        this.register = register;
        this.asOf = asOf;
    }

    /** Everything as of a day. */
    static Map<String, Double> asOf(RandomRegister register, LocalDate day) {
        BruteForce force = new BruteForce(register, day);
        List<String> places = new ArrayList<>(List.of(""));
        register.places.forEach(place -> places.add(place.id()));
        places.forEach(force::day);
        force.networkOnly();
        return force.figures;
    }

    /** Everything of a year, as known on the day of the extraction. */
    static Map<String, Double> year(RandomRegister register, int year) {
        BruteForce force = new BruteForce(register, register.extract);
        force.network(year);
        for (Place place : register.places) {
            if (force.isOpenIn(place, year)) {
                force.site(place, year);
            }
        }
        return force.figures;
    }

    private void put(String place, String name, long count) {
        put(place, name, (double) count);
    }

    private static double ratio(long numerator, long denominator) {
        return ratio((double) numerator, (double) denominator);
    }

    private void put(String place, String name, double value) {
        figures.put((place.isEmpty() ? "TOTAL" : place) + " " + name, value);
    }

    private static double ratio(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    private boolean known(@Nullable LocalDate day) {
        return day != null && !day.isAfter(asOf);
    }

    private boolean at(Stint stint, String place) {
        return place.isEmpty() || stint.place().equals(place);
    }

    private List<Stint> begun(String firm, String place) {
        return register.stints.stream()
                .filter(s -> s.firm().equals(firm) && at(s, place) && known(s.from()))
                .toList();
    }

    private boolean isResident(String firm, String place, LocalDate day) {
        return begun(firm, place).stream()
                .anyMatch(s -> !s.from().isAfter(day) && (s.to() == null || day.isBefore(s.to())));
    }

    private @Nullable LocalDate graduation(String firm, String place) {
        return begun(firm, place).stream()
                .filter(s -> s.reason().equals("graduated") && known(s.to()))
                .map(Stint::to)
                .findFirst()
                .orElse(null);
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private void day(String place) {
        List<Firm> residents = register.firms.stream()
                .filter(f -> isResident(f.id(), place, asOf))
                .toList();
        List<Firm> supported = register.firms.stream()
                .filter(f -> !begun(f.id(), place).isEmpty())
                .toList();
        put(place, "residents", residents.size());
        put(place, "supported", supported.size());
        long capacity = 0;
        boolean anyOpen = false;
        for (Place p : register.places) {
            if ((place.isEmpty() || p.id().equals(place)) && p.isOpenOn(asOf)) {
                capacity += p.capacity();
                anyOpen = true;
            }
        }
        put(place, "occupancy", anyOpen ? ratio((long) residents.size(), capacity) : Double.NaN);
        Map<String, Integer> reasons = new TreeMap<>();
        int completed = 0;
        for (Stint s : register.stints) {
            if (at(s, place) && known(s.to()) && !s.reason().equals("moved")) {
                reasons.merge(s.reason(), 1, Integer::sum);
                completed++;
            }
        }
        for (String reason : List.of("graduated", "ceased", "withdrew", "terminated")) {
            put(place, "completed " + reason, reasons.getOrDefault(reason, 0));
        }
        put(place, "success", ratio(reasons.getOrDefault("graduated", 0), completed));
        wilson(place, "success", reasons.getOrDefault("graduated", 0), completed);
        anniversaries(place);
        fixedCohorts(place);
        List<double[]> graduates = new ArrayList<>();
        for (Firm f : register.firms) {
            LocalDate g = graduation(f.id(), place);
            if (g != null) {
                boolean dead = known(f.ceased());
                LocalDate lastSeen = f.lastSeen();
                LocalDate observed = known(lastSeen) ? lastSeen : asOf;
                LocalDate end = dead ? f.ceased() : observed;
                if (end == null) {
                    continue;
                }
                graduates.add(new double[] {days(g, end), dead ? 1 : 0});
            }
        }
        curve(place, "km_grad", graduates);
        List<double[]> lengths = new ArrayList<>();
        for (Stint s : register.stints) {
            if (at(s, place) && known(s.from())) {
                LocalDate to = s.to();
                boolean ended = known(to);
                lengths.add(new double[] {days(s.from(), ended && to != null ? to : asOf), ended ? 1 : 0});
            }
        }
        curve(place, "km_residency", lengths);
        jobs(place, residents);
        share(place, "residents", residents);
        share(place, "supported", supported);
    }

    private void share(String place, String name, List<Firm> firms) {
        Map<String, Integer> sectors = new TreeMap<>();
        firms.forEach(f -> sectors.merge(f.sector().isEmpty() ? "UNKNOWN" : f.sector(), 1, Integer::sum));
        sectors.forEach((sector, count) -> put(place, "share " + name + " " + sector, ratio(count, firms.size())));
    }

    private @Nullable Count latest(Firm firm) {
        Count latest = null;
        for (Count c : register.counts) {
            if (c.firm().equals(firm.id()) && known(c.on()) && (latest == null || c.on().isAfter(latest.on()))) {
                latest = c;
            }
        }
        return latest;
    }

    /** What is counted in those that live, 0 of the dead; undefined if some live and none of them was counted. */
    private double stock(List<Firm> firms, ToLongFunction<Count> number) {
        double sum = 0;
        int living = 0;
        int observed = 0;
        for (Firm f : firms) {
            Count latest = latest(f);
            if (!known(f.ceased())) {
                living++;
                observed += latest == null ? 0 : 1;
                sum += latest == null ? 0 : (double) number.applyAsLong(latest);
            }
        }
        return living > 0 && observed == 0 ? Double.NaN : sum;
    }

    private void jobs(String place, List<Firm> residents) {
        put(place, "jobs resident direct", stock(residents, Count::direct));
        put(place, "jobs resident indirect", stock(residents, Count::indirect));
        if (place.isEmpty()) {
            List<Firm> supported = register.firms.stream()
                    .filter(f -> !begun(f.id(), "").isEmpty())
                    .toList();
            List<Firm> gone =
                    supported.stream().filter(f -> !residents.contains(f)).toList();
            put(place, "jobs all direct", stock(supported, Count::direct));
            put(
                    place,
                    "jobs graduated direct",
                    stock(
                            gone.stream()
                                    .filter(f -> graduation(f.id(), "") != null)
                                    .toList(),
                            Count::direct));
            put(
                    place,
                    "jobs other direct",
                    stock(
                            gone.stream()
                                    .filter(f -> graduation(f.id(), "") == null)
                                    .toList(),
                            Count::direct));
        }
    }

    /** The interval's ends as the roots of (p - q)² = z² q (1 - q) / n. */
    private void wilson(String place, String name, int k, int n) {
        if (n == 0) {
            return;
        }
        double z = 1.959963984540054;
        double p = (double) k / n;
        double a = 1 + z * z / n;
        double b = -(2 * p + z * z / n);
        double root = Math.sqrt(b * b - 4 * a * p * p);
        put(place, name + " lo", k == 0 ? 0 : (-b - root) / (2 * a));
        put(place, name + " hi", k == n ? 1 : (-b + root) / (2 * a));
    }

    private void anniversaries(String place) {
        for (int n : List.of(1, 3, 5)) {
            int eligible = 0;
            int unknown = 0;
            int alive = 0;
            for (Firm f : register.firms) {
                LocalDate g = graduation(f.id(), place);
                LocalDate anniversary = g == null ? null : g.plusYears(n);
                if (anniversary == null || !known(anniversary)) {
                    continue;
                }
                eligible++;
                LocalDate ceased = f.ceased();
                LocalDate lastSeen = f.lastSeen();
                if (lastSeen != null && lastSeen.isBefore(anniversary)) {
                    unknown++;
                } else if (ceased == null || ceased.isAfter(anniversary)) {
                    alive++;
                }
            }
            put(place, "anniversary known " + n, ratio(alive, eligible - unknown));
            put(place, "anniversary strict " + n, ratio(alive, eligible));
            wilson(place, "anniversary strict " + n, alive, eligible);
        }
    }

    private void fixedCohorts(String place) {
        for (int n : List.of(1, 3, 5)) {
            int allBirths = 0;
            int allUnknown = 0;
            int allAlive = 0;
            for (int year = 2007; year <= 2020; year++) {
                if (LocalDate.of(year + n, 12, 31).isAfter(asOf)) {
                    continue;
                }
                LocalDate newYear = LocalDate.of(year + n, 1, 1);
                int births = 0;
                int unknown = 0;
                int alive = 0;
                for (Firm f : register.firms) {
                    LocalDate g = graduation(f.id(), place);
                    if (g == null || g.getYear() != year) {
                        continue;
                    }
                    births++;
                    LocalDate ceased = f.ceased();
                    LocalDate lastSeen = f.lastSeen();
                    if (lastSeen != null && lastSeen.isBefore(newYear)) {
                        unknown++;
                    } else if (ceased == null || ceased.isAfter(newYear)) {
                        alive++;
                    }
                }
                if (births > 0) {
                    put(place, "eurostat known " + n + " " + year, ratio(alive, births - unknown));
                    put(place, "eurostat strict " + n + " " + year, ratio(alive, births));
                }
                allBirths += births;
                allUnknown += unknown;
                allAlive += alive;
            }
            put(place, "eurostat known " + n, ratio(allAlive, allBirths - allUnknown));
            put(place, "eurostat strict " + n, ratio(allAlive, allBirths));
        }
    }

    /** Kaplan-Meier by counting the risk set anew at every time. */
    private void curve(String place, String name, List<double[]> subjects) {
        put(place, name + " n", subjects.size());
        put(place, name + " events", subjects.stream().filter(s -> s[1] == 1).count());
        if (subjects.isEmpty()) {
            return;
        }
        TreeSet<Double> times = new TreeSet<>();
        subjects.forEach(s -> times.add(s[0]));
        for (double q : new double[] {365, 1096, 1826}) {
            double survival = 1;
            double greenwood = 0;
            for (double t : times.headSet(q, true)) {
                double n = (double) subjects.stream().filter(s -> s[0] >= t).count();
                double d = (double)
                        subjects.stream().filter(s -> s[0] == t && s[1] == 1).count();
                survival *= 1 - d / n;
                greenwood += d == 0 ? 0 : d / (n * (n - d));
            }
            int h = (int) q;
            put(place, name + " surv " + h, survival);
            put(
                    place,
                    name + " risk " + h,
                    subjects.stream().filter(s -> s[0] >= q).count());
            put(place, name + " se " + h, survival < 1e-12 ? Double.NaN : survival * Math.sqrt(greenwood));
            if (survival < 1e-12 || survival == 1) {
                put(place, name + " lo " + h, Double.NaN);
            } else {
                double z = 1.959963984540054;
                double spread = z * Math.sqrt(greenwood) / Math.abs(Math.log(survival));
                put(place, name + " lo " + h, Math.pow(survival, Math.exp(spread)));
                put(place, name + " hi " + h, Math.pow(survival, Math.exp(-spread)));
            }
        }
        double area = 0;
        double survival = 1;
        double median = Double.NaN;
        double flat = Double.NaN;
        double eps = Math.pow(2, -26);
        for (int day = 0; day <= 8000; day++) {
            double t = day;
            double n = (double) subjects.stream().filter(s -> s[0] >= t).count();
            double d = (double)
                    subjects.stream().filter(s -> s[0] == t && s[1] == 1).count();
            double before = survival;
            survival *= d == 0 ? 1 : 1 - d / n;
            if (survival < before && !Double.isNaN(flat)) {
                median = (flat + day) / 2;
                flat = Double.NaN;
            } else if (Double.isNaN(median) && Double.isNaN(flat) && survival < 0.5 + eps) {
                if (Math.abs(survival - 0.5) < eps) {
                    flat = day;
                } else {
                    median = day;
                }
            }
            area += day < 1826 ? survival : 0;
        }
        put(place, name + " median", Double.isNaN(median) ? flat : median);
        put(place, name + " rmst", area);
    }

    private void networkOnly() {
        List<double[]> stays = new ArrayList<>();
        for (Firm f : register.firms) {
            for (int number : List.of(1, 2, 3, 4, 5, 6)) {
                List<Stint> stay = register.stints.stream()
                        .filter(s -> s.firm().equals(f.id()) && s.stay() == number)
                        .toList();
                Optional<LocalDate> start = stay.stream().map(Stint::from).min(LocalDate::compareTo);
                if (start.isPresent() && known(start.get())) {
                    LocalDate end = stay.stream()
                            .filter(s -> !s.reason().equals("moved") && known(s.to()))
                            .map(Stint::to)
                            .findFirst()
                            .orElse(null);
                    stays.add(new double[] {days(start.get(), end == null ? asOf : end), end == null ? 0 : 1});
                }
            }
        }
        curve("", "km_stay", stays);
        for (Intake c : register.intakes) {
            if (known(c.starts())) {
                List<Firm> members = register.firms.stream()
                        .filter(f ->
                                f.cohort().equals(c.id()) && !begun(f.id(), "").isEmpty())
                        .toList();
                double graduated = (double) members.stream()
                        .filter(f -> graduation(f.id(), "") != null)
                        .count();
                double left = (double) members.stream()
                        .filter(f -> !isResident(f.id(), "", asOf))
                        .count();
                put(c.id(), "cohort all", ratio(graduated, members.size()));
                put(c.id(), "cohort completed", ratio(graduated, left));
            }
        }
        for (String type : List.of("mentoring", "legal", "ALL")) {
            List<Delivery> deliveries = register.deliveries.stream()
                    .filter(d -> known(d.on())
                            && (type.equals("ALL") || d.type().equals(type))
                            && !begun(d.firm(), "").isEmpty())
                    .toList();
            put("", "services count " + type, deliveries.size());
            put(
                    "",
                    "services minutes " + type,
                    deliveries.stream().mapToLong(Delivery::minutes).sum());
            put(
                    "",
                    "services reached " + type,
                    deliveries.stream().map(Delivery::firm).distinct().count());
        }
        for (int year = 2008; year <= 2020; year++) {
            for (int k = 0; k <= 10 && !LocalDate.of(year + k, 12, 31).isAfter(asOf); k++) {
                int all = 0;
                int resident = 0;
                int alive = 0;
                for (Firm f : register.firms) {
                    Optional<LocalDate> first =
                            begun(f.id(), "").stream().map(Stint::from).min(LocalDate::compareTo);
                    if (first.isPresent() && first.get().getYear() == year) {
                        LocalDate anniversary = first.get().plusYears(k);
                        LocalDate ceased = f.ceased();
                        all++;
                        resident += isResident(f.id(), "", anniversary) ? 1 : 0;
                        alive += ceased == null || ceased.isAfter(anniversary) ? 1 : 0;
                    }
                }
                if (all > 0) {
                    put("", "retention resident " + year + " " + k, ratio(resident, all));
                    put("", "retention alive " + year + " " + k, ratio(alive, all));
                }
            }
        }
    }

    private boolean isOpenIn(Place place, int year) {
        LocalDate closed = place.closed();
        return place.opened().isBefore(LocalDate.of(year + 1, 1, 1))
                && (closed == null || closed.isAfter(LocalDate.of(year, 1, 1)));
    }

    private static boolean in(@Nullable LocalDate day, int year) {
        return day != null && day.getYear() == year;
    }

    private void site(Place place, int year) {
        flows(place.id(), year, place.capacity());
    }

    private void network(int year) {
        long capacity = register.places.stream()
                .filter(p -> isOpenIn(p, year))
                .mapToLong(Place::capacity)
                .sum();
        flows("", year, capacity);
    }

    private void flows(String place, int year, long capacity) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate next = LocalDate.of(year + 1, 1, 1);
        List<Stint> here = register.stints.stream().filter(s -> at(s, place)).toList();
        double entries = (double) here.stream().filter(s -> in(s.from(), year)).count();
        double external = (double)
                here.stream().filter(s -> in(s.from(), year) && beginsStay(s)).count();
        double exits = (double) here.stream().filter(s -> in(s.to(), year)).count();
        double externalExits = (double) here.stream()
                .filter(s -> in(s.to(), year) && !s.reason().equals("moved"))
                .count();
        long residentDays = 0;
        for (LocalDate day = newYear; day.isBefore(next); day = day.plusDays(1)) {
            LocalDate today = day;
            residentDays += here.stream()
                    .filter(s -> !s.from().isAfter(today) && (s.to() == null || today.isBefore(s.to())))
                    .count();
        }
        long length = days(newYear, next);
        put(place, "entries all", entries);
        put(place, "entries external", external);
        put(place, "exits all", exits);
        put(place, "exits external", externalExits);
        put(place, "average daily", (double) residentDays / length);
        if (!next.isAfter(asOf)) {
            double atEnds = 0;
            for (LocalDate end : List.of(newYear, next)) {
                atEnds += (double) here.stream()
                        .filter(s -> !s.from().isAfter(end) && (s.to() == null || end.isBefore(s.to())))
                        .count();
            }
            put(place, "average endpoints", atEnds / 2);
        }
        double in = place.isEmpty() ? external : entries;
        double out = place.isEmpty() ? externalExits : exits;
        put(place, "turnover average", ratio(out * length, (double) residentDays));
        // a site that was not open on any day of the year has no places in it, and its exits are not of any
        double fromOpenPlaces = (double) here.stream()
                .filter(s ->
                        in(s.to(), year) && (!place.isEmpty() || !s.reason().equals("moved")))
                .filter(s -> register.places.stream().anyMatch(p -> p.id().equals(s.place()) && isOpenIn(p, year)))
                .count();
        put(place, "turnover capacity", ratio(fromOpenPlaces, (double) capacity));
        put(place, "turnover replacement", ratio(Math.min(in, out) * length, (double) residentDays));
    }

    private boolean beginsStay(Stint stint) {
        return register.stints.stream()
                .noneMatch(s -> s.firm().equals(stint.firm())
                        && s.stay() == stint.stay()
                        && s.reason().equals("moved")
                        && stint.from().equals(s.to()));
    }
}
