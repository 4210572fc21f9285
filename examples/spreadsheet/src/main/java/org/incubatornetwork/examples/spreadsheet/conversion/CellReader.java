package org.incubatornetwork.examples.spreadsheet.conversion;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Money;

/** Reads the cells of one column. A value is there, or there is none, or there is a finding. */
final class CellReader {
    private static final int LONGEST_TEXT = JsonLimits.STANDARD.stringLength();

    private final Column column;
    private final Member member;
    private final boolean fillsMergedCells;
    private final Consumer<SheetFinding> findings;
    private final DayCells days;
    private final NumberReader numbers;
    /** Reads numbers of workbooks as they are shown, with the words of their formats. */
    private final NumberReader shownNumbers;

    private final BigDecimal unit;
    private final Words unknown;
    private final Words refused;
    private final Pattern separators;
    private final int place;
    /** The row of the cell that is read. */
    private RowPlace row;

    private boolean isSilent = true;
    private Optional<String> doubt = Optional.empty();

    CellReader(
            Column column,
            int place,
            Optional<Boolean> is1904,
            boolean fillsMergedCells,
            Consumer<SheetFinding> findings) {
        this.column = column;
        this.place = place;
        member = column.member().orElseThrow();
        this.fillsMergedCells = fillsMergedCells;
        this.findings = findings;
        days = new DayCells(this, column.days(), is1904);
        numbers = new NumberReader(column.numbers(), column.currency());
        shownNumbers = new NumberReader(column.numbers().withPoint(), column.currency());
        unit = BigDecimal.valueOf(column.numbers().unit());
        unknown = new Words(column.unknown());
        refused = new Words(column.refused());
        separators = Pattern.compile(
                String.join("|", column.split().stream().map(Pattern::quote).toList()));
    }

    /** What stood in the cell, if what was written all the same is an assumption, and has to be cited. */
    Optional<String> doubt() {
        return doubt;
    }

    /** What stood in the cell is cited: what it was read as is an assumption. */
    void suppose(String said) {
        doubt = Optional.of(said);
    }

    /** Whether nothing was told of the cell. */
    boolean isSilent() {
        return isSilent;
    }

    /** Tells what is found in the cell. */
    void find(SheetCode code, String actual, Serializable... arguments) {
        findKind(code, "", actual, arguments);
    }

    private void findKind(SheetCode code, String kind, String actual, Serializable... arguments) {
        isSilent = false;
        findings.accept(SheetFinding.ofKind(code, kind, row.cell(place), actual, arguments));
    }

    /** Whether something stands in a cell of a row but a word for what is not known. */
    boolean isKnown(Cell cell, RowPlace in) {
        row = in;
        isSilent = true;
        doubt = Optional.empty();
        switch (cell.kind()) {
            case BLANK:
                return false;
            case UNCACHED:
                find(SheetCode.UNCACHED_FORMULA, "");
                return false;
            case BY_LANGUAGE:
                findKind(SheetCode.UNREADABLE_DAY, ".byLanguage", cell.stored());
                return false;
            case MERGED:
                findKind(SheetCode.MERGED_CELL, fillsMergedCells ? ".filled" : "", cell.shown());
                if (!fillsMergedCells) {
                    return false;
                }
                doubt = Optional.of(cell.shown());
                break;
            default:
                break;
        }
        boolean isNumber = cell.kind() == Cell.Kind.NUMBER;
        if (Blanks.isBlank(cell.shown()) || unknown.has(cell.shown()) || (isNumber && unknown.has(cell.stored()))) {
            return false;
        }
        if (cell.isError()) {
            find(SheetCode.ERROR_CELL, cell.shown());
            return false;
        }
        if (refused.has(cell.shown())) {
            find(SheetCode.REFUSED_WORD, Blanks.tidy(cell.shown()));
            return false;
        }
        return true;
    }

