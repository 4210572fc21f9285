package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JobsBasis;

/**
 * What a column means.
 *
 * @param header its header; empty if it is named by its letters
 * @param index its place, from 0, if it is named by its letters; else -1
 * @param member the member that it fills; empty if it is dropped
 * @param drop why it is dropped; empty if it isn't
 * @param isOptional whether a sheet may lack it
 * @param days how its days are read
 * @param numbers how its numbers are read
 * @param unknown its words for what is not known, tidy and in lower case
 * @param values what its words stand for, by word, tidy and in lower case; an empty value stands for what is not known
 * @param refused words that are refused, tidy and in lower case
 * @param split what stands between the parts of a cell; none if it has no parts
 * @param part which part is read, from 1; 0 for all
 * @param item which of several it fills, from 1: support, statuses, or funding rounds; 0 if that is not said
 * @param currency the currency of its amounts
 * @param scheme the scheme of its sectors or identifiers
 * @param digits how many digits its identifiers have; 0 if that isn't said
 * @param on the day of its facts
 * @param year the year of its sales
 * @param basis what its jobs count
 * @param isBlankOpen whether support goes on where the cell is blank
 */
public record Column(
        String header,
        int index,
        Optional<Member> member,
        Optional<String> drop,
        boolean isOptional,
        DayRules days,
        NumberRules numbers,
        Set<String> unknown,
        Map<String, String> values,
        Set<String> refused,
        List<String> split,
        int part,
        int item,
        Optional<String> currency,
        Optional<String> scheme,
        int digits,
        Optional<DateWindow> on,
        OptionalInt year,
        Optional<JobsBasis> basis,
        boolean isBlankOpen) {
    /**
     * The same column with amounts in a currency.
     *
     * @param code its code
     * @return the column
     */
    public Column in(String code) {
        return new Column(
                header,
                index,
                member,
                drop,
                isOptional,
                days,
                numbers,
                unknown,
                values,
                refused,
                split,
                part,
                item,
                Optional.of(code),
                scheme,
                digits,
                on,
                year,
                basis,
                isBlankOpen);
    }
}
