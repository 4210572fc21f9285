package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.house.CapturedLog;
import org.junit.jupiter.api.Test;

class ValidationLogTest {
    private final CapturedLog captured = new CapturedLog();

    @Test
    void namesTheRuleThePlaceAndTheClassOfWhatWasThrownAndNothingElse() {
        ValidationLog log = new ValidationLog(captured.logger(), CapturedLog.ticker());

        log.tell(
                "MINE", "/network/startups/7", new NumberFormatException("For input string: \"secret\"\n\u202eforged"));

        assertThat(captured.lines())
                .containsExactly("warn rule MINE failed on /network/startups/7 with java.lang.NumberFormatException; "
                        + "of its further failures only the first in the document is reported");
    }

    @Test
    void countsWhatWasValidated() {
        new ValidationLog(captured.logger(), CapturedLog.ticker()).tell(117, 2_995, 12);

        assertThat(captured.lines())
                .containsExactly("debug applied 117 rules to 2995 startups: 12 findings, in 1.000 s");
    }

    @Test
    void tellsOfEachRuleOnce() {
        ValidationLog log = new ValidationLog(captured.logger(), CapturedLog.ticker());

        log.tell("MINE", "/network/startups/7", new IllegalStateException());
        log.tell("MINE", "/network/startups/8", new IllegalStateException());
        log.tell("OTHER", "/network/startups/8", new StackOverflowError());

        assertThat(captured.lines()).hasSize(2);
    }

    @Test
    void whatIsHiddenInANameIsShownAndALongOneIsCut() {
        new ValidationLog(captured.logger(), CapturedLog.ticker())
                .tell("A\nB", "/network/\u202e" + "x".repeat(1_000), new IllegalStateException());

        assertThat(captured.lines())
                .containsExactly("warn rule A\\u000aB failed on /network/\\u202e" + "x".repeat(190)
                        + "… with java.lang.IllegalStateException; "
                        + "of its further failures only the first in the document is reported");
    }
}
