package org.incubatornetwork.json.codec;

import static java.lang.invoke.MethodType.methodType;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a table, each tied into a method handle. Which codec and which accessor a member has differs from one to the
 * next: in a loop over them each costs three calls of which the JIT knows nothing. A handle that is called often it compiles
 * for itself, in which each of them is a constant, and as members and codecs are records, the JIT knows that they stay as
 * they are: it compiles the member as if it had been written out by hand.
 *
 * <p>All that one handle holds is one method to the JIT, and a method of all members of a startup keeps its compiler busy for
 * seconds, while the rest of the program waits for it uncompiled. So each is read by a handle of its own; of those that are
 * written one after the other, most of which are not there, a few share one.
 *
 * <p>To tie and to compile anew is worth the while only for what is done over and over, so it waits until the table was met
 * often.
 */
final class Tie {
    static final int OFTEN = 20_000;

    private static final int TOGETHER = 8;

    /** What is compiled ahead of time can't be compiled again. */
    private static final boolean HAS_JIT = System.getProperty("org.graalvm.nativeimage.imagecode") == null;

    private static final MethodType READ = methodType(void.class, Reading.class, Object.class);
    private static final MethodType WRITE = methodType(void.class, Writing.class, Object.class);

    private final Supplier<MethodHandle[]> tying;
    private volatile MethodHandle @Nullable [] tied;
    private int met;

    private Tie(Supplier<MethodHandle[]> tying) {
        this.tying = tying;
    }

    /** What to call in place of each member; null as long as they were not met often. Two threads may both tie them, and no harm is done. */
    MethodHandle @Nullable [] tied() {
        MethodHandle[] handles = tied;
        if (handles == null && HAS_JIT && ++met >= OFTEN) {
            handles = tying.get();
            tied = handles;
        }
        return handles;
    }

    /** What reads each member: {@code (Reading in, Object builder)}. */
    static Tie reading(ImmutableList<? extends Member<?, ?>> members) {
        return new Tie(() -> bound(method(Member.class, "read", READ), members));
    }

    /** What writes the parts, some of them together: {@code (Writing out, Object owner)}. */
    static Tie writing(ImmutableList<? extends Part<?>> parts) {
        return new Tie(() -> {
            MethodHandle[] handles = bound(method(Part.class, "write", WRITE), parts);
            return Lists.partition(Arrays.asList(handles), TOGETHER).stream()
                    .map(some -> some.stream()
                            .reduce((first, next) -> MethodHandles.foldArguments(next, first))
                            .orElseThrow())
                    .toArray(MethodHandle[]::new);
        });
    }

    private static MethodHandle[] bound(MethodHandle method, ImmutableList<?> receivers) {
        return receivers.stream().map(method::bindTo).toArray(MethodHandle[]::new);
    }

    private static MethodHandle method(Class<?> type, String name, MethodType signature) {
        try {
            return MethodHandles.lookup().findVirtual(type, name, signature);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** What a handle threw, though none of the methods in it declares that it throws anything. */
    static RuntimeException unchecked(Throwable thrown) {
        Throwables.throwIfUnchecked(thrown);
        return new IllegalStateException(thrown);
    }
}
