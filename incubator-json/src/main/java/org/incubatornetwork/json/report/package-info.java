/**
 * Renderings of what was found and computed: as text for people, with the line of the document at fault and a caret
 * under it.
 *
 * <p>{@link org.incubatornetwork.json.report.TextReport} writes sites, findings, metrics and reconciliation as plain text of
 * a fixed width, in English or French. Whatever comes from a document is shown with control characters and marks of
 * writing direction escaped, and columns are counted as a terminal shows them.
 */
@NullMarked
package org.incubatornetwork.json.report;

import org.jspecify.annotations.NullMarked;
