package org.incubatornetwork.examples.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incubatornetwork.lists.FirmList;
import org.incubatornetwork.lists.ListEntry;
import org.incubatornetwork.lists.ListedFirm;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/**
 * An accelerator of which there is nothing but two lists: nobody wrote down when a firm came or closed, and no day is invented.
 */
final class Alumni {
    private static final FirmList PORTFOLIO = FirmList.ofSupported("Portfolio", LocalDate.of(2021, 4, 1));
    private static final FirmList CENSUS = FirmList.ofEverSupported("Census of alumni", LocalDate.of(2024, 6, 30))
            .asComplete();
    private static final FirmList TRADE_REGISTER =
            FirmList.ofEverSupported("Trade register", LocalDate.of(2024, 6, 30));

    private static final SupportPeriod SUPPORT =
            SupportPeriod.builder().level(SupportLevel.DIRECT).build();

    private final List<String> disagreements = new ArrayList<>();

    /** The firms by name, each with what the lists say of it. */
    static Map<String, List<ListEntry>> lists() {
        return Map.of(
                "Algae",
                List.of(ListEntry.seen(PORTFOLIO, VitalStatus.OPERATING), ListEntry.seen(CENSUS, VitalStatus.CLOSED)),
                "Buoys",
                List.of(ListEntry.notSeen(PORTFOLIO), ListEntry.seen(CENSUS, VitalStatus.OPERATING)),
                "Cord",
                List.of(
                        ListEntry.seen(CENSUS, VitalStatus.OPERATING),
                        ListEntry.seen(TRADE_REGISTER, VitalStatus.CLOSED)));
    }

    Network network() {
        return Network.builder()
                .id("slipway")
                .name("Slipway")
                .kind(NetworkKind.ACCELERATOR)
                .register(Register.builder()
                        .coverage(Completeness.PARTIAL)
                        .extractedOn(CENSUS.day())
                        .build())
                .startups(lists().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(firm -> startup(firm.getKey(), ListedFirm.of(firm.getValue())))
                        .toList())
                .build();
    }

    private Startup startup(String name, ListedFirm firm) {
        firm.disagreements()
                .forEach(disagreement -> disagreements.add(name + ": " + disagreement.message(Locale.ENGLISH)));
        return Startup.builder()
                .id(name.toLowerCase(Locale.ROOT))
                .name(name)
                .supportPeriods(firm.supportPeriods(SUPPORT))
                .statusEvents(firm.statusEvents())
                .build();
    }

    /** What the lists contradict each other in, once the network was made. */
    List<String> disagreements() {
        return disagreements;
    }
}
