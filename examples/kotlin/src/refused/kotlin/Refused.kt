package org.incubatornetwork.examples.kotlin

import org.incubatornetwork.model.Network
import org.incubatornetwork.model.Site
import org.incubatornetwork.model.SiteId
import java.time.LocalDate

// The library says of every type whether it may be null, and Kotlin takes it at its word. The build of the examples
// expects an error on each line that says so, and on no other.

val id: SiteId = SiteId.of(null) // refused: an id is made of text

val site: Site = Site.builder().id("quay").name(null).build() // refused: a builder takes no null

fun residents(network: Network, day: LocalDate?): Int =
    network.residents(day).size // refused: "today" is not guessed

fun city(site: Site): String =
    site.address() // refused: an address may be unknown, an Optional

fun name(site: Site): String = site.name()

fun country(network: Network): String? =
    network.country().map { it.lowercase() }.orElse(null)
