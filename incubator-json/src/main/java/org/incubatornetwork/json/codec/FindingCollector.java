package org.incubatornetwork.json.codec;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.incubatornetwork.json.format.FormatCause;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.validation.rule.Severity;

/** What was found so far: of each code and severity the first ones, and the exact count. */
@SuppressWarnings("EnumOrdinal") // of arrays that live as long as a read
public final class FindingCollector {
    private static final FormatCode[] CODES = FormatCode.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private static final long[] NONE = new long[CODES.length * SEVERITIES.length];

    private final int kept;
    private final long[] before;
    private final long[] counts = new long[NONE.length];
    private final List<FormatProblem> problems = new ArrayList<>();
    private boolean errors;

    /**
     * A collector of findings.
     *
     * @param kept how many of each code and severity are kept; all are counted
     */
    public FindingCollector(int kept) {
        this(kept, NONE);
    }

    private FindingCollector(int kept, long[] before) {
        this.kept = kept;
        this.before = before;
    }

    /** A collector of more findings that this one is to take over; it keeps none that this one would not. */
    public FindingCollector more() {
        return new FindingCollector(kept, counts);
    }

    /** Whether the next finding of a code will be kept, and not only counted. */
    boolean keeps(FormatCode code, Severity severity) {
        int index = index(code, severity);
        return before[index] + counts[index] < kept;
    }

    private static int index(FormatCode code, Severity severity) {
        return code.ordinal() * SEVERITIES.length + severity.ordinal();
    }

    boolean keeps(FormatCode code) {
        return keeps(code, code.severity());
    }

    public void add(FormatProblem problem) {
        if (keeps(problem.code(), problem.severity())) {
            problems.add(problem);
        }
        count(problem.code(), problem.severity());
    }

    /** Adds a finding of which only the count may be wanted: then it is not made. */
    void add(FormatCode code, Severity severity, Supplier<FormatProblem> problem) {
        if (keeps(code, severity)) {
            add(problem.get());
        } else {
            count(code, severity);
        }
    }

    void add(FormatCode code, Supplier<FormatProblem> problem) {
        add(code, code.severity(), problem);
    }

    /** Adds what another collector has, its problems from the first on. */
    public void addAll(FindingCollector other) {
        for (FormatProblem problem : other.problems) {
            if (keeps(problem.code(), problem.severity())) {
                problems.add(problem);
                counts[index(problem.code(), problem.severity())]++;
                other.counts[index(problem.code(), problem.severity())]--;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        errors |= other.errors;
    }

    /** Counts a finding that is not kept. */
    void count(FormatCode code, Severity severity) {
        errors |= severity == Severity.ERROR;
        counts[index(code, severity)]++;
    }

    /** Whether nothing was found, not even what is not kept. */
    public boolean hasCountedNothing() {
        return Arrays.equals(counts, NONE);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Moves what was found on a line that was read alone to where the line stands among others. */
    public void move(int line) {
        problems.forEach(problem -> problem.move(line));
    }

    /** Moves what was found on a line by a number of lines. */
    public void down(int lines) {
        problems.forEach(problem -> problem.down(lines));
    }

    /**
     * Moves what was found in some lines to where they stand in the whole.
     *
     * @param list the pointer to the list whose items they are
     */
    public void move(String list, long itemsBefore, int linesBefore) {
        problems.forEach(problem -> problem.move(list, itemsBefore, linesBefore));
    }

    /** Says why what was found of a code is so. */
    public void explain(FormatCode code, FormatCause cause) {
        problems.stream().filter(problem -> problem.code() == code).forEach(problem -> problem.cause(cause));
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(counts, 0);
        problems.clear();
        errors = false;
    }

    /** Forgets what was found of a code, unless it was an error. */
    void removeWarnings(FormatCode code) {
        counts[index(code, Severity.WARNING)] = 0;
        problems.removeIf(problem -> problem.code() == code && problem.severity() == Severity.WARNING);
    }

    public boolean hasErrors() {
        return errors;
    }

    /** What was found, by place as far as places are known. */
    public FormatReport report() {
        return FormatReport.of(
                problems.stream()
                        .map(FormatProblem::toFinding)
                        .sorted(Comparator.comparing(LocatedFinding::location, Comparators.emptiesLast(naturalOrder())))
                        .toList(),
                countsByCode(),
                countsBySeverity());
    }

    /**
     * Gives every finding its line and column, and says what it is about. Nothing of this is done where nothing was found.
     *
     * @param root the pointer, in a document, of what the text is
     */
    void locate(byte[] text, String root) {
        if (!problems.isEmpty()) {
            Positions positions = Positions.of(text);
            positions.locate(problems);
            new Facts(positions, root).tell(problems);
        }
    }

    /** Says of every finding what it is about, where the text is none that has lines and columns. */
    void tell(byte[] text, String root) {
        new Facts(Positions.of(text), root).tell(problems);
    }

    public List<FormatProblem> problems() {
        return problems;
    }

    private ImmutableSortedMap<String, Long> countsByCode() {
        ImmutableSortedMap.Builder<String, Long> sums = ImmutableSortedMap.naturalOrder();
        for (FormatCode code : CODES) {
            long sum = Arrays.stream(SEVERITIES)
                    .mapToLong(severity -> counts[index(code, severity)])
                    .sum();
            if (sum > 0) {
                sums.put(code.name(), sum);
            }
        }
        return sums.buildOrThrow();
    }

    private ImmutableSortedMap<Severity, Long> countsBySeverity() {
        ImmutableSortedMap.Builder<Severity, Long> sums = ImmutableSortedMap.naturalOrder();
        for (Severity severity : SEVERITIES) {
            sums.put(
                    severity,
                    Arrays.stream(CODES)
                            .mapToLong(code -> counts[index(code, severity)])
                            .sum());
        }
        return sums.buildOrThrow();
    }
}
