package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.mapping.DayRules;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SerialDay;
import org.incubatornetwork.model.DateWindow;

/** Reads the days of a column: those of a workbook as they are shown, numbers by its system of days, texts as people write days. */
final class DayCells {
    /** A day and a time of day. */
    private static final Pattern TIMED = Pattern.compile("(\\d.*\\d)[T ]\\h*(\\d{1,2}:\\d{2}\\b.*)");

    private final CellReader cells;
    private final DayReader days;
    private final Optional<Boolean> is1904;

    DayCells(CellReader cells, DayRules rules, Optional<Boolean> is1904) {
        this.cells = cells;
        days = new DayReader(rules);
        this.is1904 = is1904;
    }

    /** The vague day of a cell. */
    Optional<DateWindow> read(Cell cell) {
        boolean isSerial = cell.kind() == Cell.Kind.NUMBER && is1904.isPresent();
        Optional<DateWindow> day = cell.kind() == Cell.Kind.DAY
                ? dayOf(cell)
                : cells.text(cell).flatMap(isSerial ? this::serial : this::day);
        if (day.isPresent() && DayReading.PLACEHOLDERS.contains(day.get())) {
            cells.find(SheetCode.PLACEHOLDER_DAY, cell.shown());
        }
        return day;
    }

    /** A day of a workbook, which is as exact as it is shown. */
    private Optional<DateWindow> dayOf(Cell cell) {
        String iso = cell.stored();
        if (iso.startsWith("--")) {
            cells.find(SheetCode.YEAR_NOT_SHOWN, cell.shown());
            return Optional.empty();
        }
        try {
            if (iso.length() == 4 || iso.length() == 7) {
                cells.find(SheetCode.SHOWN_IN_PART, cell.shown(), "day", iso);
                return Optional.of(DateWindow.parse(iso));
            }
            DateWindow day = DateWindow.of(LocalDate.parse(iso.substring(0, Math.min(10, iso.length()))));
            if (iso.length() > 10) {
                cells.find(SheetCode.TIME_DROPPED, iso);
            }
            return Optional.of(day);
        } catch (DateTimeException | IllegalArgumentException e) {
            cells.find(SheetCode.UNREADABLE_DAY, iso);
            return Optional.empty();
        }
    }

    private Optional<DateWindow> serial(String number) {
        if (number.length() == 4) {
            return day(number);
        }
        Optional<DateWindow> day = number.matches("\\d{5,7}")
                ? SerialDay.of(Integer.parseInt(number), is1904.orElseThrow()).map(DateWindow::of)
                : Optional.empty();
        if (day.isPresent()) {
            cells.find(SheetCode.SERIAL_DAY, number, "day", day.get().toString());
            cells.suppose(number);
            return day;
        }
        return day(number);
    }

    private Optional<DateWindow> day(String said) {
        DayReading reading = days.read(said.indexOf(':') > 0 ? withoutTime(said) : said);
        if (reading.doubt().isPresent()) {
            cells.find(
                    reading.doubt().get(), said, "one", reading.one(), "other", reading.other(), "day", reading.one());
            if (reading.window().isPresent()) {
                cells.suppose(said);
            }
        }
        return reading.window();
    }

    private String withoutTime(String text) {
        Matcher timed = TIMED.matcher(text);
        if (!timed.matches()) {
            return text;
        }
        if (!timed.group(2).matches("0?0:00(:00(\\.0+)?)?")) {
            cells.find(SheetCode.TIME_DROPPED, text);
        }
        return timed.group(1);
    }
}
