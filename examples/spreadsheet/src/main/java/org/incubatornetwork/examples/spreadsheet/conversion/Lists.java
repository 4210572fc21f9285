package org.incubatornetwork.examples.spreadsheet.conversion;

import com.google.common.io.Closer;
import com.google.common.primitives.Longs;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.ListReader.Listed;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.lists.FirmList;
import org.incubatornetwork.lists.ListEntry;
import org.incubatornetwork.lists.ListedFirm;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.VitalStatus;

/**
 * Several lists of one kind, each of its day, as one register. Rows are of one firm if they have one key, and for no other reason. What
 * happened, happened between the lists that show it. Of a firm its key and the places of its rows are kept in memory, and no more.
 */
public final class Lists implements Closeable {
    private static final int PLACE_BITS = 48;
    private static final long NONE = -1;

    private final Frame frame;
    private final Mapping mapping;
    private final Consumer<SheetFinding> findings;
    private final Composer composer;
    private final List<KeptList> lists = new ArrayList<>();
    /** Of each firm the places of its rows: the number of the list above {@link #PLACE_BITS} bits, and below where it is in the list. */
    private final Map<String, long[]> firms = new LinkedHashMap<>();

    private final Map<String, Named> firstById = new HashMap<>();

    /** The firm that an id was first given to, and the list that did. */
    private record Named(String key, String file) {}

    /** A list that has a firm, and what it says of it. */
    record Seen(FirmList list, Facts facts) {}

    /**
     * Lists of which none was read yet.
     *
     * @param frame what they mean, and the document that their startups go into
     * @param findings takes what is found
     */
    public Lists(Frame frame, Consumer<SheetFinding> findings) {
        this.frame = frame;
        mapping = frame.mapping();
        if (mapping.list().isEmpty()) {
            throw new CannotRunException("map.noList", "file", mapping.file());
        }
        this.findings = findings;
        composer = new Composer(frame, findings);
    }

    /**
     * Reads a list.
     *
     * @param file the list
     * @param day the day on which it was as it is
     * @throws IOException if it can't be read
     */
    public void add(Path file, LocalDate day) throws IOException {
        FirmList list = composer.list(file.getFileName().toString(), day);
        if (lists.stream().anyMatch(other -> other.list().equals(list))) {
            throw new CannotRunException("map.sameList", "file", list.name(), "day", day);
        }
        KeptList kept = new KeptList(mapping, list, file, findings);
        lists.add(kept);
        for (Optional<Listed> listed = kept.next(); listed.isPresent(); listed = kept.next()) {
            if (mapping.key() == Member.ID || isOfOneFirm(listed.get(), list.name())) {
                long number = lists.size() - 1L;
                firms.merge(listed.get().key(), new long[] {number << PLACE_BITS | kept.keep()}, Longs::concat);
            }
        }
        kept.end();
    }

    /** Whether no other firm has the id of this. */
    private boolean isOfOneFirm(Listed listed, String file) {
        Named first = firstById.computeIfAbsent(listed.id().value(), id -> new Named(listed.key(), file));
        if (!first.key().equals(listed.key())) {
            findings.accept(SheetFinding.ofKind(
                    SheetCode.DUPLICATE_KEY,
                    ".id",
                    listed.facts().place(),
                    listed.key(),
                    "id",
                    listed.id().value(),
                    "other",
                    first.key(),
                    "file",
                    first.file()));
        }
        return first.key().equals(listed.key());
    }

    /**
     * The document without its startups, of the day of the last list.
     *
     * @return the document
     */
    public NetworkDocument document() {
        return frame.document(lists.stream().map(kept -> kept.list().day()).max(Comparator.naturalOrder()));
    }

    /**
     * How many firms the lists have.
     *
     * @return the number
     */
    public long count() {
        return firms.size();
    }

    /**
     * The firms of all lists, each read when it is asked for.
     *
     * @return the startups, in the order in which they came first
     */
    public Stream<Startup> startups() {
        List<Integer> byDay = IntStream.range(0, lists.size())
                .boxed()
                .sorted(Comparator.comparing(list -> lists.get(list).list().day()))
                .toList();
        return firms.entrySet().stream().map(firm -> startup(firm.getKey(), byList(firm.getValue()), byDay));
    }

