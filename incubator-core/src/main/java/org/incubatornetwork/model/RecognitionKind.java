package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/** The kind of a {@link Recognition}. An open list: codes outside it are kept as they stand. */
public final class RecognitionKind extends AbstractCode<RecognitionKind>
        implements OpenCode, Comparable<RecognitionKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<RecognitionKind> LIST = new CodeList<>(RecognitionKind::new);

    /** A prize or an honour, of a competition or without one. */
    public static final RecognitionKind AWARD = LIST.add("AWARD");

    /** A certificate by a norm, most often with a number and for some years. */
    public static final RecognitionKind CERTIFICATE = LIST.add("CERTIFICATE");

    /** An accreditation, without which something may not be done or called so. */
    public static final RecognitionKind ACCREDITATION = LIST.add("ACCREDITATION");

    /** A label of quality or of belonging. */
    public static final RecognitionKind LABEL = LIST.add("LABEL");

    private RecognitionKind(String code) {
        super("kind of recognition", code);
    }

    /**
     * The kind of recognition with a given code, known or not.
     *
     * @param code the code
     * @return the kind of recognition; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static RecognitionKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known kind of recognition
     */
    public static ImmutableSet<RecognitionKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<RecognitionKind> list() {
        return LIST;
    }
}