    /** The texts of a known cell: one, or its parts. */
    List<String> texts(Cell cell) {
        String text = said(cell);
        if (column.split().isEmpty()) {
            return mapped(text).map(List::of).orElse(List.of());
        }
        List<String> parts = parts(text);
        if (column.part() > 0) {
            return column.part() <= parts.size()
                    ? mapped(parts.get(column.part() - 1)).map(List::of).orElse(List.of())
                    : List.of();
        }
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> mapped(part).ifPresent(texts::add));
        return texts;
    }

    /** The parts of a cell, or all of it where it has none. */
    List<String> parts(Cell cell) {
        return parts(cell.shown());
    }

    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : column.split().isEmpty() ? new String[] {text} : separators.split(text)) {
            if (!Blanks.isBlank(part)) {
                parts.add(Blanks.tidy(part));
            }
        }
        return parts;
    }

    /** Whether a cell says, by the mapping, that what it is the end of goes on. */
    boolean isOpen(Cell cell) {
        if (!column.values().containsValue("GOES_ON")) {
            return false;
        }
        List<String> parts = parts(cell);
        int part = Math.max(column.part(), 1);
        return part <= parts.size() && "GOES_ON".equals(column.values().get(MappingReader.word(parts.get(part - 1))));
    }

    /** What a word stands for by the mapping; itself where the mapping needs not say. */
    private Optional<String> mapped(String text) {
        if (!column.values().isEmpty()) {
            String value = column.values().get(MappingReader.word(text));
            if (value != null) {
                return value.isEmpty() ? Optional.empty() : Optional.of(value);
            }
        }
        boolean isCode = member.kind() == Member.Kind.CODE;
        if (isCode && member.codes().contains(text)) {
            return Optional.of(text);
        }
        boolean isListed = !column.values().isEmpty()
                && (member.kind() == Member.Kind.OPEN_CODE
                        || member.kind() == Member.Kind.ID
                        || member.kind() == Member.Kind.TEXTS);
        if (isCode || isListed) {
            List<String> words = new ArrayList<>(column.values().keySet());
            words.addAll(member.codes());
            isSilent = false;
            findings.accept(SheetFinding.ofWord(SheetCode.UNKNOWN_WORD, row.cell(place), text, words));
            return Optional.empty();
        }
        return isText(text) ? Optional.of(text) : Optional.empty();
    }

    private boolean isText(String text) {
        if (text.length() > LONGEST_TEXT) {
            find(SheetCode.LONG_TEXT, text, "length", text.length(), "most", LONGEST_TEXT);
            return false;
        }
        if (!DocumentText.isPlain(text)) {
            find(SheetCode.INVALID_TEXT, text);
            return false;
        }
        return true;
    }

    /** What is stored of a day or a number, and what is shown of all else. */
    private String said(Cell cell) {
        return switch (member.kind()) {
            case DAY, MONEY, COUNT -> cell.stored();
            default -> DocumentText.of(cell.shown());
        };
    }

    /** The first text of a cell. */
    Optional<String> text(Cell cell) {
        return column.split().isEmpty()
                ? mapped(said(cell))
                : texts(cell).stream().findFirst();
    }

    /** An identifier, of which no digit may be missing. */
    Optional<String> identifier(Cell cell, String text) {
        String digits = text;
        if (NumberReader.isScientific(text)) {
            Optional<String> plain =
                    cell.kind() == Cell.Kind.NUMBER ? NumberReader.plain(cell.stored()) : Optional.empty();
            if (plain.isEmpty()) {
                find(SheetCode.IDENTIFIER_LOST, text);
                return Optional.empty();
            }
            digits = plain.get();
        } else if (NumberReader.mayBeScientific(text) && cell.kind() != Cell.Kind.NUMBER) {
            find(SheetCode.DOUBTED_IDENTIFIER, text);
        } else if (cell.kind() == Cell.Kind.NUMBER
                && NumberReader.plain(cell.stored()).isEmpty()) {
            find(SheetCode.IDENTIFIER_LOST, text);
            return Optional.empty();
        }
        if (cell.kind() == Cell.Kind.NUMBER
                && text.equals(DocumentText.of(cell.shown()))
                && digits.chars().anyMatch(Character::isLetter)) {
            find(SheetCode.WORDS_OF_FORMAT, digits, "stored", cell.stored());
        }
        if (column.digits() > 0 && NumberReader.countDigits(digits) < column.digits()) {
            find(SheetCode.SHORT_IDENTIFIER, digits, "digits", column.digits());
        }
        return Optional.of(digits);
    }

    /** A vague day. */
    Optional<DateWindow> day(Cell cell) {
        return days.read(cell);
    }

    /** A number; empty if there is none. */
    Optional<BigDecimal> number(Cell cell) {
        if (cell.kind() == Cell.Kind.DAY) {
            return unreadable(cell.shown());
        }
        boolean isFormatted = cell.kind() == Cell.Kind.MERGED && !cell.shown().equals(cell.stored());
        if (cell.kind() == Cell.Kind.NUMBER || isFormatted) {
            return stored(cell);
        }
        Optional<String> text = text(cell);
        return text.isPresent() ? number(numbers.read(Blanks.tidy(text.get())), text.get()) : Optional.empty();
    }

    private Optional<BigDecimal> number(NumberReader.NumberReading reading, String text) {
        if (reading.problem().isPresent()) {
            find(
                    reading.problem().get(),
                    text,
                    "one",
                    reading.one(),
                    "other",
                    reading.other(),
                    "currency",
                    column.currency().orElse(""));
        }
        return reading.number();
    }

    /** A number of a workbook, as it is stored. The format of an amount may say another currency than the column's, or thousands. */
    private Optional<BigDecimal> stored(Cell cell) {
        Optional<BigDecimal> stored = kept(cell.stored());
        if (stored.isEmpty()) {
            return unreadable(cell.stored());
        }
        return member.kind() == Member.Kind.MONEY && !cell.shown().equals(cell.stored())
                ? shown(cell, stored.get())
                : stored;
    }

    private static Optional<BigDecimal> kept(String stored) {
        try {
            BigDecimal number = rounded(new BigDecimal(stored));
            return Math.abs(number.scale()) > 40
                    ? Optional.empty()
                    : Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A spreadsheet keeps fifteen digits; what follows them is noise. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.round(new MathContext(NumberReader.SURE_DIGITS));
    }

    /** What is stored, in the thousands that words of the format say. Where what is shown is neither, nobody can say which is meant. */
    private Optional<BigDecimal> shown(Cell cell, BigDecimal stored) {
        String text = Blanks.tidy(cell.shown());
        NumberReader.NumberReading reading = shownNumbers.read(text);
        if (reading.number().isEmpty()) {
            return cell.hasWords() ? number(reading, cell.shown()) : Optional.of(stored);
        }
        BigDecimal shown = rounded(reading.number().get());
        int power = shownNumbers.power(text);
        BigDecimal meant = shown.compareTo(stored) == 0 ? stored : stored.scaleByPowerOfTen(power);
        // A factor beside that of the mapping may be the same, told twice.
        if (shown.compareTo(meant) != 0 || (power > 0 && !unit.equals(BigDecimal.ONE))) {
            findKind(
                    SheetCode.AMBIGUOUS_NUMBER,
                    ".shown",
                    cell.shown(),
                    "stored",
                    cell.stored(),
                    "unit",
                    column.numbers().unit());
            return Optional.empty();
        }
        return Optional.of(meant.scale() < 0 ? meant.setScale(0) : meant);
    }

    private <T> Optional<T> unreadable(String text) {
        find(SheetCode.UNREADABLE_NUMBER, text);
        return Optional.empty();
    }

    /** A number of things: without a fraction, which full-time equivalents may have, and not below zero. */
    Optional<Long> count(Cell cell) {
        return number(cell).flatMap(number -> {
            BigDecimal plain = number.stripTrailingZeros();
            if (plain.scale() > 0 && plain.signum() > 0 && column.basis().equals(Optional.of(JobsBasis.FTE))) {
                plain = plain.setScale(0, RoundingMode.HALF_UP);
                find(SheetCode.ROUNDED, cell.shown(), "rounded", plain.toPlainString());
                if (plain.signum() == 0) {
                    suppose(cell.shown());
                }
            }
            return plain.scale() > 0
                            || plain.signum() < 0
                            || plain.precision() - plain.scale() > NumberReader.SURE_DIGITS
                    ? unreadable(cell.shown())
                    : Optional.of(plain.longValue());
        });
    }

    /** An amount in the currency of the column, as far as the format has amounts. */
    Optional<Money> money(Cell cell) {
        return number(cell).flatMap(amount -> {
            try {
                BigDecimal whole = unit.equals(BigDecimal.ONE) ? amount : amount.multiply(unit);
                return Optional.of(Money.of(whole, column.currency().orElseThrow()));
            } catch (IllegalArgumentException e) {
                return unreadable(cell.shown());
            }
        });
    }

    /** A value of the model that is made of a text. */
    <T> Optional<T> made(String text, SheetCode refusal, Function<String, T> maker) {
        try {
            return Optional.of(maker.apply(text));
        } catch (IllegalArgumentException e) {
            find(refusal, text);
            return Optional.empty();
        }
    }

    Column column() {
        return column;
    }
}
