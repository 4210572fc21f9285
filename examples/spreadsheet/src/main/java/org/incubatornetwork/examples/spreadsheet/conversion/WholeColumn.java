package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Identifier;

/**
 * What no cell of a column shows, and all of them together do: that a program which wrote the list has made days of months, or taken the
 * zeros from identifiers.
 */
final class WholeColumn {
    /** So many may be alike by chance. */
    private static final int FEW = 10;
    /** Shorter ones may be numbered from one. */
    private static final int LEAST_DIGITS = 7;

    private static final int MOST_DIGITS = 64;

    private long firsts;
    private boolean hasOtherDays;
    private long identifiers;
    private final long[] byDigits = new long[MOST_DIGITS + 1];

    /** Whether anything may be told of a column: one of days, or of identifiers of which nobody says how many digits they have. */
    static boolean tellsOf(Column column) {
        Member member = column.member().orElseThrow();
        return member.kind() == Member.Kind.DAY || (member == Member.IDENTIFIERS && column.digits() == 0);
    }

    /** Takes what a cell was read to. */
    void take(Object value) {
        if (hasOtherDays) {
            return;
        }
        if (value instanceof DateWindow day) {
            take(day);
        } else if (value instanceof Optional<?> end && end.isPresent() && end.get() instanceof DateWindow day) {
            take(day);
        } else if (value instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Identifier identifier) {
                    take(identifier.id());
                }
            }
        }
    }

    private void take(DateWindow window) {
        window.day().ifPresent(day -> {
            firsts++;
            hasOtherDays = day.getDayOfMonth() > 1;
        });
    }

    private void take(String identifier) {
        int digits = NumberReader.countDigits(identifier);
        if (digits == identifier.length() && digits <= MOST_DIGITS) {
            identifiers++;
            byDigits[digits]++;
        }
    }

    /** Tells what the column shows, now that all of its cells were read. */
    void tell(Place place, Consumer<SheetFinding> findings) {
        if (firsts >= FEW && !hasOtherDays) {
            findings.accept(SheetFinding.of(SheetCode.FIRSTS_OF_MONTHS, place, "", "days", firsts));
        }
        if (identifiers < FEW) {
            return;
        }
        long shorter = 0;
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            boolean isOfMost = byDigits[digits] * 5 >= identifiers * 4;
            if (isOfMost && digits >= LEAST_DIGITS && shorter > 0) {
                findings.accept(SheetFinding.ofKind(
                        SheetCode.SHORT_IDENTIFIER,
                        ".column",
                        place,
                        "",
                        "identifiers",
                        identifiers,
                        "shorter",
                        shorter,
                        "digits",
                        digits));
            }
            shorter += byDigits[digits];
        }
    }
}
