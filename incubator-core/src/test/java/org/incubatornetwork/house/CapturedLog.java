package org.incubatornetwork.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.helpers.MessageFormatter;

/** A log whose lines can be asked for. It fails if it is told the trace of what was thrown. */
public final class CapturedLog {
    private final List<String> lines = new ArrayList<>();
    private final Logger logger = (Logger) Proxy.newProxyInstance(
            Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("isDebugEnabled")) {
                    return true;
                }
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

    /** A clock that is a second later whenever it is looked at: whatever is timed takes a second. */
    public static Ticker ticker() {
        AtomicLong seconds = new AtomicLong();
        return new Ticker() {
            @Override
            public long read() {
                return TimeUnit.SECONDS.toNanos(seconds.getAndIncrement());
            }
        };
    }

    /** The lines so far, each with its level before it. */
    public List<String> lines() {
        return lines;
    }
}
