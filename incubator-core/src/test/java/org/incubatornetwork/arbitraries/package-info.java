/**
 * What tests of users need: generators of the model's values for property tests with jqwik 1.9.3, {@link
 * org.incubatornetwork.arbitraries.Samples samples} of each type, and {@link
 * org.incubatornetwork.arbitraries.NetworkFindings a way} to say what a validation is to find, and {@linkplain
 * org.incubatornetwork.arbitraries.MetricLaws another} to say that a metric of one's own is sound.
 *
 * <p>The generators need no set-up: with this jar and jqwik on the test class path, a parameter of any type of the model is
 * filled.
 *
 * <pre>{@code
 * @Property
 * void everyResidentIsAtASite(@ForAll @Size(max = 50) @AsOf("2023-12-31") Network network) {
 *     LocalDate day = LocalDate.of(2023, 12, 31);
 *     List<Startup> atSites = network.sites().stream()
 *             .flatMap(site -> network.residents(site.id(), day).stream())
 *             .toList();
 *     assertThat(atSites).containsAll(network.residents(day));
 * }
 *
 * @Property
 * void noRegisterIsTooUntidy(@ForAll @Realistic Network network) {
 *     assertThat(network.residents(NetworkArbitrary.AS_OF)).doesNotHaveDuplicates();
 * }
 *
 * @Property
 * void findsTheFault(@ForAll @Flaws({"JOBS_NEGATIVE", "AREA_ORDER"}) FlawedNetwork flawed) {
 *     ValidationReport report = Validator.asOf(flawed.asOf()).validate(flawed.network());
 *     assertThat(report.count(flawed.code())).isPositive();
 * }
 * }</pre>
 *
 * <p>Networks come in four families:
 *
 * <ul>
 *   <li><b>valid</b>, the default: a validation as of {@link org.incubatornetwork.arbitraries.NetworkArbitrary#AS_OF}, or
 *       the day that was asked for, finds nothing graver than INFO;
 *   <li><b>realistic</b>, {@link org.incubatornetwork.arbitraries.Realistic @Realistic}: synthetic registers of {@link
 *       org.incubatornetwork.synthetic.SyntheticRegister}, imperfect as registers are;
 *   <li><b>flawed</b>, the type {@link org.incubatornetwork.arbitraries.FlawedNetwork}: valid but for one fault that a named
 *       rule finds;
 *   <li><b>anything</b>, {@link org.incubatornetwork.arbitraries.Anything @Anything}: whatever the constructors accept, with
 *       dangling references, unknown codes, unknown members and years from 1 to 9999.
 * </ul>
 *
 * <p>Startups and stays are valid by default too; of all other types any value is drawn. What breaks things comes more
 * often than by chance: leap days and ends of months, stays of one day and of none, empty and full sites, transfers on the
 * same day, vague dates, unknown codes, names in Arabic and Tifinagh letters and with marks that reorder them. Networks have
 * edge cases of that kind, which {@code @Property(edgeCases = EdgeCasesMode.FIRST)} tries before all others. Counter-examples
 * shrink to few entities with plain names.
 *
 * <p>The generators are services of jqwik; where a test names its domains, {@link
 * org.incubatornetwork.arbitraries.IncubatorDomain} is the one to add. {@link
 * org.incubatornetwork.arbitraries.NetworkArbitrary} and {@link org.incubatornetwork.arbitraries.ModelArbitraries} give the
 * same generators to {@code @Provide} methods.
 */
@NullMarked
package org.incubatornetwork.arbitraries;

import org.jspecify.annotations.NullMarked;
