package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.incubatornetwork.model.MemberOrder;

/**
 * The order of a document for JSON Pointers: list indexes by number, and members as in {@link MemberOrder}. Members that it
 * does not know come after those it knows, by their text.
 */
final class PointerOrder implements Comparator<String> {
    static final PointerOrder INSTANCE = new PointerOrder();

    private PointerOrder() {}

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int same = 0;
        int segment = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
            if (one.charAt(same - 1) == '/') {
                segment = same;
            }
        }
        if (same == length) {
            if (one.length() == other.length()) {
                return 0;
            }
            String longer = one.length() > length ? one : other;
            if (length == 0 || longer.charAt(length) == '/') {
                return Integer.compare(one.length(), other.length());
            }
        }
        return compareSegments(one, segment, end(one, segment), other, end(other, segment));
    }

    private static int end(String pointer, int start) {
        int end = pointer.indexOf('/', start);
        return end < 0 ? pointer.length() : end;
    }

    private static int compareSegments(String one, int start, int end, String other, int otherEnd) {
        if (isIndex(one, start, end) && isIndex(other, start, otherEnd)) {
            return end != otherEnd
                    ? Integer.compare(end, otherEnd)
                    : one.substring(start, end).compareTo(other.substring(start, otherEnd));
        }
        List<String> members = MemberOrder.findMembersIn(parent(one, start)).orElse(ImmutableList.of());
        String member = one.substring(start, end);
        String otherMember = other.substring(start, otherEnd);
        int byRank = Integer.compare(rank(members, member), rank(members, otherMember));
        return byRank != 0 ? byRank : member.compareTo(otherMember);
    }

    private static int rank(List<String> members, String member) {
        int rank = members.indexOf(member);
        return rank < 0 ? members.size() : rank;
    }

    /** The name of the member that holds a segment, or the list that the segment is in an element of. */
    private static String parent(String pointer, int segment) {
        int end = segment - 1;
        while (end > 0) {
            int start = pointer.lastIndexOf('/', end - 1) + 1;
            if (!isIndex(pointer, start, end)) {
                return pointer.substring(start, end);
            }
            end = start - 1;
        }
        return "";
    }

    static boolean isIndex(String pointer, int start, int end) {
        if (start == end) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (pointer.charAt(i) < '0' || pointer.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
