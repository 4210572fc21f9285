package org.incubatornetwork.examples.kotlin

import org.incubatornetwork.history.DueDeparture
import org.incubatornetwork.model.Network
import java.time.LocalDate
import kotlin.jvm.optionals.getOrNull

/** Who has to leave in the three months after a day, and from where. */
fun departures(network: Network, day: LocalDate): List<String> =
    DueDeparture.of(network, day, day.plusMonths(3)).map { departure ->
        // What may be unknown is an Optional, never null: getOrNull() makes it a Kotlin type, which ?. and ?: understand.
        val site = departure.siteId().getOrNull()?.let(network::getSite)?.name() ?: "a site that is not told"
        "${departure.startup().name()} leaves $site by ${departure.dueOn()}"
    }
