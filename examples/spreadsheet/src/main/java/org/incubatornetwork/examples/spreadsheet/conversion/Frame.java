package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Source;

/** The document that startups of lists go into: a new one, or one that has the network's sites and programmes already. */
public final class Frame {
    private final Mapping mapping;
    private final Optional<NetworkDocument> document;

    private Frame(Mapping mapping, Optional<NetworkDocument> document) {
        this.mapping = mapping;
        this.document = document;
    }

    /**
     * A new document, of a network that the mapping names.
     *
     * @param mapping what lists mean
     * @return the frame
     */
    public static Frame of(Mapping mapping) {
        return new Frame(mapping, Optional.empty());
    }

    /**
     * A document whose network it is. Its own startups are left out, which is told: lists say which there are.
     *
     * @param mapping what lists mean
     * @param document the document
     * @param startups how many startups its file has
     * @param file the name of its file
     * @param findings takes what is found
     * @return the frame
     */
    public static Frame of(
            Mapping mapping, NetworkDocument document, long startups, String file, Consumer<SheetFinding> findings) {
        if (startups > 0) {
            findings.accept(SheetFinding.of(
                    SheetCode.FRAME_STARTUPS, new Place(file, file, 0, 0, -1, ""), "", "startups", startups));
        }
        return new Frame(mapping, Optional.of(document));
    }

    Mapping mapping() {
        return mapping;
    }

    /** What the document's register says already. */
    private Optional<Register> register() {
        return document.flatMap(known -> known.network().register());
    }

    /** The source that facts of lists name: none where it is the only one of their register, which is theirs unless they name another. */
    Optional<Source> sourceOfFacts() {
        return mapping.source()
                .filter(source -> register().stream()
                        .anyMatch(register -> register.sources().stream().anyMatch(other -> !other.equals(source))));
    }

    /** The document without its startups; the lists say what they can be relied on for, and of which day they are. */
    NetworkDocument document(Optional<LocalDate> extractedOn) {
        Network network = document.map(NetworkDocument::network)
                .orElseGet(() -> Network.builder()
                        .id(mapping.networkId())
                        .name(mapping.networkName())
                        .build());
        Metadata metadata = register().map(Register::metadata).orElse(Metadata.none());
        Set<Source> sources = new LinkedHashSet<>(metadata.sources());
        mapping.source().ifPresent(sources::add);
        Network framed = network.withStartups()
                .withRegister(Register.builder()
                        .coverage(mapping.coverage())
                        .since(register().flatMap(Register::since))
                        .extractedOn(extractedOn)
                        .metadata(metadata.withSources(sources))
                        .build());
        return document.map(known -> known.withNetwork(framed)).orElseGet(() -> NetworkDocument.of(framed));
    }
}
