package org.incubatornetwork.examples.spreadsheet.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows.Hints;
import org.incubatornetwork.lists.ListSubject;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.SupportPeriod;

/**
 * What a sheet means.
 *
 * @param file the name of the file that says so
 * @param networkId the id of the network
 * @param networkName its name
 * @param coverage how much the sheet holds of its startups
 * @param hints how the file is read
 * @param headerRow the number of the first row of headers
 * @param headerRows how many rows of headers there are, 1 or 2
 * @param list which list of firms the sheet is; empty if it is a register, whose columns have days of their own
 * @param source where the sheet comes from
 * @param support what is known of all support; empty if the sheet tells of none
 * @param key by which member the rows of several lists are matched: {@link Member#ID}, {@link Member#NAME}, or an identifier
 * @param keyScheme the scheme of the identifier that is the key
 * @param isIdMade whether ids are made of the key, where no column has them
 * @param skipsHiddenRows whether rows are left out that the sheet doesn't show
 * @param fillsMergedCells whether the value of a merged cell counts for all of its cells
 * @param totals words by which a row of totals is known, tidy and in lower case
 * @param columns its columns
 * @param doubts doubts that nobody has decided
 */
public record Mapping(
        String file,
        String networkId,
        String networkName,
        Completeness coverage,
        Hints hints,
        int headerRow,
        int headerRows,
        Optional<ListRules> list,
        Optional<Source> source,
        Optional<SupportPeriod> support,
        Member key,
        Optional<String> keyScheme,
        boolean isIdMade,
        boolean skipsHiddenRows,
        boolean fillsMergedCells,
        Set<String> totals,
        List<Column> columns,
        List<String> doubts) {
    /**
     * Which list of firms a sheet is.
     *
     * @param day its day; empty if the command line says it
     * @param subject which firms it lists
     * @param isComplete whether it leaves none of them out
     */
    public record ListRules(Optional<LocalDate> day, ListSubject subject, boolean isComplete) {}
}
