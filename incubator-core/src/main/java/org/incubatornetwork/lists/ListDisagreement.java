package org.incubatornetwork.lists;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.text.ListText;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/**
 * A disagreement of lists about a firm: not all that they say can be true.
 *
 * @param day the day on which it shows
 * @param entries what each of the lists says; those that have the firm before those that lack it, else by name
 */
public record ListDisagreement(LocalDate day, ImmutableList<ListEntry> entries) implements Serializable {
    /**
     * The disagreement as a sentence that names every list.
     *
     * @param locale the locale, by which the language is chosen
     * @return the sentence
     */
    public String message(Locale locale) {
        LocalizedText said = ListText.of(
                entries.stream().map(entry -> entry.text().in(locale)).toList());
        return Message.of(ListTexts.text("disagreement"), ImmutableMap.of("entries", said))
                .in(locale);
    }
}
