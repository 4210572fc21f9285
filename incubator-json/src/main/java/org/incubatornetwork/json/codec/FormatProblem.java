package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.Ints;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.json.format.FormatCause;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;
import org.jspecify.annotations.Nullable;

/** A finding in the making: its place is still an offset into the bytes, or the pointer alone. */
public final class FormatProblem {
    /** Instead of an offset: at the start of the value that the pointer names. */
    static final long AT_POINTER = -1;

    private static final String ACTUAL = "actual";

    private final FormatCode code;
    private String pointer;
    private final long offset;
    private final Map<String, Serializable> arguments = new LinkedHashMap<>();
    private int owner;
    private Severity severity;
    private @Nullable String actual;
    private @Nullable String expected;
    private Optional<String> hint = Optional.empty();
    private @Nullable SourceLocation location;
    private @Nullable FormatCause cause;
    private @Nullable EntityKind<?> kind;
    private String entity = "";
    private @Nullable String id;
    private @Nullable String label;
    private @Nullable ContentDigest fact;

    public FormatProblem(FormatCode code, String pointer, long offset) {
        this.code = code;
        this.pointer = pointer;
        this.offset = offset;
        this.severity = code.severity();
    }

    FormatCode code() {
        return code;
    }

    String pointer() {
        return pointer;
    }

    long offset() {
        return offset;
    }

    Severity severity() {
        return severity;
    }

    @CanIgnoreReturnValue
    FormatProblem severity(Severity severity) {
        this.severity = severity;
        return this;
    }

    @CanIgnoreReturnValue
    public FormatProblem actual(String actual) {
        this.actual = actual;
        return argument(ACTUAL, actual);
    }

    @CanIgnoreReturnValue
    public FormatProblem expected(String expected) {
        this.expected = expected;
        return this;
    }

    /** Says why, if that can be told. */
    @CanIgnoreReturnValue
    public FormatProblem cause(@Nullable FormatCause cause) {
        this.cause = cause;
        return this;
    }

    @CanIgnoreReturnValue
    FormatProblem hint(Optional<String> hint) {
        this.hint = hint;
        return this;
    }

    @CanIgnoreReturnValue
    public FormatProblem argument(String name, Serializable value) {
        arguments.put(name, value);
        return this;
    }

    @CanIgnoreReturnValue
    public FormatProblem at(SourceLocation location) {
        this.location = location;
        return this;
    }

    /** Says which entity it is about: the pointer to it, and its id and name as far as they can be read. */
    void about(EntityKind<?> kind, String entity, @Nullable String id, @Nullable String label) {
        this.kind = kind;
        this.entity = entity;
        this.id = id;
        this.label = label;
    }

    /** Says what the facts are that it is in, by their digests: these tell it apart, and not what of a value is shown. */
    void fact(List<String> digests) {
        fact = ContentDigest.of(ImmutableMap.of(
                "facts", digests, "arguments", Maps.filterKeys(arguments, name -> !name.equals(ACTUAL))));
    }

    /** Moves the problem from a line that was read alone to where the line stands among others. */
    void move(int line) {
        owner = line;
        down(line);
    }

    /** Moves the problem from some lines, each an item of a list, to where they stand in the whole. */
    void move(String list, long itemsBefore, int linesBefore) {
        String item = list + "/" + (itemsBefore + owner);
        pointer = item + pointer;
        entity = item + entity;
        down(linesBefore);
    }

    /** Moves the problem by a number of lines. */
    public void down(int lines) {
        if (location != null) {
            location = new SourceLocation(Ints.saturatedCast((long) location.line() + lines), location.column());
        }
    }

    private Optional<Subject> subject() {
        return kind == null
                ? Optional.empty()
                : Optional.of(new Subject(kind, Optional.ofNullable(id), Optional.ofNullable(label), entity));
    }

    LocatedFinding toFinding() {
        Finding.Builder finding = Finding.builder();
        if (fact != null) {
            finding.fact(fact.text());
        }
        return LocatedFinding.locate(
                finding.code(code.name())
                        .severity(severity)
                        .pointer(pointer)
                        .subject(subject())
                        .actual(Optional.ofNullable(actual))
                        .expected(Optional.ofNullable(expected))
                        .hint(hint)
                        .message(Message.of(cause == null ? code.template() : cause.template(), arguments))
                        .remedy(cause == null ? code.remedy() : cause.remedy())
                        .build(),
                Optional.ofNullable(location));
    }
}
