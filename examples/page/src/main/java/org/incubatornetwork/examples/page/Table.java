package org.incubatornetwork.examples.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a picture.
 *
 * @param caption what they are
 * @param head the names of the columns
 * @param rows the rows, each as long as the head
 */
public record Table(String caption, List<String> head, List<List<Cell>> rows) {

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param isNumber whether it is set like a number
     */
    public record Cell(String text, boolean isNumber) {}

    static Table of(String caption, String... head) {
        return new Table(caption, List.of(head), new ArrayList<>());
    }

    /** Adds a row: first what it is of, then its numbers. */
    void add(String name, String... numbers) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(name, false));
        for (String number : numbers) {
            row.add(new Cell(number, true));
        }
        rows.add(row);
    }

    /** Adds a row that two names head. */
    void addRow(String name, String second, String... numbers) {
        add(name, numbers);
        rows.get(rows.size() - 1).add(1, new Cell(second, false));
    }

    /** Adds a row of texts. */
    void addTexts(String... texts) {
        List<Cell> row = new ArrayList<>();
        for (String text : texts) {
            row.add(new Cell(text, false));
        }
        rows.add(row);
    }
}
