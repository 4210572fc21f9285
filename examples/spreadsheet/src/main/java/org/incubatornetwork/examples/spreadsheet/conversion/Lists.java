package org.incubatornetwork.examples.spreadsheet.conversion;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.ListReader.Listed;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.lists.FirmList;
import org.incubatornetwork.lists.ListEntry;
import org.incubatornetwork.lists.ListedFirm;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.VitalStatus;

/**
 * Several lists of one kind, each of its day, as one register. Rows are of one firm if they have one key, and for no other reason. What
 * happened, happened between the lists that show it.
 */
public final class Lists {
    private final Mapping mapping;
    private final Consumer<SheetFinding> findings;
    private final Composer composer;
    private final List<FirmList> lists = new ArrayList<>();
    private final Map<String, Map<FirmList, Listed>> firms = new LinkedHashMap<>();
    private final Map<StartupId, Listed> firstById = new HashMap<>();

    /**
     * Lists of which none was read yet.
     *
     * @param mapping what they mean
     * @param findings takes what is found
     */
    public Lists(Mapping mapping, Consumer<SheetFinding> findings) {
        if (mapping.list().isEmpty()) {
            throw new CannotRunException("map.noList", "file", mapping.file());
        }
        this.mapping = mapping;
        this.findings = findings;
        composer = new Composer(mapping, findings);
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
        if (lists.contains(list)) {
            throw new CannotRunException("map.sameList", "file", list.name(), "day", day);
        }
        lists.add(list);
        try (ListReader reader = new ListReader(mapping, file, Optional.of(day), findings)) {
            for (Optional<Listed> listed = reader.next(); listed.isPresent(); listed = reader.next()) {
                add(list, listed.get());
            }
        }
    }

