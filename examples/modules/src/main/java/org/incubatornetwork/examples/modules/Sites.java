package org.incubatornetwork.examples.modules;

import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;

/** Prints the sites of a network. */
public final class Sites {
    private Sites() {}

    /**
     * Runs the program.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .addSites(Site.builder().id("quay").name("The Quay").build())
                .build();
        for (Site site : network.sites()) {
            System.out.println(site.id() + " " + site.name());
        }
    }
}
