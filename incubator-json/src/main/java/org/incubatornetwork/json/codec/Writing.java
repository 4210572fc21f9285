package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.VisibleText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.json.JsonWriteFeature;

/** What goes on in one write: the generator, and the refusal of what a reader would not read back. */
public final class Writing {
    private static final int LONGEST_ACTUAL = 120;
    private static final int LAST_YEAR = 9999;
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST_COPIED = 128;
    private static final int MOST_LABELS = 1 << 10;

    private final JsonGenerator generator;
    private final JsonTextWriter texts;
    private final JsonLimits limits;
    private final boolean isUtf8;
    private final boolean quotesNumbers;
    private final byte[] ascii = new byte[LONGEST_COPIED];
    private final Map<Object, SerializedString> labels = new HashMap<>();
    private String prefix = "";
    private int depth;

    /** A write into a generator of UTF-8, set up by {@link Jackson}. */
    public Writing(JsonGenerator generator, Settings settings, Layout layout) {
        this.generator = generator;
        this.limits = settings.limits();
        this.texts = new JsonTextWriter(generator, settings.factory(), limits, layout);
        this.isUtf8 = true;
        this.quotesNumbers = false;
    }

    /** A write into a generator of someone else's, which may be one that has no text. */
    public static Writing tokens(JsonGenerator generator) {
        return new Writing(generator);
    }

    private Writing(JsonGenerator generator) {
        this.generator = generator;
        this.limits = JsonLimits.STANDARD;
        this.texts = JsonTextWriter.into(generator, limits);
        this.isUtf8 = false;
        this.quotesNumbers = generator instanceof JsonGeneratorBase text
                && text.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS);
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

    /**
     * Says that what is written next by itself has its place in a document, so that it is refused as it would be there.
     *
     * @param pointer the pointer to it
     * @param depth how many objects and arrays are around it
     */
    public void startPart(String pointer, int depth) {
        this.prefix = pointer;
        this.depth = depth;
    }

    /** The name of a known member. */
    void name(SerializedString name) {
        generator.writeName(name);
    }

    /** A name that may be any text. */
    void name(String name) {
        if (name.length() > limits.nameLength()) {
            throw refusedName(name, FormatCode.NAME_LIMIT, "limit", limits.nameLength());
        }
        if (!TextGrammar.admits(name)) {
            throw refusedName(name, FormatCode.INVALID_TEXT, "actual", VisibleText.of(name, LONGEST_ACTUAL));
        }
        generator.writeName(name);
    }

    /** A string that may be any text. */
    public void text(String text) {
        if (text.length() > limits.stringLength()) {
            throw refused(FormatCode.STRING_LIMIT, "limit", limits.stringLength());
        }
        if (!TextGrammar.admits(text)) {
            throw refused(FormatCode.INVALID_TEXT, "actual", VisibleText.of(text, LONGEST_ACTUAL));
        }
        generator.writeString(text);
    }

    /** A text of which a document has few different ones, so that each is checked and encoded once. */
    void label(String text) {
        if (!isUtf8) {
            text(text); // a host's generator may escape more, and does not escape what is encoded
            return;
        }
        SerializedString label = labels.get(text);
        if (label != null) {
            generator.writeString(label);
        } else {
            text(text);
            if (labels.size() < MOST_LABELS) {
                labels.put(text, new SerializedString(text));
            }
        }
    }

    /** A string that is by its type printable ASCII without quotes and backslashes. */
    @SuppressWarnings(
            "deprecation") // for what it does to other characters; nothing else copies a string without a new array
    void plain(String text) {
        int length = text.length();
        if (isUtf8 && length <= LONGEST_COPIED) {
            text.getBytes(0, length, ascii, 0);
            generator.writeRawUTF8String(ascii, 0, length);
        } else {
            generator.writeString(text);
        }
    }

    /** The same, already encoded. */
    void prepared(SerializedString text) {
        generator.writeString(text);
    }

    void date(LocalDate date) {
        int year = date.getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw refused(FormatCode.UNWRITABLE_VALUE, "actual", date.toString());
        }
        if (isUtf8) {
            digits(year / 100, 0);
            digits(year % 100, 2);
            ascii[4] = '-';
            digits(date.getMonthValue(), 5);
            ascii[7] = '-';
            digits(date.getDayOfMonth(), 8);
            generator.writeRawUTF8String(ascii, 0, DATE_LENGTH);
        } else {
            generator.writeString(date.toString());
        }
    }

    /** A window, whose text is made once: a document has few that are no days. */
    void window(DateWindow window) {
        if (window.isExact() && !window.isUncertain() && !window.isApproximate()) {
            date(LocalDate.ofEpochDay(window.earliestEpochDayOr(0)));
            return;
        }
        SerializedString text = labels.get(window);
        if (text == null) {
            text = new SerializedString(window.toString());
            if (labels.size() < MOST_LABELS) {
                labels.put(window, text);
            }
        }
        prepared(text);
    }

    private void digits(int number, int position) {
        ascii[position] = (byte) ('0' + number / 10);
        ascii[position + 1] = (byte) ('0' + number % 10);
    }

    void count(long count) {
        if (Math.abs(count) > CountGrammar.LARGEST || count == Long.MIN_VALUE) {
            throw refused(FormatCode.UNWRITABLE_VALUE, "actual", String.valueOf(count));
        }
        if (quotesNumbers) {
            generator.writeRawValue(Long.toString(count));
        } else {
            generator.writeNumber(count);
        }
    }

    void flag() {
        generator.writeBoolean(true);
    }

    /** Members that are carried without being understood; none may have the name of a known one, or of another. */
    void unknownMembers(List<UnknownMember> members, ImmutableSet<String> known) {
        Set<String> names = new HashSet<>();
        for (UnknownMember member : members) {
            if (known.contains(member.name()) || !names.add(member.name())) {
                throw refusedName(member.name(), FormatCode.DUPLICATE_MEMBER, "name", member.name());
            }
            name(member.name());
            json(member.value());
        }
    }

    /** JSON that is carried without being understood. */
    void json(JsonText text) {
        if (!texts.admits(text, depth)) {
            throw refused(FormatCode.INVALID_JSON_TEXT, "actual", VisibleText.of(text.text(), LONGEST_ACTUAL));
        }
        texts.write(text, depth);
    }

    /** The refusal of the value that would be written next. */
    public InvalidDocumentException refused(FormatCode code, String argument, Serializable value) {
        TokenStreamContext context = generator.streamWriteContext();
        JsonPointer pointer = context.inArray()
                ? context.getParent().pathAsPointer().appendIndex(context.getEntryCount())
                : context.pathAsPointer();
        return refusedAt(pointer, code, argument, value);
    }

    /** The refusal of the member whose name would be written next. */
    InvalidDocumentException refusedName(String name, FormatCode code, String argument, Serializable value) {
        JsonPointer object = generator.streamWriteContext().getParent().pathAsPointer();
        return refusedAt(object.appendProperty(name), code, argument, value);
    }

    private InvalidDocumentException refusedAt(JsonPointer at, FormatCode code, String argument, Serializable value) {
        FormatProblem problem =
                new FormatProblem(code, prefix + at, FormatProblem.AT_POINTER).argument(argument, value);
        if (argument.equals("actual")) {
            problem.actual(value.toString());
        }
        return new InvalidDocumentException(FormatReport.of(problem.toFinding()));
    }
}
