package org.incubatornetwork.examples.spreadsheet.conversion;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/** What a row says of a startup, gathered cell by cell. */
final class Facts {
    /** A value, and the row and the column in which it stands. */
    record At<T>(T value, RowPlace row, int column, String actual) {
        Place place() {
            return row.cell(column);
        }
    }

    /** What collects figures of a kind. */
    private record Collected<K, B>(K kind, B figures) {}

    /** What jobs are counted together: those of a day, on one basis. */
    private record JobsOf(DateWindow on, Optional<JobsBasis> basis) {}

    /** What a column's cell was read as, and who takes it; no value for a text that has none. */
    private record Told<V>(ColumnReader<V> reader, Optional<V> value, RowPlace row, Cell cell) {
        void into(Facts facts) {
            facts.row = row;
            reader.take(facts, value, cell);
        }
    }

    private RowPlace row;
    /** What each column of the mapping told; nothing where nobody will ask. */
    private Map<Column, Told<?>> told = Map.of();

    private final Startup.Builder startup = Startup.builder();
    private final List<SupportFacts> supports = new ArrayList<>(0);
    private final List<RoundFacts> rounds = new ArrayList<>(0);
    private final List<StatusFacts> statuses = new ArrayList<>(0);
    private final List<Sector> sectors = new ArrayList<>(0);
    private final List<Source> sources = new ArrayList<>(0);
    private final List<Identifier> identifiers = new ArrayList<>(0);
    private final List<Collected<JobsOf, Jobs.Builder>> jobs = new ArrayList<>(0);
    private final List<Collected<DateWindow, Founders.Builder>> founders = new ArrayList<>(0);
    private Optional<Address.Builder> address = Optional.empty();
    /** What the row says of all of its support. */
    final SupportFacts shared = new SupportFacts(1);

    Optional<String> url = Optional.empty();
    Optional<StartupId> id = Optional.empty();
    Optional<String> name = Optional.empty();
    /** In what currency the amounts of the row are, if it says so. */
    Optional<String> currency = Optional.empty();

    Facts(RowPlace row) {
        this.row = row;
    }

    /** The place of the row. */
    Place place() {
        return row.whole();
    }

    RowPlace row() {
        return row;
    }

    /** What follows is of a row. */
    void takenFrom(RowPlace other) {
        row = other;
    }

    /** Keeps what a column's cell was read as. */
    <V> void tell(Column column, ColumnReader<V> reader, Optional<V> value, Cell cell) {
        if (told.isEmpty()) {
            told = new IdentityHashMap<>();
        }
        told.put(column, new Told<>(reader, value, row, cell));
    }

    /** The value that a column told, if that was kept. */
    Optional<At<Object>> told(Column column) {
        Told<?> kept = told.get(column);
        return kept == null
                ? Optional.empty()
                : kept.value()
                        .map(value -> new At<>(
                                value,
                                kept.row(),
                                kept.reader().place(),
                                kept.cell().shown()));
    }

    /** The place of a column's cell, which may tell nothing. */
    Place place(Column column) {
        return row.cell(column);
    }

    /** Hands over to others what a column told. */
    void take(Column column, Facts other) {
        Told<?> kept = told.get(column);
        if (kept != null) {
            kept.into(other);
        }
    }

    /** Cites what others cite. */
    void addSources(Facts others) {
        for (Source source : others.sources) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
    }

    Startup.Builder startup() {
        return startup;
    }

    /** The status of a number. */
    StatusFacts status(int number) {
        return item(statuses, number, none -> new StatusFacts());
    }

    /** The statuses of which the row has a column, whether it tells of them or not. */
    List<StatusFacts> statuses() {
        return statuses;
    }

    /** The status that the row tells last, which is what it is now. */
    Optional<StatusFacts> lastStatus() {
        for (int i = statuses.size() - 1; i >= 0; i--) {
            if (statuses.get(i).status.isPresent()) {
                return Optional.of(statuses.get(i));
            }
        }
        return Optional.empty();
    }

    Optional<VitalStatus> status() {
        return lastStatus().flatMap(last -> last.status).map(At::value);
    }

