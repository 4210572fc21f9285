package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.VitalStatus;

/** The members that columns fill: how the cells of each are read, and where that goes. */
final class Columns {
    /** The code of amounts whose currency is not known (ISO 4217). */
    private static final String NO_CURRENCY = "XXX";

    private final Column column;
    private final int place;
    private final CellReader cells;
    private final Optional<LocalDate> day;
    private final int item;

    private Columns(Column column, int place, CellReader cells, Optional<LocalDate> day) {
        this.column = column;
        this.place = place;
        this.cells = cells;
        this.day = day;
        item = Math.max(column.item(), 1);
    }

    /** The reader of a column that fills a member of facts of a day, or of facts that have days of their own. */
    static ColumnReader<?> reader(Column column, int place, CellReader cells, Optional<LocalDate> day) {
        return new Columns(column, place, cells, day).reader(column.member().orElseThrow());
    }

    private ColumnReader<?> reader(Member member) {
        switch (member) {
            case ID:
                return of(
                        cell -> text(cell)
                                .flatMap(id -> cells.identifier(cell, id))
                                .flatMap(id -> cells.made(id, SheetCode.INVALID_ID, StartupId::of)),
                        (facts, id) -> facts.id = Optional.of(id));
            case NAME:
                return of(cell -> text(cell).map(Blanks::tidy), (facts, name) -> facts.name = Optional.of(name));
            case NAMES:
                return texts(Name::of, (facts, name) -> facts.startup().addName(name));
            case KIND:
                return made(
                        SheetCode.INVALID_TEXT,
                        StartupKind::of,
                        (facts, kind) -> facts.startup().kind(kind));
            case LEGAL_FORM:
                return of(this::text, (facts, form) -> facts.startup().legalForm(form));
            case FOUNDED:
                return of(cells::day, (facts, on) -> facts.startup().founded(on));
            case DESCRIPTION:
                return of(this::text, (facts, text) -> facts.startup().description(text));
            case URL:
                return of(this::text, (facts, url) -> facts.url = Optional.of(url));
            case STREET:
                return of(this::text, (facts, street) -> facts.address().streetAddress(street));
            case LOCALITY:
                return of(this::text, (facts, town) -> facts.address().addressLocality(town));
            case REGION:
                return of(this::text, (facts, region) -> facts.address().addressRegion(region));
            case POSTAL_CODE:
                return of(this::text, (facts, code) -> facts.address().postalCode(code));
            case COUNTRY:
                return of(this::text, (facts, country) -> facts.address().addressCountry(country));
            case SECTORS:
                String sectors = column.scheme().orElseThrow();
                return texts(code -> Sector.of(sectors, code), Facts::addSector);
            case STAGE:
                Optional<DateWindow> since = column.on().or(() -> day.map(DateWindow::notAfter));
                return made(
                        SheetCode.INVALID_TEXT,
                        Stage::of,
                        (facts, stage) -> facts.startup()
                                .addStage(StageStep.builder()
                                        .stage(stage)
                                        .start(since)
                                        .build()));
            case FOUNDERS:
                return count((facts, count) -> facts.founders(on()).total(count));
            case FOUNDERS_WOMEN:
                return count((facts, count) -> facts.founders(on()).women(count));
            case JOBS:
                return count((facts, count) -> facts.jobs(on(), column.basis()).direct(count));
            case JOBS_INDIRECT:
                return count((facts, count) -> facts.jobs(on(), column.basis()).indirect(count));
            case REVENUE:
                LocalDate start = LocalDate.of(column.year().orElseThrow(), 1, 1);
                LocalDate end = start.plusYears(1);
                return of(
                        cells::money,
                        (facts, amount) -> facts.startup()
                                .addRevenue(Revenue.builder()
                                        .start(start)
                                        .end(end)
                                        .amount(amount)
                                        .build()));
            case CURRENCY:
                return new ColumnReader<>(
                        place,
                        cells,
                        this::text,
                        (facts, code, cell) -> facts.currency = Optional.of(code),
                        facts -> facts.currency = Optional.of(NO_CURRENCY));
            case IDENTIFIERS:
                String register = column.scheme().orElseThrow();
                return each(cell -> identifiers(cell, register), Facts::addIdentifier);
            default:
                return member.path().startsWith("supportPeriods") ? support(member) : event(member);
        }
    }

