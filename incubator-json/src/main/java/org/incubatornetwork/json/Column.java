package org.incubatornetwork.json;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A member as a column with a type, for tools that are told what to read and else guess it from the first lines that they meet.
 *
 * <pre>{@code
 * ImmutableList<Column> columns = NetworkJsonLines.startupColumns();
 * columns.get(0);                 // id: text
 * Column funding = Iterables.find(columns, column -> column.name().equals("fundingRounds"));
 * funding.isList();               // true
 * funding.columns().get(0);       // on: vague date
 * funding.columns().get(2);       // amount: object {amount: decimal, currency: text}
 * }</pre>
 *
 * @param name the member's name
 * @param type what a value is, or, of a list, each item of it
 * @param isList whether values are arrays
 * @param columns the members of an object, in the order of a document; empty for all else
 */
public record Column(String name, ColumnType type, boolean isList, ImmutableList<Column> columns) {

    /**
     * A column that has columns of its own if, and only if, its values are objects.
     *
     * @param name the member's name
     * @param type what a value is, or, of a list, each item of it
     * @param isList whether values are arrays
     * @param columns the members of an object, in the order of a document; empty for all else
     * @throws IllegalArgumentException if an object has no columns, or anything else has some
     */
    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        if ((type == ColumnType.OBJECT) == columns.isEmpty()) {
            throw new IllegalArgumentException("objects have columns, and nothing else has, was " + type + " with "
                    + columns.size() + " columns: " + name);
        }
    }

    /**
     * The column in short.
     *
     * @return such as {@code founded: vague date} or {@code investors[]: text}
     */
    @Override
    public String toString() {
        String members = columns.isEmpty() ? "" : " {" + Joiner.on(", ").join(columns) + "}";
        return name + (isList ? "[]: " : ": ") + type + members;
    }
}
