package org.incubatornetwork.diff;

import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.PointerSegment;

/**
 * A value of a part, and where it stands there.
 *
 * @param part the part
 * @param pointer the JSON Pointer to it in the part's document
 * @param value the value
 */
record Sighted(MergePart part, String pointer, Object value) {
    /** An item of this list, or one of these members that the format does not know, which stand on their object by their names. */
    Sighted item(int index, Object item) {
        return item instanceof UnknownMember member
                ? new Sighted(
                        part,
                        pointer.substring(0, pointer.lastIndexOf('/') + 1) + PointerSegment.of(member.name()),
                        item)
                : at(Integer.toString(index), item);
    }

    Sighted at(String step, Object inner) {
        return new Sighted(part, pointer + "/" + step, inner);
    }
}