    private ColumnReader<?> support(Member member) {
        return switch (member) {
            case LEVEL -> code(SupportLevel.class, (facts, level) -> shared(facts).level = Optional.of(level));
            case MODE -> code(SupportMode.class, (facts, mode) -> shared(facts).mode = Optional.of(mode));
            case END_REASON ->
                code(EndReason.class, (facts, reason) -> facts.support(item).endReason = Optional.of(reason));
            case SITE ->
                made(SheetCode.INVALID_ID, SiteId::of, (facts, site) -> shared(facts).site = Optional.of(site));
            case PROGRAMME ->
                made(SheetCode.INVALID_ID, ProgrammeId::of, (facts, id) -> shared(facts).programme = Optional.of(id));
            case COHORT ->
                made(SheetCode.INVALID_ID, CohortId::of, (facts, id) -> shared(facts).cohort = Optional.of(id));
            case START ->
                new ColumnReader<>(
                        place,
                        cells,
                        cells::day,
                        (facts, on, cell) -> facts.support(item).start = at(facts, on, cell),
                        facts -> {});
            default ->
                new ColumnReader<Optional<DateWindow>>(
                        place,
                        cells,
                        cell -> cells.isOpen(cell)
                                ? Optional.of(Optional.empty())
                                : cells.day(cell).map(Optional::of),
                        (facts, end, cell) -> {
                            SupportFacts support = facts.support(item);
                            support.isOpen = end.isEmpty();
                            support.end = end.flatMap(on -> at(facts, on, cell));
                        },
                        facts -> facts.support(item).isEndUnknown = true);
        };
    }

    /** What is said of no support by its number is said of all of it. */
    private SupportFacts shared(Facts facts) {
        return column.item() == 0 ? facts.shared : facts.support(item);
    }

    private ColumnReader<?> event(Member member) {
        return switch (member) {
            case STATUS ->
                placed(cell -> text(cell).map(VitalStatus::valueOf), (status, at) -> status.status(at, column.on()));
            case STATUS_ON -> placed(cells::day, (status, at) -> status.on = Optional.of(at));
            case COUNTERPARTY -> placed(this::text, (status, at) -> status.counterparty = Optional.of(at));
            case EVIDENCE -> placed(this::text, (status, at) -> status.evidence = Optional.of(at));
            case ROUND_ON -> of(cells::day, (facts, on) -> facts.round(item).on(on));
            case ROUND_INSTRUMENT ->
                made(
                        SheetCode.INVALID_TEXT,
                        FundingInstrument::of,
                        (facts, instrument) -> facts.round(item).told().instrument(instrument));
            case ROUND_AMOUNT ->
                of(cells::money, (facts, amount) -> facts.round(item).amount(amount, column.on()));
            case ROUND_INVESTORS ->
                each(cells::texts, (facts, investor) -> facts.round(item).told().addInvestor(investor));
            default -> throw new IllegalStateException(member.path());
        };
    }

    private List<Identifier> identifiers(Cell cell, String register) {
        if (column.split().isEmpty()) {
            Optional<String> id = text(cell).flatMap(text -> cells.identifier(cell, text));
            return id.isPresent() ? List.of(Identifier.of(register, id.get())) : List.of();
        }
        List<Identifier> ids = new ArrayList<>();
        for (String text : cells.texts(cell)) {
            cells.identifier(cell, text).ifPresent(id -> ids.add(Identifier.of(register, id)));
        }
        return ids;
    }

    private Optional<String> text(Cell cell) {
        return cells.text(cell);
    }

    /** The day of its facts: its own, or that of the list. */
    private DateWindow on() {
        return column.on().orElseGet(() -> Facts.day(day));
    }

    private <T> Optional<At<T>> at(Facts facts, T value, Cell cell) {
        return Optional.of(new At<>(value, facts.row(), place, cell.shown()));
    }

    /** What is told of a status, with the cell in which it stands. */
    private <V> ColumnReader<V> placed(Function<Cell, Optional<V>> values, BiConsumer<StatusFacts, At<V>> taker) {
        return new ColumnReader<>(
                place,
                cells,
                values,
                (facts, value, cell) ->
                        taker.accept(facts.status(item), new At<>(value, facts.row(), place, cell.shown())),
                facts -> {});
    }

    private <V> ColumnReader<V> of(Function<Cell, Optional<V>> values, BiConsumer<Facts, V> taker) {
        return new ColumnReader<>(
                place, cells, values, (facts, value, cell) -> taker.accept(facts, value), facts -> {});
    }

    private <V> ColumnReader<V> made(SheetCode refusal, Function<String, V> maker, BiConsumer<Facts, V> taker) {
        return of(cell -> text(cell).flatMap(text -> cells.made(text, refusal, maker)), taker);
    }

    private <E extends Enum<E>> ColumnReader<E> code(Class<E> codes, BiConsumer<Facts, E> taker) {
        return of(cell -> text(cell).map(code -> Enum.valueOf(codes, code)), taker);
    }

    private ColumnReader<Long> count(BiConsumer<Facts, Long> taker) {
        return of(cells::count, taker);
    }

    private <V> ColumnReader<List<V>> each(Function<Cell, List<V>> values, BiConsumer<Facts, V> taker) {
        return of(cell -> Optional.of(values.apply(cell)), (facts, items) -> {
            for (V item : items) {
                taker.accept(facts, item);
            }
        });
    }

    private <V> ColumnReader<List<V>> texts(Function<String, V> maker, BiConsumer<Facts, V> taker) {
        return each(
                cell -> {
                    Set<V> items = new LinkedHashSet<>();
                    for (String text : cells.texts(cell)) {
                        cells.made(text, SheetCode.INVALID_TEXT, maker).ifPresent(items::add);
                    }
                    return List.copyOf(items);
                },
                taker);
    }
}
