package org.incubatornetwork.examples.spreadsheet.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Days as serial numbers, in the two systems that workbooks have. In that of 1900 day 1 is the first of January 1900 and day 60 a 29th of
 * February that never was; in that of 1904 day 0 is the first of January 1904.
 */
public final class SerialDay {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int NEVER = 60;
    private static final int LAST_OF_9999 = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDay() {}

    /**
     * The day of a number.
     *
     * @param serial the number
     * @param is1904 whether it is of the system of 1904
     * @return the day; empty if there is none of that number
     */
    public static Optional<LocalDate> of(int serial, boolean is1904) {
        if (serial < 0 || serial > LAST_OF_9999) {
            return Optional.empty();
        }
        if (is1904) {
            LocalDate day = FIRST_OF_1904.plusDays(serial);
            return day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        }
        return serial == 0 || serial == NEVER
                ? Optional.empty()
                : Optional.of(BEFORE_1900.plusDays(serial < NEVER ? serial : serial - 1));
    }

    /** The point in time of a number with its fraction of a day, in ISO 8601; a day alone where there is no such fraction. */
    static Optional<String> iso(String stored, boolean is1904) {
        if (stored.length() > 32) {
            return Optional.empty();
        }
        int whole = Workbook.number(stored);
        if (whole >= 0) {
            return of(whole, is1904).map(LocalDate::toString);
        }
        BigDecimal serial;
        try {
            serial = new BigDecimal(stored);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_OF_9999 + 1)) >= 0 || serial.scale() > 40) {
            return Optional.empty();
        }
        int day = serial.intValue();
        long seconds = serial.subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return of(day, is1904).map(date -> {
            LocalDateTime time = date.atStartOfDay().plusSeconds(seconds);
            return seconds == 0 ? date.toString() : time.toString();
        });
    }
}
