/**
 * Networks of startup incubators: an immutable model, rules that say what is wrong, metrics with stated denominators, and
 * published figures held against what was computed.
 *
 * <p>A network is read from a document by the module {@code org.incubatornetwork.json}, or built in code. This one has a site,
 * two startups, and a newspaper that counted more of them:
 *
 * <pre>{@code
 * SiteId quay = SiteId.of("quay");
 * SupportPeriod residency = SupportPeriod.builder()
 *         .level(SupportLevel.HOSTED)
 *         .siteId(quay)
 *         .start(LocalDate.of(2021, 5, 3))  // no end: still there, as far as is known
 *         .build();
 * Network harbour = Network.builder()
 *         .id("harbour")
 *         .name("Harbour")
 *         .register(Register.builder().coverage(Completeness.COMPLETE).extractedOn(LocalDate.of(2024, 1, 1)).build())
 *         .addSites(Site.builder()
 *                 .id(quay)
 *                 .name("The Quay")
 *                 .addLifecycle(LifecycleStep.builder()
 *                         .status(SiteStatus.OPERATIONAL)
 *                         .on(DateWindow.parse("2019-03"))  // some day of that month
 *                         .build())
 *                 .build())
 *         .addStartups(
 *                 Startup.builder()
 *                         .id("algae")
 *                         .name("Algae")
 *                         .addSupportPeriods(residency
 *                                 .withEnd(DateWindow.parse("2022-07-01"))  // the first day on which it is no longer there
 *                                 .withEndReason(EndReason.GRADUATED))
 *                         .build(),
 *                 Startup.builder().id("buoys").name("Buoys").addSupportPeriods(residency).build())
 *         .addClaims(Claim.builder()
 *                 .measure(MeasureId.of("residents"))
 *                 .quantity(Quantity.of(Qualifier.MORE_THAN, 10))
 *                 .asOf(DateWindow.parse("2021-12-31"))
 *                 .saidBy("Harbour News")
 *                 .build())
 *         .build();
 * harbour.residents(quay, LocalDate.of(2022, 6, 30)).size();  // 2
 * harbour.residents(quay, LocalDate.of(2022, 7, 1)).size();   // 1
 *
 * // Nothing reads a clock: you say as of which day.
 * LocalDate newYear = LocalDate.of(2024, 1, 1);
 * Finding finding = Validator.asOf(newYear).validate(harbour).findings().get(0);
 * finding.pointer();                // /network/sites/0
 * finding.message(Locale.ENGLISH);  // The site is open and has no capacity.
 *
 * // A figure has its denominator, or the reason why there is none.
 * MetricReport report = MetricEngine.builder().asOf(newYear).build().measure(harbour);
 * report.get("residents").at(quay).count();                         // OptionalLong[1]
 * report.get("incubation-success-rate").network().value();        // OptionalDouble[1.0]
 * report.get("incubation-success-rate").network().denominator();  // Optional[1]
 * report.get("occupancy").at(quay).noValue();                       // Optional[NO_CAPACITY]
 *
 * Comparison press = Reconciler.asOf(newYear).reconcile(harbour).comparisons().get(0);
 * press.verdict();                 // INCONSISTENT
 * press.sentence(Locale.ENGLISH);  // more than 10 (2021-12-31) disagrees with 2 computed by the register.
 * }</pre>
 *
 * <p>Each package tells its own part: {@link org.incubatornetwork.model} what is known and how; {@link
 * org.incubatornetwork.lists} how it is concluded from lists of firms; {@link
 * org.incubatornetwork.history} what that means of a startup and of a site on a day; {@link org.incubatornetwork.validation} what is wrong, where, and how it is mended, by {@linkplain
 * org.incubatornetwork.validation.catalogue rules} made of {@linkplain org.incubatornetwork.validation.rule what anybody's rules are
 * made of}; {@link org.incubatornetwork.measure} what a
 * figure can be of; {@link org.incubatornetwork.metrics} what a figure means, with the mathematics of {@linkplain org.incubatornetwork.metrics.survival survival} and {@linkplain
 * org.incubatornetwork.metrics.estimation proportions} beneath it; {@link org.incubatornetwork.reconciliation} whether the
 * published figures hold; {@link org.incubatornetwork.text} how all of it speaks English and French.
 *
 * <p>Values are immutable and safe for concurrent use. What gathers startups one by one, the {@linkplain
 * org.incubatornetwork.validation.ValidationRun runs} of a validation, of a {@linkplain
 * org.incubatornetwork.metrics.MetricRun measurement} and of a {@linkplain
 * org.incubatornetwork.reconciliation.ReconciliationRun reconciliation}, is for one thread at a time and can be merged.
 */
@SuppressWarnings("module") // the module that the style is exported to is built after this one
module org.incubatornetwork.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires org.apache.commons.statistics.distribution;
    requires org.slf4j;

    exports org.incubatornetwork.diff;
    exports org.incubatornetwork.history;
    exports org.incubatornetwork.lists;
    exports org.incubatornetwork.measure;
    exports org.incubatornetwork.metrics;
    exports org.incubatornetwork.metrics.catalogue;
    exports org.incubatornetwork.metrics.estimation;
    exports org.incubatornetwork.metrics.metric;
    exports org.incubatornetwork.metrics.survival;
    exports org.incubatornetwork.model;
    exports org.incubatornetwork.reconciliation;
    exports org.incubatornetwork.reconciliation.comparison;
    exports org.incubatornetwork.style to
            org.incubatornetwork.json;
    exports org.incubatornetwork.text;
    exports org.incubatornetwork.validation;
    exports org.incubatornetwork.validation.catalogue;
    exports org.incubatornetwork.validation.rule;
}
