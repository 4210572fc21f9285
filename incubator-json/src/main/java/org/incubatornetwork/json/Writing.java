package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.VisibleText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** What goes on in one write: the generator, and the refusal of what a reader would not read back. */
final class Writing {
    /** The greatest whole number that every JSON library reads exactly. */
    static final long LARGEST_COUNT = (1L << 53) - 1;

    private static final int LONGEST_ACTUAL = 120;
    private static final int LAST_YEAR = 9999;

    private final JsonGenerator generator;
    private final JsonTextWriter texts;
    private final JsonLimits limits;
    private final char[] day = new char[10];
    private String prefix = "";
    private int depth;

    Writing(JsonGenerator generator, JsonFactory factory, JsonLimits limits, Layout layout) {
        this.generator = generator;
        this.texts = new JsonTextWriter(this, generator, factory, limits, layout);
        this.limits = limits;
    }

    /** A write into a generator of someone else's, which may be one that has no text. */
    static Writing tokens(JsonGenerator generator) {
        return new Writing(generator);
    }

    private Writing(JsonGenerator generator) {
        this.generator = generator;
        this.limits = JsonLimits.STANDARD;
        this.texts = JsonTextWriter.into(this, generator, limits);
    }

    void startObject() {
        enter();
        generator.writeStartObject();
    }

    void endObject() {
        depth--;
        generator.writeEndObject();
    }

    void startArray() {
        enter();
        generator.writeStartArray();
    }

    void endArray() {
        depth--;
        generator.writeEndArray();
    }

    private void enter() {
        if (++depth > limits.depth()) {
            throw refused(FormatCode.DEPTH_LIMIT, "limit", limits.depth());
        }
    }

    /** Says that what is written next is a startup by itself, so that a refusal has its pointer. */
    void startStartup(long index) {
        prefix = "/network/startups/" + index;
    }

    /** The name of a known member. */
    void name(SerializedString name) {
        generator.writeName(name);
    }

    /** A name that may be any text. */
    void name(String name) {
        if (name.length() > limits.nameLength()) {
            throw refused(FormatCode.NAME_LIMIT, "limit", limits.nameLength());
        }
        check(name);
        generator.writeName(name);
    }

    /** A string that may be any text. */
    void text(String text) {
        if (text.length() > limits.stringLength()) {
            throw refused(FormatCode.STRING_LIMIT, "limit", limits.stringLength());
        }
        check(text);
        generator.writeString(text);
    }

    private void check(String text) {
        if (!TextGrammar.admits(text)) {
            throw refused(FormatCode.INVALID_TEXT, "actual", VisibleText.of(text, LONGEST_ACTUAL));
        }
    }

    /** A string that is well-formed by its type. */
    void plain(String text) {
        generator.writeString(text);
    }

    void date(LocalDate date) {
        int year = date.getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw refused(FormatCode.UNWRITABLE_VALUE, "actual", date.toString());
        }
        digits(year / 100, 0);
        digits(year % 100, 2);
        day[4] = '-';
        digits(date.getMonthValue(), 5);
        day[7] = '-';
        digits(date.getDayOfMonth(), 8);
        generator.writeString(day, 0, day.length);
    }

    private void digits(int number, int position) {
        day[position] = (char) ('0' + number / 10);
        day[position + 1] = (char) ('0' + number % 10);
    }

    void count(long count) {
        if (Math.abs(count) > LARGEST_COUNT || count == Long.MIN_VALUE) {
            throw refused(FormatCode.UNWRITABLE_VALUE, "actual", String.valueOf(count));
        }
        generator.writeNumber(count);
    }

    void flag() {
        generator.writeBoolean(true);
    }

    /** Members that are carried without being understood; none may have the name of a known one, or of another. */
    void unknownMembers(List<UnknownMember> members, ImmutableSet<String> known) {
        ImmutableSet.Builder<String> names = ImmutableSet.builder();
        for (UnknownMember member : members) {
            name(member.name());
            texts.write(member.value(), depth);
            names.add(member.name());
        }
        if (names.build().size() < members.size()
                || members.stream().map(UnknownMember::name).anyMatch(known::contains)) {
            throw refused(FormatCode.DUPLICATE_MEMBER, "name", members.toString());
        }
    }

    /** JSON that is carried without being understood. */
    void json(JsonText text) {
        texts.write(text, depth);
    }

    /** The refusal of what would be written next. */
    InvalidDocumentException refused(FormatCode code, String argument, java.io.Serializable value) {
        String pointer = prefix + generator.streamWriteContext().pathAsPointer().toString();
        FormatProblem problem = new FormatProblem(code, pointer, FormatProblem.AT_POINTER).argument(argument, value);
        if (argument.equals("actual")) {
            problem.actual(value.toString());
        }
        return new InvalidDocumentException(ImmutableList.of(problem.toFinding()));
    }
}
