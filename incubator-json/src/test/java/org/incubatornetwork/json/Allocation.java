package org.incubatornetwork.json;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** What was done, and how many bytes the thread allocated for it: a cost that is the same on a busy machine. */
record Allocation<T>(T result, long bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static <T> Allocation<T> of(Supplier<T> work) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        T result = work.get();
        return new Allocation<>(result, THREADS.getThreadAllocatedBytes(thread) - before);
    }
}
