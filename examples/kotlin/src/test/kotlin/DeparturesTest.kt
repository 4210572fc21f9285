package org.incubatornetwork.examples.kotlin

import org.incubatornetwork.model.Network
import org.incubatornetwork.model.Site
import org.incubatornetwork.model.SiteId
import org.incubatornetwork.model.Startup
import org.incubatornetwork.model.SupportLevel
import org.incubatornetwork.model.SupportPeriod
import java.time.LocalDate
import java.time.Period
import kotlin.test.Test
import kotlin.test.assertEquals

class DeparturesTest {
    private val harbour: Network = Network.builder()
        .id("harbour")
        .name("Harbour")
        .maximumStay(Period.ofMonths(36))
        .addSites(Site.builder().id("quay").name("The Quay").build())
        .addStartups(startup("algae", SiteId.of("quay")), startup("buoys", null))
        .build()

    private fun startup(id: String, site: SiteId?): Startup {
        val residency = SupportPeriod.builder().level(SupportLevel.HOSTED).start(LocalDate.of(2021, 5, 3))
        site?.let(residency::siteId)
        return Startup.builder().id(id).name(id).addSupportPeriods(residency.build()).build()
    }

    @Test
    fun `an unknown site is said to be unknown`() {
        assertEquals(
            listOf("algae leaves The Quay by 2024-05-03", "buoys leaves a site that is not told by 2024-05-03"),
            departures(harbour, LocalDate.of(2024, 4, 1)),
        )
    }

    @Test
    fun `nobody is due without a stay policy`() {
        val lenient = harbour.toBuilder().maximumStay(java.util.Optional.empty()).build()
        assertEquals(emptyList(), departures(lenient, LocalDate.of(2024, 4, 1)))
    }
}