    private void add(FirmList list, Listed listed) {
        Listed first = firstById.putIfAbsent(listed.id(), listed);
        if (first != null && !first.key().equals(listed.key())) {
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
                    first.facts().place().file()));
            return;
        }
        firms.computeIfAbsent(listed.key(), none -> new LinkedHashMap<>()).put(list, listed);
    }

    /**
     * The day of the last list.
     *
     * @return the day
     */
    public LocalDate lastDay() {
        return lists.stream().map(FirmList::day).max(Comparator.naturalOrder()).orElseThrow();
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
     * The firms of all lists.
     *
     * @return the startups, in the order in which they came first
     */
    public Stream<Startup> startups() {
        lists.sort(Comparator.comparing(FirmList::day));
        return firms.values().stream().map(this::startup);
    }

    private Startup startup(Map<FirmList, Listed> seen) {
        List<ListEntry> entries = new ArrayList<>();
        List<FirmList> having = new ArrayList<>();
        for (FirmList list : lists) {
            Listed listed = seen.get(list);
            entries.add(listed == null ? ListEntry.notSeen(list) : Composer.entry(list, listed.facts()));
            if (listed != null) {
                having.add(list);
            }
        }
        FirmList last = having.get(having.size() - 1);
        Listed latest = seen.get(last);
        Startup details = null;
        for (FirmList list : having) {
            Startup next = seen.get(list).facts().startup(latest.id());
            details = details == null
                    ? next
                    : later(details, next, having.get(having.indexOf(list) - 1), list, seen.get(list));
        }
        latest.facts()
                .addStart(having.stream().map(list -> seen.get(list).facts()).toList());
        tellFlips(having, seen);
        tellNotSeen(last, latest);
        return composer.startup(details, latest.facts(), ListedFirm.of(entries));
    }

    /** What the later list says, and what only the earlier one does: figures and stages keep their own day. */
    private Startup later(Startup earlier, Startup later, FirmList before, FirmList list, Listed listed) {
        Metadata metadata = later.metadata();
        Startup joined = later.withKind(later.kind().or(earlier::kind))
                .withLegalForm(later.legalForm().or(earlier::legalForm))
                .withFounded(later.founded().or(earlier::founded))
                .withDescription(later.description().or(earlier::description))
                .withAddress(later.address().or(earlier::address))
                .withNames(said(later.names(), earlier.names()))
                .withSectors(said(later.sectors(), earlier.sectors()))
                .withFundingRounds(said(later.fundingRounds(), earlier.fundingRounds()))
                .withStages(union(earlier.stages(), later.stages(), Function.identity()))
                .withJobs(union(earlier.jobs(), later.jobs(), Jobs::on))
                .withFounders(union(earlier.founders(), later.founders(), Founders::on))
                .withRevenues(union(earlier.revenues(), later.revenues(), Revenue::start))
                .withMetadata(Metadata.builder()
                        .url(metadata.url().or(() -> earlier.metadata().url()))
                        .identifiers(
                                said(metadata.identifiers(), earlier.metadata().identifiers()))
                        .sources(union(earlier.metadata().sources(), metadata.sources(), Function.identity()))
                        .build());
        List<String> changed = new ArrayList<>();
        changed(changed, "name", earlier, joined, Startup::name);
        changed(changed, "names", earlier, joined, Startup::names);
        changed(changed, "kind", earlier, joined, Startup::kind);
        changed(changed, "legalForm", earlier, joined, Startup::legalForm);
        changed(changed, "founded", earlier, joined, Startup::founded);
        changed(changed, "description", earlier, joined, Startup::description);
        changed(changed, "url", earlier, joined, startup -> startup.metadata().url());
        changed(changed, "address", earlier, joined, Startup::address);
        changed(changed, "sectors", earlier, joined, Startup::sectors);
        changed(changed, "fundingRounds", earlier, joined, Startup::fundingRounds);
        changed(
                changed,
                "identifiers",
                earlier,
                joined,
                startup -> startup.metadata().identifiers());
        if (!changed.isEmpty()) {
            findings.accept(SheetFinding.of(
                    SheetCode.CHANGED_DETAIL,
                    listed.facts().place(),
                    later.name(),
                    "day",
                    list.day(),
                    "earlier",
                    before.day(),
                    "members",
                    String.join(", ", changed)));
        }
        return joined;
    }

    private static <T> List<T> said(List<T> later, List<T> earlier) {
        return later.isEmpty() ? earlier : later;
    }

    private static void changed(
            List<String> changed, String member, Startup one, Startup other, Function<Startup, ?> value) {
        if (!value.apply(one).equals(value.apply(other))) {
            changed.add(member);
        }
    }

    private static <T> Collection<T> union(List<T> earlier, List<T> later, Function<T, ?> key) {
        Map<Object, T> union = new LinkedHashMap<>();
        earlier.forEach(item -> union.put(key.apply(item), item));
        later.forEach(item -> union.put(key.apply(item), item));
        return union.values();
    }

    private void tellFlips(List<FirmList> having, Map<FirmList, Listed> seen) {
        Optional<VitalStatus> before = Optional.empty();
        LocalDate earlier = LocalDate.MIN;
        for (FirmList list : having) {
            Facts facts = seen.get(list).facts();
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
                        list.day(),
                        "before",
                        before.get(),
                        "earlier",
                        earlier));
            }
            before = Optional.of(status.value());
            earlier = list.day();
        }
    }

    private static boolean isEnd(VitalStatus status) {
        return switch (status) {
            case CLOSED, INSOLVENT, ACQUIRED, MERGED -> true;
            default -> false;
        };
    }

    private void tellNotSeen(FirmList last, Listed latest) {
        Optional<FirmList> next =
                lists.stream().filter(list -> list.day().isAfter(last.day())).findFirst();
        next.ifPresent(later -> findings.accept(SheetFinding.ofKind(
                SheetCode.NOT_SEEN_SINCE,
                later.isComplete() ? ".complete" : "",
                latest.facts().place(),
                latest.facts().name.orElseThrow(),
                "day",
                last.day(),
                "later",
                later.day())));
    }
}
