package org.incubatornetwork.examples.spreadsheet.draft;

import java.io.Serializable;
import java.util.Locale;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import tools.jackson.databind.node.ArrayNode;

/** What a draft is not sure of, in a language. */
record Doubts(ArrayNode list, Locale language) {
    void add(String key, Serializable... arguments) {
        list.add(Texts.message("draft." + key, arguments).in(language));
    }
}
