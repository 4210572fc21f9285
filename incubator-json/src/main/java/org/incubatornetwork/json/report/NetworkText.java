package org.incubatornetwork.json.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Party;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.text.VisibleText;

/** Who runs and governs a network on a day, where its seat is, which programmes run, and what it was recognised with, a line each. */
final class NetworkText {
    /** More names are counted. */
    private static final int MOST_NAMES = 12;

    private final Phrases phrases;
    private final Network network;
    private final LocalDate day;

    NetworkText(Phrases phrases, Network network, LocalDate day) {
        this.phrases = phrases;
        this.network = network;
        this.day = day;
    }

    void appendTo(StringBuilder out, int width) {
        lines().forEach(line -> TextWrap.append(out, line, "  ", width));
    }

    private Stream<String> lines() {
        long members = network.parties(RoleKind.MEMBER, day).stream()
                .map(Party::organization)
                .distinct()
                .count();
        return Stream.of(
                        line("sites.operators", "operators", names(network.operators(day))),
                        line("sites.governed", "bodies", names(network.parties(RoleKind.GOVERNING_BODY, day))),
                        network.seats(day).stream()
                                .map(seat -> place(seat.address()))
                                .filter(place -> !place.isEmpty())
                                .map(place -> phrases.of("sites.seat", "place", place)),
                        members == 0
                                ? Stream.<String>empty()
                                : Stream.of(phrases.of("sites.members", "count", members)),
                        line(
                                "sites.programmes",
                                "programmes",
                                named(network.programmes(), this::isRunning, Programme::name)),
                        line(
                                "sites.paused",
                                "programmes",
                                named(network.programmes(), this::isPaused, Programme::name)),
                        line(
                                "sites.recognitions",
                                "recognitions",
                                named(
                                        network.recognitions(),
                                        recognition -> recognition.covers(day),
                                        NetworkText::name)))
                .flatMap(Function.identity());
    }

    private Stream<String> line(String key, String argument, Optional<String> names) {
        return names.stream().map(told -> phrases.of(key, argument, told));
    }

    private boolean isRunning(Programme programme) {
        return programme.covers(day) && pause(programme).isEmpty();
    }

    /** Before its first run a programme has not begun, and after its last it is over. */
    private boolean isPaused(Programme programme) {
        return programme.covers(day)
                && pause(programme)
                        .filter(pause ->
                                pause.earliest().isPresent() && pause.latest().isPresent())
                        .isPresent();
    }

    private Optional<DateWindow> pause(Programme programme) {
        return programme.findPause(EpochDay.window(EpochDay.of(day), EpochDay.of(day)), Optional.empty());
    }

    private static String name(Recognition recognition) {
        return recognition.name().orElseGet(recognition.kind()::code);
    }

    /** The names of some parties; empty if nobody is told. */
    static Optional<String> names(List<Party> parties) {
        return named(parties, party -> true, party -> party.organization().name());
    }

    /** The names of what meets a condition, each once, the first of many; empty if there is none. */
    private static <T> Optional<String> named(List<T> told, Predicate<T> condition, Function<T, String> name) {
        List<String> names = told.stream()
                .filter(condition)
                .map(name)
                .map(VisibleText::start)
                .distinct()
                .map(VisibleText::of)
                .toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.size() > MOST_NAMES ? first + " … +" + (names.size() - MOST_NAMES) : first);
    }

    private static String place(Address address) {
        return Stream.of(
                        address.addressLocality(),
                        address.addressLocality().isPresent() ? Optional.<String>empty() : address.addressRegion(),
                        address.addressCountry().or(address::territory))
                .flatMap(Optional::stream)
                .map(VisibleText::of)
                .collect(Collectors.joining(", "));
    }
}
