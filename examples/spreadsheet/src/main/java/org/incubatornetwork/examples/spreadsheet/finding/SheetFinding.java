package org.incubatornetwork.examples.spreadsheet.finding;

import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/**
 * Something that was found in a sheet; a finding as the library's, whose place is a cell.
 *
 * @param code what was found
 * @param place where
 * @param actual what stood there; empty where nothing did
 * @param hint what may have been meant: the nearest of the words that are known here
 * @param message what is to be said of it
 */
public record SheetFinding(
        SheetCode code, Place place, Optional<String> actual, Optional<String> hint, Message message) {
    /**
     * A finding.
     *
     * @param code what was found
     * @param place where
     * @param actual what stood there; empty for nothing
     * @param arguments names and values of the other arguments of its message, in turn
     * @return the finding
     */
    public static SheetFinding of(SheetCode code, Place place, String actual, Serializable... arguments) {
        return ofKind(code, "", place, actual, arguments);
    }

    /**
     * A finding of a code with more than one message.
     *
     * @param code what was found
     * @param kind the end of the message's key, with a point before it; empty for the code's own
     * @param place where
     * @param actual what stood there; empty for nothing
     * @param arguments names and values of the other arguments of its message, in turn
     * @return the finding
     */
    public static SheetFinding ofKind(
            SheetCode code, String kind, Place place, String actual, Serializable... arguments) {
        Serializable[] all = new Serializable[arguments.length + 4];
        all[0] = "actual";
        all[1] = actual;
        all[2] = "header";
        all[3] = place.header();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return new SheetFinding(
                code,
                place,
                actual.isEmpty() ? Optional.empty() : Optional.of(actual),
                Optional.empty(),
                Texts.message("code." + code + kind, all));
    }

    /**
     * A finding of a word that is not known.
     *
     * @param code what was found
     * @param place where
     * @param actual the word
     * @param known the words that are known there
     * @return the finding, which asks for the nearest of them
     */
    public static SheetFinding ofWord(SheetCode code, Place place, String actual, Collection<String> known) {
        Optional<String> hint = Nearest.to(actual, known);
        SheetFinding finding = of(code, place, actual, "question", Texts.question(hint));
        return new SheetFinding(code, place, finding.actual, hint, finding.message);
    }

    /**
     * The severity of the finding.
     *
     * @return that of its code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * The message for a locale.
     *
     * @param locale the locale
     * @return the message
     */
    public String message(Locale locale) {
        return message.shortened().in(locale);
    }

    /**
     * The finding as one of the library's. Its fingerprint is that of the code, the sheet, the column and what stood there, whatever the
     * row.
     *
     * @return the finding
     */
    public Finding asFinding() {
        return Finding.builder()
                .code(code.name())
                .severity(severity())
                .pointer(place.pointer())
                .actual(actual)
                .hint(hint)
                .message(message)
                .remedy(code.remedy())
                .fact(actual.orElse(""))
                .build();
    }
}
