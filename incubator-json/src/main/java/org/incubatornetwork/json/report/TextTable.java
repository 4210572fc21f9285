package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of text: columns as wide as they need to be, words broken over lines where the whole would be too wide. */
final class TextTable {
    private static final String GAP = "  ";
    /** What a column of words keeps, and the longest word for which a column stays wide enough, while others can give way. */
    private static final int NARROWEST = 8;

    private static final int LONGEST_WORD = 20;
    /** What is left of a column where all have to give way. */
    private static final int LEAST = 2;

    private final ImmutableList<Column> columns;
    private final List<ImmutableList<String>> rows = new ArrayList<>();

    /** How the cells of a column stand. */
    enum Alignment {
        /** At the left; the column gives way if the table is too wide. */
        LEFT,
        /** At the right, as figures do; the column gives way where those at the left can't any more. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param heading what stands above it; may be empty
     * @param alignment how its cells stand
     * @param widest how wide it may be at most
     */
    record Column(String heading, Alignment alignment, int widest) {
        static Column left(String heading) {
            return new Column(heading, Alignment.LEFT, Integer.MAX_VALUE);
        }

        static Column right(String heading) {
            return new Column(heading, Alignment.RIGHT, Integer.MAX_VALUE);
        }

        Column atMost(int columns) {
            return new Column(heading, alignment, columns);
        }
    }

    TextTable(Column... columns) {
        this.columns = ImmutableList.copyOf(columns);
    }

    /** Adds a row. */
    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row must have " + columns.size() + " cells, had " + cells.length);
        }
        rows.add(ImmutableList.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Writes the table; a column without any text in its cells is left out.
     *
     * @param out where to
     * @param indent how far to the right
     * @param width the last column that may be used, the indent included
     */
    void appendTo(StringBuilder out, int indent, int width) {
        int[] filled = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .toArray();
        if (filled.length < columns.size()) {
            TextTable narrower =
                    new TextTable(Arrays.stream(filled).mapToObj(columns::get).toArray(Column[]::new));
            for (ImmutableList<String> row : rows) {
                narrower.add(Arrays.stream(filled).mapToObj(row::get).toArray(String[]::new));
            }
            narrower.appendTo(out, indent, width);
            return;
        }
        int[] widths = widths(width - indent);
        ImmutableList<String> headings = columns.stream().map(Column::heading).collect(ImmutableList.toImmutableList());
        if (headings.stream().anyMatch(heading -> !heading.isEmpty())) {
            appendRow(out, indent, widths, headings);
            appendRow(
                    out,
                    indent,
                    widths,
                    Arrays.stream(widths)
                            .mapToObj(columnWidth -> "-".repeat(columnWidth))
                            .collect(ImmutableList.toImmutableList()));
        }
        for (ImmutableList<String> row : rows) {
            appendRow(out, indent, widths, row);
        }
    }

    /**
     * Natural widths, from which the widest column that may give way loses until the table fits: first of words, then of figures,
     * both as long as words and numbers stay whole, then any.
     */
    private int[] widths(int width) {
        int[] widths =
                IntStream.range(0, columns.size()).map(this::naturalWidth).toArray();
        int[] whole = IntStream.range(0, columns.size()).map(this::widthOfWords).toArray();
        int[] least = IntStream.generate(() -> LEAST).limit(widths.length).toArray();
        int room = width - GAP.length() * (widths.length - 1);
        narrow(widths, whole, room, column -> columns.get(column).alignment() == Alignment.LEFT);
        narrow(widths, whole, room, column -> true);
        narrow(widths, least, room, column -> true);
        return widths;
    }

    private static void narrow(int[] widths, int[] least, int room, IntPredicate givesWay) {
        for (int excess = Arrays.stream(widths).sum() - room; excess > 0; excess--) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                if (givesWay.test(column)
                        && widths[column] > least[column]
                        && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private int widthOfWords(int column) {
        int longest = Stream.concat(
                        Stream.of(columns.get(column).heading()), rows.stream().map(row -> row.get(column)))
                .flatMap(cell -> TextWrap.words(cell).stream())
                .mapToInt(DisplayWidth::of)
                .max()
                .orElse(0);
        return Math.max(
                Math.min(longest, LONGEST_WORD), columns.get(column).alignment() == Alignment.LEFT ? NARROWEST : 0);
    }

    private int naturalWidth(int column) {
        int widest = rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .reduce(DisplayWidth.of(columns.get(column).heading()), Math::max);
        return Math.min(widest, columns.get(column).widest());
    }

    private void appendRow(StringBuilder out, int indent, int[] widths, ImmutableList<String> cells) {
        List<ImmutableList<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            ImmutableList<String> lines = TextWrap.lines(cells.get(column), Math.max(LEAST, widths[column]));
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(" ".repeat(indent));
            for (int column = 0; column < widths.length; column++) {
                String cell =
                        line < wrapped.get(column).size() ? wrapped.get(column).get(line) : "";
                String padding = " ".repeat(Math.max(0, widths[column] - DisplayWidth.of(cell)));
                text.append(column == 0 ? "" : GAP)
                        .append(columns.get(column).alignment() == Alignment.RIGHT ? padding + cell : cell + padding);
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }
}
