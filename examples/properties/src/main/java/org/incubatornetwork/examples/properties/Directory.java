package org.incubatornetwork.examples.properties;

import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;

/** The board in a site's entrance hall: who is resident, by name. It stands for your own code. */
final class Directory {
    private Directory() {}

    static List<String> of(Network network, SiteId site, LocalDate day) {
        return network.residents(site, day).stream().map(Startup::name).sorted().toList();
    }
}
