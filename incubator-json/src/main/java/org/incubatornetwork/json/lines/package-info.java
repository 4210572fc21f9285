/**
 * JSON Lines, in which a register is read and written that is larger than the memory: the document without startups on the
 * first line, then a startup on each, then how many there were.
 *
 * <p>A {@link org.incubatornetwork.json.lines.LineCutter} cuts the stream into chunks of whole lines, which are read as {@link
 * org.incubatornetwork.json.lines.StartupLines} on any number of threads; the {@link
 * org.incubatornetwork.json.lines.LinesReader} takes them in their order.
 */
@NullMarked
package org.incubatornetwork.json.lines;

import org.jspecify.annotations.NullMarked;
