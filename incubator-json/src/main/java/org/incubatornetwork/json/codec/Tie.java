package org.incubatornetwork.json.codec;

import static java.lang.invoke.MethodType.methodType;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a table tied into one method handle. Which codec and which accessor a member has differs from one to the
 * next: in a loop over them each costs three calls of which the JIT knows nothing. In the handle each of them is a constant,
 * and as members and codecs are records, the JIT knows that they stay as they are: it compiles the table as if it had been
 * written out by hand. To tie and to compile anew is worth the while only for what is done over and over, so it waits until
 * the table was met often.
 */
final class Tie {
    static final int OFTEN = 20_000;

    /** What is compiled ahead of time can't be compiled again. */
    private static final boolean HAS_JIT = System.getProperty("org.graalvm.nativeimage.imagecode") == null;

    private static final MethodType READ = methodType(void.class, Reading.class, Object.class);
    private static final MethodType WRITE = methodType(void.class, Writing.class, Object.class);

    private final Supplier<MethodHandle> tying;
    private @Nullable MethodHandle tied;
    private int met;

    private Tie(Supplier<MethodHandle> tying) {
        this.tying = tying;
    }

    /** What to call in place of the members; null as long as they were not met often. Two threads may both tie it, and no harm is done. */
    @Nullable MethodHandle tied() {
        if (tied == null && HAS_JIT && ++met >= OFTEN) {
            tied = tying.get();
        }
        return tied;
    }

    /** Members of which one is read: {@code (int index, Reading in, Object builder)}. */
    static Tie choice(ImmutableList<? extends Member<?, ?>> members) {
        return new Tie(() -> {
            MethodHandle read = method(Member.class, "read", READ);
            MethodHandle[] cases = members.stream()
                    .map(member -> MethodHandles.dropArguments(read.bindTo(member), 0, int.class))
                    .toArray(MethodHandle[]::new);
            return MethodHandles.tableSwitch(MethodHandles.empty(cases[0].type()), cases);
        });
    }

    /** Parts that are written one after the other: {@code (Writing out, Object owner)}. */
    static Tie sequence(ImmutableList<? extends Part<?>> parts) {
        return new Tie(() -> {
            MethodHandle write = method(Part.class, "write", WRITE);
            MethodHandle all = MethodHandles.empty(WRITE);
            for (Part<?> part : parts.reverse()) {
                all = MethodHandles.foldArguments(all, write.bindTo(part));
            }
            return all;
        });
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
