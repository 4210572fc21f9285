package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JobsBasis;

/**
 * The columns of a sheet, by its headers.
 *
 * @param headers the header of each column that has one, in the order of the sheet
 * @param columns the columns of the mapping, each with its place in the sheet
 */
public record Layout(List<String> headers, List<Bound> columns) {
    /** A column of the mapping and its place in the sheet, from 0. */
    record Bound(Column column, int index) {}

    /**
     * The headers of one row or two. A header that has others below it, from its own column on, counts for all of them, and stands before
     * each: {@code Jobs / 2023}.
     *
     * @param rows the rows
     * @return the headers; empty text where there is none
     */
    public static List<String> headers(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> headers = new ArrayList<>();
        String group = "";
        for (int i = 0; i < width; i++) {
            String top = header(rows.get(0), i);
            if (rows.size() == 1) {
                headers.add(top);
                continue;
            }
            String bottom = header(rows.get(1), i);
            if (!top.isEmpty()) {
                group = bottom.isEmpty() ? "" : top;
            }
            headers.add(bottom.isEmpty() ? top : group.isEmpty() ? bottom : group + " / " + bottom);
        }
        return headers;
    }

    private static String header(SheetRow row, int column) {
        Cell cell = row.cell(column);
        return cell.kind() == Cell.Kind.MERGED ? "" : Blanks.tidy(cell.shown());
    }

    static Layout of(Mapping mapping, List<String> headers, Optional<LocalDate> day) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            places.computeIfAbsent(headers.get(i), none -> new ArrayList<>()).add(i);
        }
        List<Bound> bound = new ArrayList<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            if (column.index() >= 0) {
                bound.add(new Bound(column, column.index()));
                continue;
            }
            List<Integer> found = places.getOrDefault(column.header(), List.of());
            if (found.size() > 1) {
                throw wrong("map.twoHeaders", mapping, i, headers);
            } else if (found.size() == 1) {
                bound.add(new Bound(column, found.get(0)));
            } else if (!column.isOptional()) {
                throw wrong("map.noHeader", mapping, i, headers);
            }
        }
        checkFigures(mapping, bound, day);
        return new Layout(headers, List.copyOf(bound));
    }

    /** That no two columns of the sheet tell one figure: of a day, that of the list if they have none, and counted in one way. */
    private static void checkFigures(Mapping mapping, List<Bound> bound, Optional<LocalDate> day) {
        Set<List<Object>> filled = new HashSet<>();
        for (Bound each : bound) {
            Column column = each.column();
            boolean isFigure = column.member()
                    .filter(member -> member.kind() == Member.Kind.COUNT)
                    .isPresent();
            DateWindow on = column.on().orElseGet(() -> Facts.day(day));
            if (isFigure
                    && !filled.add(List.of(column.member(), on, column.basis().orElse(JobsBasis.HEADCOUNT)))) {
                throw new CannotRunException(
                        "map.twiceOnDay",
                        "file",
                        mapping.file(),
                        "at",
                        "/columns/" + mapping.columns().indexOf(column),
                        "actual",
                        column.member().orElseThrow().path());
            }
        }
    }

    private static CannotRunException wrong(String key, Mapping mapping, int column, List<String> headers) {
        String header = mapping.columns().get(column).header();
        return new CannotRunException(
                key,
                "file",
                mapping.file(),
                "at",
                "/columns/" + column,
                "actual",
                header,
                "question",
                Texts.question(
                        header, headers.stream().filter(text -> !text.isEmpty()).toList()));
    }

    /** Whether a column has no header, and the mapping doesn't name it by its letters. */
    boolean isUnknown(int column) {
        if (!header(column).isEmpty()) {
            return false;
        }
        for (Bound bound : columns) {
            if (bound.index() == column) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column fills a member. */
    boolean isRead(int column) {
        return columns.stream()
                .anyMatch(bound ->
                        bound.index() == column && bound.column().member().isPresent());
    }

    String header(int column) {
        return column >= 0 && column < headers.size() ? headers.get(column) : "";
    }

    /** The columns that have a header, and of which the mapping says nothing. */
    List<Integer> unmapped() {
        Set<Integer> mapped = new HashSet<>();
        columns.forEach(bound -> mapped.add(bound.index()));
        List<Integer> unmapped = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty() && !mapped.contains(i)) {
                unmapped.add(i);
            }
        }
        return unmapped;
    }
}
