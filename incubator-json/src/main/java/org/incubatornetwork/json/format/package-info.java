/**
 * The words of the format: a document, what may be wrong with it, where, and how much there may be of it. Nothing here reads or
 * writes; {@link org.incubatornetwork.json.NetworkJson} does.
 *
 * <pre>{@code
 * FormatReport report = NetworkJson.standard().read("{\"format\": \"incubator-network\"}").report();
 * report.counts();                                            // {MISSING_MEMBER=2}
 * LocatedFinding finding = report.findings().get(0);
 * finding.location();                                         // Optional[1:1]
 * FormatCode.valueOf(finding.code()).endsReading();           // false
 * finding.finding().expected();                               // Optional[formatVersion]
 * }</pre>
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.json.format;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
