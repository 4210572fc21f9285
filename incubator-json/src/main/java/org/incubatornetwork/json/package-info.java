/**
 * The JSON format of an incubator network, read and written without loss.
 *
 * <p>{@link org.incubatornetwork.json.NetworkJson} reads a document and returns what it found: every problem in one pass,
 * each with its code, JSON Pointer, line and column; and the network, if and only if nothing is wrong. What a newer
 * version of the format added is kept and written back. Writing is deterministic: equal documents have equal bytes.
 *
 * <pre>{@code
 * ReadResult result = NetworkJson.standard().read(file);
 * for (LocatedFinding finding : result.findings()) {
 *     System.out.println(finding.location().map(Object::toString).orElse("?") + ": "
 *             + finding.finding().message(Locale.ENGLISH));
 * }
 * if (result.document().isPresent()) {
 *     NetworkJson.standard().write(result.document().get(), out);
 * }
 * }</pre>
 *
 * <p>Who has no use for findings takes the network or an {@link org.incubatornetwork.json.format.InvalidDocumentException}, which
 * has them all: {@link org.incubatornetwork.json.NetworkJson#readOrThrow(java.nio.file.Path)}.
 *
 * <p>A register larger than the memory is written in {@linkplain org.incubatornetwork.json.NetworkJsonLines JSON Lines}: the
 * network first, then a startup on each line. It is validated and measured while it is read:
 *
 * <pre>{@code
 * ByteArrayOutputStream register = new ByteArrayOutputStream();
 * NetworkJsonLines.standard().write(NetworkDocument.of(network), register);
 *
 * InputStream lines = new ByteArrayInputStream(register.toByteArray());
 * List<MetricRun> measured = new ArrayList<>();
 * ReadResult result = NetworkJsonLines.standard()
 *         .read(
 *                 lines,
 *                 frame -> measured.add(MetricEngine.builder().asOf(day).build().start(frame.network())),
 *                 startup -> measured.get(0).add(startup));
 * result.document().isPresent();                                            // true
 * measured.get(0).report().get("startups-supported").network().count();  // OptionalLong[2995]
 * }</pre>
 *
 * <p>A Jackson mapper reads and writes values of the model once it has the {@linkplain
 * org.incubatornetwork.json.IncubatorModule module}, which it finds by itself where it looks for modules.
 *
 * <p>{@link org.incubatornetwork.json.format} has the documents themselves, their limits and what may be wrong with them.
 *
 * <p>The format is described for implementers in any language in {@code FORMAT.md}, beside the module.
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.json;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
