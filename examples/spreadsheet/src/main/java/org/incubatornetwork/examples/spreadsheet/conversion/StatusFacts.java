package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;

/** What a row says of one status. */
final class StatusFacts {
    Optional<At<VitalStatus>> status = Optional.empty();
    Optional<At<DateWindow>> on = Optional.empty();
    Optional<At<String>> counterparty = Optional.empty();
    Optional<At<String>> evidence = Optional.empty();
    /** The day of all statuses of the column. */
    private Optional<DateWindow> onOfAll = Optional.empty();

    /** Takes the status, and the day of all statuses of the column: a day of its own is better. */
    void status(At<VitalStatus> told, Optional<DateWindow> ofAll) {
        status = Optional.of(told);
        onOfAll = ofAll;
    }

    /** The first day of the status, and where it stands. */
    Optional<At<DateWindow>> day() {
        return on.isPresent() || onOfAll.isEmpty()
                ? on
                : status.map(at -> new At<>(
                        onOfAll.get(), at.row(), at.column(), onOfAll.get().toString()));
    }

    /** What says nothing without a status. */
    Stream<At<?>> details() {
        return Stream.of(on, counterparty, evidence).flatMap(Optional::stream);
    }

    /** Whether both are told, and the same. */
    boolean isOf(StatusFacts other) {
        return status.isPresent()
                && other.status.isPresent()
                && status.get().value() == other.status.get().value();
    }

    /** Takes what an earlier row tells of the same status, and this leaves blank. */
    void addMissing(StatusFacts earlier) {
        if (status.isEmpty() ? earlier.status.isPresent() : isOf(earlier)) {
            if (status.isEmpty()) {
                status(earlier.status.get(), earlier.onOfAll);
            }
            on = on.or(() -> earlier.on);
            counterparty = counterparty.or(() -> earlier.counterparty);
            evidence = evidence.or(() -> earlier.evidence);
        }
    }

    /** The event, of a day; the status has to be told. */
    StatusEvent event(DateWindow day) {
        return StatusEvent.builder()
                .status(status.orElseThrow().value())
                .on(day)
                .counterparty(counterparty.map(At::value))
                .evidence(evidence.map(At::value))
                .build();
    }
}