    /** The first identifier of a scheme. */
    Optional<String> identifier(String scheme) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Identifier::id)
                .findFirst();
    }

    void addIdentifier(Identifier identifier) {
        if (!identifiers.contains(identifier)) {
            identifiers.add(identifier);
        }
    }

    void addSector(Sector sector) {
        if (!sectors.contains(sector)) {
            sectors.add(sector);
        }
    }

    /** Cites what stands in a cell, and was only supposed to mean what was written. */
    void cite(int column, String actual) {
        Place place = row.cell(column);
        sources.add(Source.builder()
                .title(place.file() + ", " + place.reference() + ": “" + actual + "”")
                .build());
    }

    Address.Builder address() {
        if (address.isEmpty()) {
            address = Optional.of(Address.builder());
        }
        return address.get();
    }

    /** The jobs on a day, counted on a basis. */
    Jobs.Builder jobs(DateWindow on, Optional<JobsBasis> basis) {
        return of(jobs, new JobsOf(on, basis), of -> Jobs.builder().on(of.on()).basis(of.basis()));
    }

    /** The founders on a day. */
    Founders.Builder founders(DateWindow on) {
        return of(founders, on, day -> Founders.builder().on(day));
    }

    private static <K, B> B of(List<Collected<K, B>> collected, K kind, Function<K, B> begun) {
        for (Collected<K, B> known : collected) {
            if (known.kind().equals(kind)) {
                return known.figures();
            }
        }
        B figures = begun.apply(kind);
        collected.add(new Collected<>(kind, figures));
        return figures;
    }

    /** The support of a number. */
    SupportFacts support(int number) {
        return item(supports, number, SupportFacts::new);
    }

    /** The funding round of a number. */
    RoundFacts round(int number) {
        return item(rounds, number, none -> new RoundFacts());
    }

    private static <T> T item(List<T> items, int number, IntFunction<T> made) {
        while (items.size() < number) {
            items.add(made.apply(items.size() + 1));
        }
        return items.get(number - 1);
    }

    /** The support that the row tells of, in the order of its numbers; if of none by number, that of which nothing else is known. */
    List<SupportFacts> supports() {
        List<SupportFacts> told = new ArrayList<>(1);
        for (SupportFacts support : supports) {
            if (support.isTold()) {
                told.add(support);
            }
        }
        if (told.isEmpty()) {
            told.add(supports.isEmpty() ? shared : supports.get(0));
        }
        return told;
    }

    /** The first support that ends before it starts. */
    Optional<SupportFacts> endBeforeStart() {
        for (SupportFacts support : supports) {
            if (support.endsBeforeItStarts()) {
                return Optional.of(support);
            }
        }
        return Optional.empty();
    }

    /**
     * Takes what rows of the same firm in earlier lists, by day, tell of statuses, and this leaves blank. If this tells a status, those
     * of later numbers are over.
     */
    void addStatuses(List<Facts> rows) {
        int last = lastStatus().map(statuses::indexOf).orElse(Integer.MAX_VALUE);
        for (Facts earlier : Lists.reverse(rows)) {
            for (int i = 0; i < earlier.statuses.size() && i <= last; i++) {
                status(i + 1).addMissing(earlier.statuses.get(i));
            }
        }
    }

    /** A time of support; empty if it is not known how close it is. */
    Optional<SupportPeriod> period(SupportFacts support, Optional<SupportPeriod> pattern) {
        return support.period(shared, pattern, Optional.empty());
    }

    /** The same, which ends on a day if the row tells of no other end. */
    Optional<SupportPeriod> period(
            SupportFacts support, Optional<SupportPeriod> pattern, Optional<DateWindow> endIfNone) {
        return support.period(shared, pattern, endIfNone);
    }

    /** The startup without its support and its status; made once. */
    Startup startup(StartupId madeId) {
        for (RoundFacts round : rounds) {
            round.round().ifPresent(startup::addFundingRound);
        }
        if (address.isPresent()) {
            startup.address(address.get().build());
        }
        for (Collected<JobsOf, Jobs.Builder> known : jobs) {
            startup.addJob(known.figures().build());
        }
        for (Collected<DateWindow, Founders.Builder> known : founders) {
            startup.addFounder(known.figures().build());
        }
        startup.id(madeId).name(name.orElseThrow()).sectors(sectors);
        if (identifiers.isEmpty() && sources.isEmpty() && url.isEmpty()) {
            return startup.build();
        }
        Metadata.Builder metadata = Metadata.builder().url(url);
        for (Identifier identifier : identifiers) {
            metadata.addIdentifier(identifier);
        }
        for (Source source : sources) {
            metadata.addSource(source);
        }
        return startup.metadata(metadata.build()).build();
    }

    /** The day of the list, or nothing known. */
    static DateWindow day(Optional<LocalDate> list) {
        return list.map(DateWindow::of).orElseGet(DateWindow::unknown);
    }
}
