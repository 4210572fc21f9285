/**
 * Rules over a network, and what they find.
 *
 * <p>A {@link org.incubatornetwork.validation.Validator} applies the rules of the {@link
 * org.incubatornetwork.validation.catalogue.RuleCatalogue}, and one's own, to a network as of a day, and gives a {@link
 * org.incubatornetwork.validation.ValidationReport}:
 *
 * <pre>{@code
 * ValidationReport report = Validator.asOf(LocalDate.of(2025, 1, 1)).validate(network);
 * for (Finding finding : report.findings()) {
 *     System.out.println(finding.severity() + " " + finding.pointer() + ": " + finding.message(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * <p>A {@link org.incubatornetwork.validation.ValidationConfiguration} disables, grades and tunes rules, suppresses single
 * findings by their fingerprints, and accepts those of a baseline.
 *
 * <p>A register that is longer than the memory, or shared among threads or machines, is validated by {@linkplain
 * org.incubatornetwork.validation.ValidationRun runs}: each sees some startups, they are merged, and the report is the same as
 * if one had seen all.
 *
 * <p>What a rule is made of is in {@link org.incubatornetwork.validation.rule}, and the rules of this library are in {@link
 * org.incubatornetwork.validation.catalogue}.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.validation;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
