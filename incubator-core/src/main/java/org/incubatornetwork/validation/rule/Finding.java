package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/** A finding: something that a rule, or a reader of documents, found. */
@Value.Immutable
public abstract sealed class Finding implements Serializable, WithFinding, NoBean permits ImmutableFinding {
    Finding() {}

    /**
     * The code of what was found, in UPPER_SNAKE, which is never renamed or reused.
     *
     * @return the code
     */
    public abstract String code();

    /**
     * The severity of the finding: how much it matters.
     *
     * @return the severity
     */
    public abstract Severity severity();

    /**
     * The place of the finding: the JSON Pointer (RFC 6901) to the value at fault in the document, such as {@code
     * /network/sites/3/lifecycle/0/on}.
     *
     * @return the pointer; empty text for the whole document
     */
    public abstract String pointer();

    /**
     * The entity that the finding is about.
     *
     * @return the entity; empty if what was found lies outside the entities or could not be read
     */
    public abstract Optional<Subject> subject();

    /**
     * Other entities that have a part in the finding.
     *
     * @return the entities, in the order of the document
     */
    public abstract ImmutableList<Subject> related();

    /**
     * The value that stood at the place of the finding.
     *
     * @return the text, as it stood
     */
    public abstract Optional<String> actual();

    /**
     * The description of what should have stood at the place of the finding.
     *
     * @return a description
     */
    public abstract Optional<String> expected();

    /**
     * The hint of the finding: what may have been meant.
     *
     * @return the nearest known name, code or id; empty if none is near
     */
    public abstract Optional<String> hint();

    /**
     * The message of the finding: what is to be said of it. {@link #message(Locale)} says it, its texts cut.
     *
     * @return the message with its arguments
     */
    public abstract Message message();

    /**
     * The remedy of the finding: how to mend it.
     *
     * @return the advice
     */
    public abstract Optional<LocalizedText> remedy();

    /**
     * The message for a locale, {@linkplain ValueText#spoken with the values of the model in words}: "at least 70", "in March 2023". Of a
     * text in it, no more than the first 200 characters are shown.
     *
     * @param locale the locale, by which the language is chosen
     * @return the message
     */
    public final String message(Locale locale) {
        return ValueText.spoken(message()).shortened().in(locale);
    }

    /**
     * A digest of the fact that is at fault: of all that stands in it, and of what else makes the fault what it is. It tells
     * the faults of one code and one entity apart.
     *
     * @return the digest; that of the {@linkplain #message() message's} arguments if not said
     */
    @Value.Default
    public String fact() {
        return ContentDigest.of(message().arguments()).text();
    }

    /**
     * A short name of the finding that stays the same when lists are reordered or other things change: a digest of the
     * code, the entity's kind and id, the members that lead to it without the indexes in lists, and the {@link #fact()}.
     * Findings that are equal in all of these have the same one, and are counted.
     *
     * @return sixteen hexadecimal digits
     */
    public final String fingerprint() {
        return Fingerprint.of(this).toString();
    }

    /**
     * A builder of a finding.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Finding}. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