    /** The place of a firm's row in each list. */
    private long[] byList(long[] rows) {
        long[] places = new long[lists.size()];
        Arrays.fill(places, NONE);
        for (long row : rows) {
            places[(int) (row >>> PLACE_BITS)] = row & (1L << PLACE_BITS) - 1;
        }
        return places;
    }

    private Startup startup(String key, long[] places, List<Integer> byDay) {
        List<ListEntry> entries = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        for (int number : byDay) {
            KeptList kept = lists.get(number);
            if (places[number] != NONE) {
                Facts facts = kept.facts(places[number]);
                seen.add(new Seen(kept.list(), facts));
                entries.add(Composer.entry(kept.list(), facts));
            } else {
                entries.add(ListEntry.notSeen(kept.list()));
            }
        }
        Seen last = seen.get(seen.size() - 1);
        Facts facts = seen.size() == 1 ? last.facts() : new Joined(mapping.columns(), findings).facts(seen);
        tellFlips(seen);
        tellSeenAgain(seen);
        tellNotSeen(last);
        return composer.startup(seen, facts, ListReader.id(last.facts(), key), ListedFirm.of(entries));
    }

    private void tellFlips(List<Seen> seen) {
        Optional<VitalStatus> before = Optional.empty();
        LocalDate earlier = LocalDate.MIN;
        for (Seen one : seen) {
            Facts facts = one.facts();
            if (facts.status().isEmpty()) {
                continue;
            }
            At<VitalStatus> status = facts.lastStatus().orElseThrow().status.orElseThrow();
            if (before.filter(Lists::isEnd).isPresent() && !isEnd(status.value())) {
                findings.accept(SheetFinding.of(
                        SheetCode.FLIPPED_BACK,
                        status.place(),
                        status.actual(),
                        "status",
                        status.value(),
                        "day",
                        one.list().day(),
                        "before",
                        before.get(),
                        "earlier",
                        earlier));
            }
            before = Optional.of(status.value());
            earlier = one.list().day();
        }
    }

    private static boolean isEnd(VitalStatus status) {
        return switch (status) {
            case CLOSED, INSOLVENT, ACQUIRED, MERGED -> true;
            default -> false;
        };
    }

    /** A complete list that lacks a firm, between two that have it, says that its support ended and began again. */
    private void tellSeenAgain(List<Seen> seen) {
        for (int i = 1; i < seen.size(); i++) {
            Seen again = seen.get(i);
            LocalDate before = seen.get(i - 1).list().day();
            Optional<FirmList> lacking = lists.stream()
                    .map(KeptList::list)
                    .filter(list -> list.isComplete()
                            && list.day().isAfter(before)
                            && list.day().isBefore(again.list().day()))
                    .min(Comparator.comparing(FirmList::day));
            lacking.ifPresent(list -> findings.accept(SheetFinding.of(
                    SheetCode.SEEN_AGAIN,
                    again.facts().place(),
                    again.facts().name.orElseThrow(),
                    "day",
                    again.list().day(),
                    "lacking",
                    list.day(),
                    "earlier",
                    before)));
        }
    }

    private void tellNotSeen(Seen last) {
        LocalDate day = last.list().day();
        Optional<FirmList> next = lists.stream()
                .map(KeptList::list)
                .filter(list -> list.day().isAfter(day))
                .min(Comparator.comparing(FirmList::day));
        next.ifPresent(later -> findings.accept(SheetFinding.ofKind(
                SheetCode.NOT_SEEN_SINCE,
                later.isComplete() ? ".complete" : "",
                last.facts().place(),
                last.facts().name.orElseThrow(),
                "day",
                day,
                "later",
                later.day())));
    }

    @Override
    public void close() throws IOException {
        Closer closer = Closer.create();
        lists.forEach(closer::register);
        closer.close();
    }
}
