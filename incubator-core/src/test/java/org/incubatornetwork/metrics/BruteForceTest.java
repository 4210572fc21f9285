package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.StaySubject;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine and the plain definitions agree on random registers. */
class BruteForceTest {
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Double> found = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void daysAgree(long seed) {
        RandomRegister register = new RandomRegister(seed, seed == 4 ? 6 : 30);
        MetricSeries series = MetricEngine.builder()
                .asOf(register.extract)
                .build()
                .measureSeries(
                        register.network(),
                        List.of(
                                MetricTime.of(LocalDate.of(2007, 1, 1)),
                                MetricTime.of(LocalDate.of(2012, 1, 1)),
                                MetricTime.of(LocalDate.of(2015, 12, 31)),
                                MetricTime.of(LocalDate.of(2016, 2, 29)),
                                MetricTime.of(register.extract)));
        for (MetricReport report : series.reports()) {
            found.clear();
            day(report, register);
            compare(BruteForce.asOf(register, report.asOf()), report.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void yearsAgree(long seed) {
        RandomRegister register = new RandomRegister(seed, 25);
        MetricSeries series = MetricEngine.builder()
                .asOf(register.extract)
                .build()
                .measureSeries(register.network(), MetricTime.years(register.extract, Year.of(2007), Year.of(2019)));
        for (MetricReport report : series.reports()) {
            found.clear();
            year(report, register);
            int year = report.period().orElseThrow().start().getYear();
            Map<String, Double> expected = BruteForce.year(register, year);
            found.keySet().removeIf(key -> !expected.containsKey(key));
            compare(expected, report.toString());
        }
    }

    /** Where nobody is hosted, direct support makes the stays; what is about residents and their space has none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void figuresWithoutResidenciesAgree(long seed) {
        RandomRegister register = new RandomRegister(seed, 30);
        Network unhosted = at(SupportLevel.DIRECT, register.network());
        MetricReport report = MetricEngine.asOf(register.extract).measure(unhosted);
        day(report, register);
        compareButResidents(BruteForce.asOf(register, report.asOf()), report.toString());
        assertThat(report.get("residents").network().count()).hasValue(0);
        for (int year = 2009; year < 2019; year++) {
            found.clear();
            MetricReport ofYear = MetricEngine.builder()
                    .asOf(register.extract)
                    .year(Year.of(year))
                    .build()
                    .measure(unhosted);
            year(ofYear, register);
            Map<String, Double> expected = BruteForce.year(register, year);
            found.keySet().removeIf(key -> !expected.containsKey(key));
            compareButResidents(expected, ofYear.toString());
        }
    }

    private static Network at(SupportLevel level, Network network) {
        return network.withStartups(network.startups().stream()
                .map(startup -> startup.withSupportPeriods(startup.supportPeriods().stream()
                        .map(period -> period.withLevel(level))
                        .toList()))
                .toList());
    }

    private void compareButResidents(Map<String, Double> expected, String what) {
        Predicate<String> ofResidents = Pattern.compile(
                        " (residents|occupancy|share residents|jobs (resident|graduated|other)|average|turnover)")
                .asPredicate();
        expected.keySet().removeIf(ofResidents);
        found.keySet().removeIf(ofResidents);
        assertThat(expected).isNotEmpty();
        compare(expected, what);
    }

    private void compare(Map<String, Double> expected, String what) {
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            Double actual = found.get(key);
            if (actual == null || !isSame(actual, value)) {
                differences.add(key + ": expected " + value + ", was " + actual);
            }
        });
        found.forEach((key, value) -> {
            if (!expected.containsKey(key)) {
                differences.add(key + ": not expected, was " + value);
            }
        });
        assertThat(differences).as(what).isEmpty();
    }

    private static boolean isSame(double actual, double expected) {
        return Double.isNaN(expected)
                ? Double.isNaN(actual)
                : Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
    }

    private void put(String place, String name, OptionalDouble value) {
        found.put((place.isEmpty() ? "TOTAL" : place) + " " + name, value.orElse(Double.NaN));
    }

    private void interval(String place, String name, String suffix, Figure figure) {
        figure.interval().ifPresent(limits -> {
            put(place, name + " lo" + suffix, OptionalDouble.of(limits.lower()));
            put(place, name + " hi" + suffix, OptionalDouble.of(limits.upper()));
        });
    }

    private static Scope scope(String place) {
        return place.isEmpty() ? Scope.network() : Scope.of(SiteId.of(place));
    }

    private static List<String> places(RandomRegister register) {
        List<String> places = new ArrayList<>(List.of(""));
        register.places.forEach(place -> places.add(place.id()));
        return places;
    }

    private void day(MetricReport report, RandomRegister register) {
        for (String place : places(register)) {
            Scope scope = scope(place);
            put(place, "residents", report.get("residents").at(scope).value());
            put(place, "supported", report.get("startups-supported").at(scope).value());
            put(place, "occupancy", report.get("occupancy").at(scope).value());
            MetricResult outcomes = report.get("outcomes").at(scope);
            Map.of("graduated", "GRADUATED", "ceased", "FAILED", "withdrew", "WITHDREW", "terminated", "TERM_REACHED")
                    .forEach((name, reason) -> put(
                            place,
                            "completed " + name,
                            OptionalDouble.of(outcomes.part("reason", reason)
                                    .numerator()
                                    .orElseThrow()
                                    .doubleValue())));
            MetricResult success = report.get("incubation-success-rate").at(scope);
            put(place, "success", success.value());
            interval(place, "success", "", success.figure());
            anniversaries(report, place, scope);
            curve(place, "km_grad", report.get("survival").at(scope));
            curve(
                    place,
                    "km_residency",
                    report.get("stay-length")
                            .under(p -> p.withSubject(StaySubject.PERIOD))
                            .at(scope));
            put(place, "jobs resident direct", jobs(report, "jobs-direct", scope, "RESIDENT"));
            put(place, "jobs resident indirect", jobs(report, "jobs-indirect", scope, "RESIDENT"));
            shares(
                    place,
                    "residents",
                    report.get("sector-share")
                            .under(p -> p.withPopulation(Population.RESIDENTS))
                            .at(scope));
            shares(place, "supported", report.get("sector-share").at(scope));
        }
        put("", "jobs all direct", report.get("jobs-direct").network().value());
        put("", "jobs graduated direct", jobs(report, "jobs-direct", Scope.network(), "GRADUATED"));
        put("", "jobs other direct", jobs(report, "jobs-direct", Scope.network(), "OTHER"));
        curve("", "km_stay", report.get("stay-length").network());
        register.intakes.forEach(intake -> {
            MetricResult rate = report.get("cohort-graduation-rate").of(CohortId.of(intake.id()));
            if (!rate.noValue().equals(Optional.of(NoValue.COHORT_NOT_STARTED))) {
                put(intake.id(), "cohort all", rate.value());
                put(
                        intake.id(),
                        "cohort completed",
                        rate.part("of", "COMPLETED").value());
            }
        });
        services(report);
        report.get("cohort-retention")
                .network()
                .parts()
                .forEach((key, figure) -> put(
                        "",
                        "retention "
                                + (key.values().containsValue("ALIVE") ? "alive " : "resident ")
                                + key.values().get("year")
                                + " "
                                + key.values().get("anniversary"),
                        figure.value()));
    }

    private void services(MetricReport report) {
        MetricResult reach = report.get("service-reach").network();
        put("", "services reached ALL", reach.value());
        put("", "services count ALL", reach.part("count", "DELIVERIES").value());
        put("", "services minutes ALL", reach.part("count", "MINUTES").value());
        for (String type : List.of("mentoring", "legal")) {
            PartKey key = PartKey.of("offering", type);
            boolean any = reach.parts().containsKey(key);
            OptionalDouble none = OptionalDouble.of(0);
            put("", "services reached " + type, any ? reach.part(key).value() : none);
            put(
                    "",
                    "services count " + type,
                    any ? reach.part(key.and("count", "DELIVERIES")).value() : none);
            put(
                    "",
                    "services minutes " + type,
                    any ? reach.part(key.and("count", "MINUTES")).value() : none);
        }
    }

    private static OptionalDouble jobs(MetricReport report, String measure, Scope scope, String group) {
        return report.get(measure).at(scope).part("group", group).value();
    }

    private void anniversaries(MetricReport report, String place, Scope scope) {
        UnaryOperator<Policies> strict = p -> p.withUnknowns(UnknownPolicy.STRICT_ON_UNKNOWN);
        MetricResults anniversary = report.get("survival-at-anniversary");
        MetricResults cohort = report.get("survival-fixed-cohort");
        for (int n : List.of(1, 3, 5)) {
            String horizon = "P" + n + "Y";
            put(
                    place,
                    "anniversary known " + n,
                    anniversary.at(scope).part("horizon", horizon).value());
            Figure figure = anniversary.under(strict).at(scope).part("horizon", horizon);
            put(place, "anniversary strict " + n, figure.value());
            interval(place, "anniversary strict " + n, "", figure);
        }
        for (String name : List.of("known", "strict")) {
            MetricResult result = (name.equals("strict") ? cohort.under(strict) : cohort).at(scope);
            result.parts().forEach((key, figure) -> {
                String horizon = String.valueOf(key.values().get("horizon")).replaceAll("[PY]", "");
                String year = key.values().get("year");
                put(place, "eurostat " + name + " " + horizon + (year == null ? "" : " " + year), figure.value());
            });
        }
    }

    private void shares(String place, String name, MetricResult result) {
        result.parts("sector").forEach((sector, figure) -> put(place, "share " + name + " " + sector, figure.value()));
        result.parts("without").forEach((sector, figure) -> put(place, "share " + name + " UNKNOWN", figure.value()));
    }

    private void curve(String place, String name, MetricResult result) {
        put(place, name + " n", result.part("statistic", "SUBJECTS").value());
        put(place, name + " events", result.part("statistic", "EVENTS").value());
        if (result.noValue().equals(Optional.of(NoValue.NO_SUBJECTS))) {
            return;
        }
        Map.of("P1Y", 365, "P3Y", 1096, "P5Y", 1826).forEach((horizon, day) -> {
            Figure figure = result.part("horizon", horizon);
            put(place, name + " surv " + day, figure.value());
            put(place, name + " se " + day, figure.standardError());
            put(place, name + " risk " + day, OptionalDouble.of((double)
                    figure.numberAtRisk().orElseThrow()));
            if (figure.interval().isEmpty()) {
                put(place, name + " lo " + day, OptionalDouble.empty());
            }
            interval(place, name, " " + day, figure);
        });
        put(place, name + " median", result.part("statistic", "MEDIAN").value());
        put(place, name + " rmst", result.part("statistic", "RESTRICTED_MEAN").value());
    }

    private void year(MetricReport report, RandomRegister register) {
        for (String place : places(register)) {
            Scope scope = scope(place);
            MetricResult admissions = report.get("admissions").at(scope);
            MetricResult exits = report.get("exits").at(scope);
            put(place, "entries external", admissions.part("origin", "EXTERNAL").value());
            put(place, "exits external", exits.part("destination", "EXTERNAL").value());
            put(place, "entries all", sum(admissions.parts("origin")));
            put(place, "exits all", sum(exits.parts("destination")));
            MetricResults average = report.get("average-residents");
            put(place, "average daily", average.at(scope).value());
            put(
                    place,
                    "average endpoints",
                    average.under(p -> p.withAverage(AverageMethod.ENDPOINTS))
                            .at(scope)
                            .value());
            put(
                    place,
                    "turnover average",
                    report.get("resident-turnover").at(scope).value());
            put(
                    place,
                    "turnover capacity",
                    report.get("resident-turnover-of-capacity").at(scope).value());
            put(
                    place,
                    "turnover replacement",
                    report.get("resident-replacement").at(scope).value());
        }
    }

    private static OptionalDouble sum(Map<String, Figure> figures) {
        return OptionalDouble.of(figures.values().stream()
                .mapToDouble(figure -> figure.value().orElseThrow())
                .sum());
    }
}
