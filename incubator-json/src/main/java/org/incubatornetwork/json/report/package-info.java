/**
 * Renderings of what was found and computed: as text for people, with the line of the document at fault and a caret
 * under it; as JSON for programs; as SARIF for tools that show findings beside a source.
 *
 * <pre>{@code
 * byte[] document = Files.readAllBytes(file);
 * SourceText source = SourceText.of("technopark.json", document);
 * Network network = NetworkJson.standard().readOrThrow(document).network();
 * ValidationReport findings = Validator.asOf(day).validate(network);
 *
 * System.out.print(TextReport.in(Locale.FRENCH).findings(findings, source));
 * JsonReport.of(source).validation(findings).build().write(out);
 * }</pre>
 *
 * <p>{@link org.incubatornetwork.json.report.TextReport} writes sites, findings, metrics and reconciliation as plain text of
 * a fixed width, in English or French. Whatever comes from a document is shown with control characters and marks of
 * writing direction escaped, and columns are counted as a terminal shows them.
 *
 * <p>{@link org.incubatornetwork.json.report.JsonReport} has a schema of its own; {@link
 * org.incubatornetwork.json.report.SarifReport} is SARIF 2.1.0.
 */
@NullMarked
package org.incubatornetwork.json.report;

import org.jspecify.annotations.NullMarked;
