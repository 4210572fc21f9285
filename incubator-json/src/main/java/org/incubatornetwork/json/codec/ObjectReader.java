package org.incubatornetwork.json.codec;

import static tools.jackson.core.sym.PropertyNameMatcher.MATCH_END_OBJECT;
import static tools.jackson.core.sym.PropertyNameMatcher.MATCH_UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.invoke.MethodHandle;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads objects of one type.
 *
 * @param start makes what collects the values of its members
 * @param finish makes the value; null after it has reported that the members don't agree
 * @param members the members that are known
 * @param names their names
 * @param matcher finds the index of a member by its name
 * @param required of each member that must be there the bit of its index
 * @param agreement what the members must agree in
 * @param agrees whether members agree, of which the bits are given
 * @param keeping where other members are kept; null if nowhere
 * @param tie reads a member of which the index is known
 */
record ObjectReader<T, B>(
        Supplier<B> start,
        BiFunction<Reading, B, @Nullable T> finish,
        ImmutableList<Member<T, B>> members,
        ImmutableSet<String> names,
        PropertyNameMatcher matcher,
        long required,
        Agreement agreement,
        LongPredicate agrees,
        @Nullable Keeping<T, B> keeping,
        Tie tie) {

    /** Reads the object that starts at the current token; null if it is at fault. */
    @Nullable T read(Reading in) {
        in.enter();
        JsonParser parser = in.parser;
        Metadata.Builder outer = in.metadata;
        in.metadata = null;
        MethodHandle[] tied = tie.tied();
        B builder = start.get();
        Set<String> unknownNames = null;
        long seen = 0;
        long absent = 0;
        for (int match = parser.nextNameMatch(matcher);
                match != MATCH_END_OBJECT;
                match = parser.nextNameMatch(matcher)) {
            if (match < 0) {
                unknownNames = unknownNames == null ? new HashSet<>() : unknownNames;
                readUnknown(in, match, builder, unknownNames);
                continue;
            }
            long bit = 1L << match;
            if ((seen & bit) == 0) {
                seen |= bit;
                absent |= parser.nextToken() == JsonToken.VALUE_NULL ? bit : 0;
                if (tied == null) {
                    members.get(match).read(in, builder);
                } else {
                    read(tied[match], in, builder);
                }
            } else {
                skipRepeated(in);
            }
        }
        in.leave();
        if ((seen & required) != required) {
            reportMissing(in, required & ~seen);
        }
        if (!agrees.test(seen & ~absent)) {
            agreement.check(in, names(seen & ~absent));
        }
        Metadata.Builder metadata = in.metadata;
        in.metadata = outer;
        return in.hasFailed() ? null : build(in, builder, metadata);
    }

    private static void read(MethodHandle tied, Reading in, Object builder) {
        try {
            tied.invokeExact(in, builder);
        } catch (Throwable e) {
            throw Tie.unchecked(e);
        }
    }

    private @Nullable T build(Reading in, B builder, Metadata.@Nullable Builder metadata) {
        try {
            if (metadata != null && keeping != null) {
                keeping.keep(builder, metadata);
            }
            return finish.apply(in, builder);
        } catch (IllegalArgumentException e) {
            in.reportObject(
                    FormatCode.CONFLICTING_MEMBERS, "names", String.valueOf(e.getMessage()), "consistent members");
            return null;
        }
    }

    private void readUnknown(Reading in, int match, B builder, Set<String> unknownNames) {
        if (match != MATCH_UNKNOWN_NAME) {
            throw new IllegalStateException("no member: " + in.parser.currentToken());
        }
        String name = in.name();
        if (!unknownNames.add(name)) {
            skipRepeated(in);
            return;
        }
        boolean kept = keeping != null && in.unknownMembers == UnknownMembers.KEEP;
        if (keeping == null) {
            in.reportSetting(names, Optional.empty());
        } else if (!kept) {
            in.reportMember(FormatCode.UNKNOWN_MEMBER, Severity.ERROR, names);
        } else if (!in.newerVersion) {
            in.reportMember(FormatCode.UNKNOWN_MEMBER, Severity.WARNING, names);
        }
        in.parser.nextToken();
        JsonText value = new RawJson(in).read();
        if (kept && keeping != null && value != null) {
            keeping.keep(in, builder, UnknownMember.of(name, value));
        }
    }

    private static void skipRepeated(Reading in) {
        in.reportMember(FormatCode.DUPLICATE_MEMBER, Severity.ERROR, ImmutableSet.of());
        in.parser.nextToken();
        new RawJson(in).skip();
    }

    private void reportMissing(Reading in, long missing) {
        for (String name : names(missing)) {
            in.reportObject(FormatCode.MISSING_MEMBER, "name", name, name);
        }
    }

    /** The names of some members, in their order. */
    private ImmutableSet<String> names(long bits) {
        return IntStream.range(0, members.size())
                .filter(i -> (bits & 1L << i) != 0)
                .mapToObj(i -> members.get(i).name())
                .collect(ImmutableSet.toImmutableSet());
    }
}
