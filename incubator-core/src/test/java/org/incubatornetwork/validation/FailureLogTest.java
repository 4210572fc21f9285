package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

class FailureLogTest {
    private final List<String> lines = new ArrayList<>();
    private final Logger logger = (Logger) Proxy.newProxyInstance(
            Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                Object[] values = Arrays.stream(arguments)
                        .flatMap(each -> each instanceof Object[] several
                                ? Arrays.stream(several)
                                : Arrays.stream(new Object[] {each}))
                        .toArray();
                lines.add(method.getName() + " "
                        + MessageFormatter.arrayFormat((String) values[0], Arrays.copyOfRange(values, 1, values.length))
                                .getMessage());
                assertThat(MessageFormatter.getThrowableCandidate(values)).isNull();
                return null;
            });

    @Test
    void namesTheRuleThePlaceAndTheClassOfWhatWasThrownAndNothingElse() {
        FailureLog log = new FailureLog(logger);

        log.tell(
                "MINE", "/network/startups/7", new NumberFormatException("For input string: \"secret\"\n\u202eforged"));

        assertThat(lines)
                .containsExactly("warn rule MINE failed on /network/startups/7 with java.lang.NumberFormatException; "
                        + "of its further failures only the first in the document is reported");
    }

    @Test
    void tellsOfEachRuleOnce() {
        FailureLog log = new FailureLog(logger);

        log.tell("MINE", "/network/startups/7", new IllegalStateException());
        log.tell("MINE", "/network/startups/8", new IllegalStateException());
        log.tell("OTHER", "/network/startups/8", new StackOverflowError());

        assertThat(lines).hasSize(2);
    }

    @Test
    void whatIsHiddenInANameIsShownAndALongOneIsCut() {
        new FailureLog(logger).tell("A\nB", "/network/\u202e" + "x".repeat(1_000), new IllegalStateException());

        assertThat(lines)
                .containsExactly("warn rule A\\u000aB failed on /network/\\u202e" + "x".repeat(190)
                        + "… with java.lang.IllegalStateException; "
                        + "of its further failures only the first in the document is reported");
    }
}
