package org.incubatornetwork.examples.spreadsheet.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/** What stands in a column, over all rows; of its words no more are kept than a mapping lists. */
final class ColumnValues {
    /** The most words of a column that a mapping lists; one more is kept, which says that there are more. */
    static final int LARGEST_LIST = 30;

    private static final int LONGEST_WORD = 200;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2}|\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}");
    private static final Pattern MAIL = Pattern.compile("[^ @]+@[^ @]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{7,17}");
    private static final Pattern NUMBERS = Pattern.compile("[\\p{Zs}\\s\\d.,'’()+-]+");
    private static final Pattern ZERO = Pattern.compile("0+(?:[.,/-]0+)*");

    private final int index;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> besideNumbers = new TreeSet<>();
    private long known;
    private long persons;
    private long zeros;
    private boolean hasDays;
    private boolean isDayFirst;
    private boolean isMonthFirst;
    private boolean hasTwoDigits;
    private boolean hasSerials;

    private ColumnValues(int index) {
        this.index = index;
    }

    /** So many columns, in which nothing was seen yet. */
    static List<ColumnValues> of(int columns) {
        return IntStream.range(0, columns).mapToObj(ColumnValues::new).toList();
    }

    /** Takes the column's cell of a row. */
    void add(SheetRow row) {
        Cell cell = row.cell(index);
        String text = Blanks.tidy(cell.shown());
        if (text.isEmpty()) {
            return;
        }
        known++;
        boolean isNumber = cell.kind() == Cell.Kind.NUMBER;
        zeros += ZERO.matcher(isNumber ? cell.stored() : text).matches() ? 1 : 0;
        if (words.size() <= LARGEST_LIST) {
            words.add(text);
        }
        if (text.length() > LONGEST_WORD) {
            return;
        }
        boolean isPhone = text.startsWith("+") && PHONE.matcher(text).matches();
        persons += isPhone || MAIL.matcher(text).find() ? 1 : 0;
        if (cell.kind() == Cell.Kind.TEXT) {
            addText(text, cell.stored());
        } else if (isNumber && !text.equals(cell.stored())) {
            addBesideNumbers(text);
        }
    }

    private void addText(String text, String stored) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            hasDays = true;
            isDayFirst |= Integer.parseInt(day.group(1)) > 12;
            isMonthFirst |= Integer.parseInt(day.group(2)) > 12;
            hasTwoDigits |= day.group(3).length() == 2;
        }
        hasSerials |= SERIAL.matcher(text).matches();
        if (!MappingReader.UNKNOWN.contains(MappingReader.word(text))) {
            addBesideNumbers(stored);
        }
    }

    private void addBesideNumbers(String text) {
        if (besideNumbers.size() < LARGEST_LIST) {
            NUMBERS.splitAsStream(text).filter(word -> !word.isEmpty()).forEach(besideNumbers::add);
        }
    }

    /** Its words, in the order in which they came; more than the largest list if there are more. */
    Set<String> words() {
        return words;
    }

    /** The words that stand beside numbers, or some of many. */
    Set<String> besideNumbers() {
        return besideNumbers;
    }

    /** Whether most of its cells are mail addresses or telephone numbers. */
    boolean arePersons() {
        return persons * 2 > known;
    }

    /** How many of its cells are 0, or a day of zeros. */
    long zeros() {
        return zeros;
    }

    /** Whether a cell has a day of three numbers, the year last. */
    boolean hasDays() {
        return hasDays;
    }

    /** Whether the first of those numbers is no month somewhere. */
    boolean isDayFirst() {
        return isDayFirst;
    }

    /** Whether the second of those numbers is no month somewhere. */
    boolean isMonthFirst() {
        return isMonthFirst;
    }

    /** Whether the year of a day has two digits. */
    boolean hasTwoDigits() {
        return hasTwoDigits;
    }

    /** Whether a text may be a day as a number. */
    boolean hasSerials() {
        return hasSerials;
    }
}
