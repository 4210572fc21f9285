/**
 * Reports on what was found and computed: as text for people, with the line of the document at fault and a caret under it; as
 * JSON for programs; as SARIF for tools that show findings beside a source.
 *
 * <pre>{@code
 * byte[] document = Files.readAllBytes(file);
 * SourceText source = SourceText.of("technopark.json", document);
 * Network network = NetworkJson.standard().readOrThrow(document).network();
 * ValidationReport findings = Validator.asOf(day).validate(network);
 *
 * Report report = Report.builder(source).locale(Locale.FRENCH).validation(findings).build();
 * System.out.print(report.writeString(ReportFormat.TEXT));
 * report.write(ReportFormat.SARIF, out);
 * }</pre>
 *
 * <p>A {@link org.incubatornetwork.json.report.Report} is built of what one wants to tell, and written in any {@linkplain
 * org.incubatornetwork.json.report.ReportFormat form}. Whatever comes from a document is shown with control characters and
 * marks of writing direction escaped, and columns of text are counted as a terminal shows them. Figures and findings are to be had
 * as {@linkplain org.incubatornetwork.json.report.CsvReport tables} for spreadsheets, too.
 */
@NullMarked
package org.incubatornetwork.json.report;

import org.jspecify.annotations.NullMarked;
