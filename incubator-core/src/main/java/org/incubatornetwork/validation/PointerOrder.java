package org.incubatornetwork.validation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a document for JSON Pointers: list indexes by number, and members in the order in which they are written.
 * Members that the order does not know come after those it knows, by their text.
 */
final class PointerOrder implements Comparator<String> {
    static final PointerOrder INSTANCE = new PointerOrder();

    private static final ImmutableMap<String, List<String>> MEMBERS = members(
            "network: id name legalName alternateNames operator kind governance country founded shareholders maximumStay"
                    + " focusSectors register sites services cohorts memberships claims identifiers sources url"
                    + " extensions startups",
            "sites: id name alternateNames kind address location lifecycle plannedOpening area capacities premises",
            "address: streetAddress addressLocality addressRegion postalCode addressCountry",
            "lifecycle: status on",
            "area: gross usable lettable",
            "capacities: unit quantity start end",
            "services: id name category siteIds start end eligibility status price",
            "cohorts: id name programme siteIds applicationStart applicationDeadline start end maximumEnrolment funnel",
            "funnel: applied eligible interviewed offered admitted started completed graduated",
            "memberships: association role start end",
            "claims: id measure nature basis siteId cohortId associationId quantity unit currency population level"
                    + " clock clockDescription horizon asOf"
                    + " publishedOn saidBy",
            "startups: id name kind legalName alternateNames legalForm founded sectors stage supportPeriods"
                    + " statusEvents jobs revenues fundingRounds serviceUses",
            "supportPeriods: id level siteId start end cohortId mode occupied terms endReason",
            "statusEvents: status on observedOn counterparty evidence",
            "jobs: on direct indirect basis baseline method",
            "revenues: start end amount exportAmount",
            "fundingRounds: on instrument amount investors",
            "serviceUses: serviceId on minutes");

    private PointerOrder() {}

    private static ImmutableMap<String, List<String>> members(String... types) {
        ImmutableMap.Builder<String, List<String>> members = ImmutableMap.builder();
        for (String type : types) {
            int colon = type.indexOf(": ");
            members.put(type.substring(0, colon), Splitter.on(' ').splitToList(type.substring(colon + 2)));
        }
        return members.buildOrThrow();
    }

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
        List<String> members = MEMBERS.get(parent(one, start));
        String member = one.substring(start, end);
        String otherMember = other.substring(start, otherEnd);
        if (members != null) {
            int byRank = Integer.compare(rank(members, member), rank(members, otherMember));
            if (byRank != 0) {
                return byRank;
            }
        }
        return member.compareTo(otherMember);
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
