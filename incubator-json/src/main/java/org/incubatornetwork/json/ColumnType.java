package org.incubatornetwork.json;

import java.util.Locale;

/** What the values of a {@link Column} are, and how they are spelled in JSON. More may be added in a minor version. */
public enum ColumnType {
    /** A string: a text, an id, a code; what looks like a number, a day or a time of day is still a text. */
    TEXT,

    /** A string, one day: {@code YYYY-MM-DD}, years 0001 to 9999. */
    DATE,

    /** A string, one day as far as it is known, in EDTF: {@code 2001} is some day of that year, and not the first of January. */
    VAGUE_DATE,

    /** A string, a duration in years, months and days, in ISO 8601: {@code P1Y6M}. */
    DURATION,

    /** A string, an exact decimal in plain notation, of at most 34 digits and 18 decimals. */
    DECIMAL,

    /** A number without a fraction, within 2<sup>53</sup>-1, possibly negative. */
    COUNT,

    /** True or false; absent is false. */
    FLAG,

    /** An object with {@linkplain Column#columns() columns} of its own. */
    OBJECT,

    /** Any JSON, which is only carried: its members and their types may be others on each line. */
    JSON;

    /**
     * The type in words, as the page of the format has them.
     *
     * @return such as {@code vague date}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
