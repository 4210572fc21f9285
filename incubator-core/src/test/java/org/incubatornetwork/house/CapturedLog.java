package org.incubatornetwork.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

/** A log whose lines can be asked for. It fails if it is told the trace of what was thrown. */
public final class CapturedLog {
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

    /** An empty log. */
    public CapturedLog() {}

    /** What is given to whoever logs. */
    public Logger logger() {
        return logger;
    }

    /** The lines so far, each with its level before it. */
    public List<String> lines() {
        return lines;
    }
}
