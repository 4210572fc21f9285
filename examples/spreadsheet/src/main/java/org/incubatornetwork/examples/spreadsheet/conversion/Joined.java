package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.Lists.Seen;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.VitalStatus;

/**
 * What several lists say of one firm, as one row: of each column what was said last, but what is so on the day of a list from each. What
 * two lists say differently of one fact is told, and what is left out.
 */
final class Joined {
    private final List<Column> columns;
    private final Consumer<SheetFinding> findings;

    Joined(List<Column> columns, Consumer<SheetFinding> findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /**
     * Joins what lists say.
     *
     * @param seen the lists that have the firm, two or more, by their days
     */
    Facts facts(List<Seen> seen) {
        Facts last = last(seen).facts();
        Facts joined = new Facts(last.row());
        for (Column column : columns) {
            if (column.member().isEmpty()) {
                continue;
            }
            List<Seen> telling = seen.stream()
                    .filter(one -> one.facts().told(column).isPresent())
                    .toList();
            for (int i = 1; i < telling.size(); i++) {
                compare(column, telling.get(i - 1), telling.get(i));
            }
            if (isOfListDay(column) && column.member().orElseThrow() != Member.STATUS) {
                telling.forEach(one -> one.facts().take(column, joined));
            } else if (isOfStatus(column)) {
                last.take(column, joined);
            } else if (isOfEnd(column)) {
                takeEnd(column, seen, telling, joined);
            } else if (!telling.isEmpty()) {
                last(telling).facts().take(column, joined);
            }
        }
        seen.forEach(one -> joined.addSources(one.facts()));
        joined.takenFrom(last.row());
        List<Facts> rows = seen.stream().map(Seen::facts).toList();
        joined.addStatuses(rows.subList(0, rows.size() - 1));
        return joined;
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }

    /** Whether what a column says is so on the day of its list, and may be otherwise on another. */
    private static boolean isOfListDay(Column column) {
        Member member = column.member().orElseThrow();
        return column.on().isEmpty()
                && (member == Member.STATUS || member == Member.STAGE || member.kind() == Member.Kind.COUNT);
    }

    private static boolean isOfStatus(Column column) {
        return column.member().orElseThrow().path().startsWith("statusEvents");
    }

    private static boolean isOfEnd(Column column) {
        Member member = column.member().orElseThrow();
        return member == Member.END || member == Member.END_REASON;
    }

    /** The end of support: one of support that began on another day is of another, as is one whose list says only that it goes on. */
    private void takeEnd(Column column, List<Seen> seen, List<Seen> telling, Facts joined) {
        Seen last = last(seen);
        if (telling.isEmpty() || last(telling).equals(last)) {
            last.facts().take(column, joined);
            return;
        }
        Seen earlier = last(telling);
        boolean isDay = column.member().orElseThrow() != Member.END
                || end(column, earlier).isPresent();
        if (isDay && start(column, seen).equals(start(column, seen.subList(0, seen.indexOf(earlier) + 1)))) {
            earlier.facts().take(column, joined);
        } else {
            last.facts().take(column, joined);
            if (isDay) {
                tell(".other", column, earlier, last);
            }
        }
    }

    /** The start of support that was told last, of that which a column tells the end of. */
    private Optional<Object> start(Column end, List<Seen> seen) {
        return columns.stream()
                .filter(column -> column.member().equals(Optional.of(Member.START)) && isOfOneItem(column, end))
                .flatMap(column -> seen.stream().flatMap(one -> one.facts().told(column).stream()))
                .reduce((before, told) -> told)
                .map(At::value);
    }

    private static boolean isOfOneItem(Column one, Column other) {
        return Math.max(one.item(), 1) == Math.max(other.item(), 1);
    }

    /** The day of an end; empty for support that goes on. */
    private static Optional<DateWindow> end(Column column, Seen seen) {
        Object value = seen.facts().told(column).orElseThrow().value();
        return value instanceof Optional<?> end ? end.map(DateWindow.class::cast) : Optional.empty();
    }

    private void compare(Column column, Seen earlier, Seen later) {
        Object before = earlier.facts().told(column).orElseThrow().value();
        Object now = later.facts().told(column).orElseThrow().value();
        if (!before.equals(now) && isOfOneFact(column, earlier, later)) {
            tell("", column, earlier, later);
        }
    }

    private static boolean isOfOneFact(Column column, Seen earlier, Seen later) {
        LocalDate day = earlier.list().day();
        if (isOfListDay(column)) {
            return day.equals(later.list().day());
        }
        Member member = column.member().orElseThrow();
        if (member == Member.END && end(column, earlier).isEmpty()) {
            // What went on has ended since.
            return end(column, later)
                    .flatMap(DateWindow::latest)
                    .filter(latest -> latest.isBefore(day))
                    .isPresent();
        }
        if (isOfStatus(column) && member != Member.STATUS) {
            Optional<VitalStatus> status = status(column, earlier);
            return status.isEmpty() || status.equals(status(column, later));
        }
        return true;
    }

    private static Optional<VitalStatus> status(Column column, Seen seen) {
        return seen.facts().status(Math.max(column.item(), 1)).status.map(At::value);
    }

    private void tell(String kind, Column column, Seen earlier, Seen later) {
        At<?> before = earlier.facts().told(column).orElseThrow();
        Optional<At<Object>> now = later.facts().told(column);
        findings.accept(SheetFinding.ofKind(
                SheetCode.CHANGED_DETAIL,
                kind,
                now.map(At::place).orElseGet(() -> later.facts().place(column)),
                now.map(at -> Blanks.tidy(at.actual())).orElse(""),
                "before",
                Blanks.tidy(before.actual()),
                "day",
                later.list().day(),
                "earlier",
                earlier.list().day()));
    }
}
