/**
 * What changed from one network to another, and one network made of several. Networks are edited by hand, by programs and from lists,
 * and whoever reviews an edit wants to see what was done, and not two documents; and sites and years come as documents of their own.
 *
 * <pre>{@code
 * Site rabat = Site.builder().id("rabat").name("Rabat").build();
 * Network before = Network.builder().id("net").name("Harbour").addSites(rabat).build();
 * Network after = before.withSites(rabat.withName("Rabat-Salé")).withCountry("MA");
 *
 * NetworkDiff diff = NetworkDiff.between(before, after);
 * diff.changes().get(0).kind();   // LEARNT
 * diff.changes().get(0).after();  // Optional[/network/country]
 * diff.changes().get(1).kind();   // CORRECTED
 * diff.changes().get(1).after();  // Optional[/network/sites/0/name]
 * diff.applyTo(before).equals(after);  // true
 *
 * Network fes = before.withSites(Site.builder().id("fes").name("Fès").build());
 * MergeResult merged = NetworkMerge.standard().of(MergePart.of("2023", before), MergePart.of("2024", fes));
 * merged.network().orElseThrow().sites().size();  // 2
 * }</pre>
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.diff;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
