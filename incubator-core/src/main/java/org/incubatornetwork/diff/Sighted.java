package org.incubatornetwork.diff;

/**
 * A value of a part, and where it stands there.
 *
 * @param part the part
 * @param pointer the JSON Pointer to it in the part's document
 * @param value the value
 */
record Sighted(MergePart part, String pointer, Object value) {
    Sighted at(String step, Object inner) {
        return new Sighted(part, pointer + "/" + step, inner);
    }
}
