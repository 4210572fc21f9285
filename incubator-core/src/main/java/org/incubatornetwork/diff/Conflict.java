package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Locale;
import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.text.VisibleText;

/** Something that two parts of a network tell differently: where it is in both, what each says, and what was done. */
@Value.Immutable
public abstract sealed class Conflict implements Serializable, NoBean permits ImmutableConflict {
    private static final TextBundle BUNDLE = TextBundle.load(TextBundle.class, "phrases");

    private static final int MOST_SHOWN = 80;

    Conflict() {}

    /**
     * The kind of the conflict: in what the parts disagree.
     *
     * @return the kind
     */
    public abstract ConflictKind kind();

    /**
     * The rule by which the conflict was settled.
     *
     * @return the rule, as chosen for the kind
     */
    public abstract ConflictRule rule();

    /**
     * The part that was added before the other.
     *
     * @return the name by which it was added
     */
    public abstract String firstPart();

    /**
     * The part that was added after the other.
     *
     * @return the name by which it was added
     */
    public abstract String secondPart();

    /**
     * The pointer to the first value, in the document of the first part.
     *
     * @return the JSON Pointer
     */
    public abstract String firstPointer();

    /**
     * The pointer to the second value, in the document of the second part.
     *
     * @return the JSON Pointer
     */
    public abstract String secondPointer();

    /**
     * The value that the first part tells.
     *
     * @return the value
     */
    public abstract Serializable firstValue();

    /**
     * The value that the second part tells.
     *
     * @return the value
     */
    public abstract Serializable secondValue();

    /**
     * The conflict in a sentence.
     *
     * @param locale the locale, by which the language is chosen
     * @return the sentence, with the first 80 characters of each value and name
     */
    public String message(Locale locale) {
        return Message.of(
                        BUNDLE.text("merge.conflict." + kind()),
                        ImmutableMap.<String, Serializable>builder()
                                .put("firstPart", shown(firstPart()))
                                .put("secondPart", shown(secondPart()))
                                .put("firstPointer", firstPointer())
                                .put("secondPointer", secondPointer())
                                .put("firstValue", shown(Shape.text(firstValue())))
                                .put("secondValue", shown(Shape.text(secondValue())))
                                .buildOrThrow())
                .in(locale);
    }

    private static String shown(String text) {
        return VisibleText.of(text, MOST_SHOWN);
    }
}
