/**
 * Lists of firms, each as it stood on a day: what becomes of a firm, as far as lists can tell.
 *
 * <p>Directories, portfolio pages and lists of tenants say who was there on their day, and not when anything happened. Whoever
 * writes a register from them may be tempted to invent days; here it is told what the lists show, and no more.
 *
 * <pre>{@code
 * FirmList spring = FirmList.ofSupported("Portfolio, spring 2021", LocalDate.of(2021, 4, 1));
 * FirmList winter = FirmList.ofSupported("Portfolio, winter 2022", LocalDate.of(2022, 12, 1)).asComplete();
 * FirmList census = FirmList.ofEverSupported("Census of alumni", LocalDate.of(2024, 6, 30));
 *
 * ListedFirm algae = ListedFirm.of(List.of(
 *         ListEntry.seen(spring, VitalStatus.OPERATING),
 *         ListEntry.notSeen(winter),
 *         ListEntry.seen(census, VitalStatus.CLOSED)));
 *
 * StatusEvent closing = algae.statusEvents().get(1);
 * closing.status();      // CLOSED
 * closing.on();          // [2021-04-02..2024-06-30]
 * closing.observedOn();  // [2021-04-01, 2024-06-30]
 *
 * SupportPeriod support = algae.supportPeriods(
 *         SupportPeriod.builder().level(SupportLevel.DIRECT).build()).get(0);
 * support.start();  // Optional[[..2021-04-01]]
 * support.end();    // Optional[[2021-04-02..2022-12-01]]
 *
 * algae.disagreements();  // []
 * }</pre>
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.lists;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
