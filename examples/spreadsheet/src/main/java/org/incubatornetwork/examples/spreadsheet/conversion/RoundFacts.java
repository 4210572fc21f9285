package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Money;

/** What a row says of one funding round. */
final class RoundFacts {
    private final FundingRound.Builder round = FundingRound.builder();
    private boolean isTold;
    private Optional<DateWindow> on = Optional.empty();
    private Optional<DateWindow> onOfAmount = Optional.empty();

    /** Takes what a cell tells of it. */
    FundingRound.Builder told() {
        isTold = true;
        return round;
    }

    void on(DateWindow day) {
        isTold = true;
        on = Optional.of(day);
    }

    /** Takes its amount, and the day of all amounts of the column: a day of its own is better. */
    void amount(Money amount, Optional<DateWindow> ofAll) {
        told().amount(amount);
        onOfAmount = ofAll;
    }

    /** The round; empty if no cell tells of one. */
    Optional<FundingRound> round() {
        return isTold
                ? Optional.of(round.on(on.or(() -> onOfAmount).orElseGet(DateWindow::unknown))
                        .build())
                : Optional.empty();
    }
}
