package org.incubatornetwork.examples.spreadsheet.draft;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.conversion.DayReading;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JobsBasis;
import tools.jackson.databind.node.ObjectNode;

/** What a draft says of a column beside its member: of which day, year and currency it is, and what is counted. */
final class Figures {
    private static final Pattern CURRENCY = Pattern.compile("\\b[km]?(mad|eur|usd|inr|xof|tnd|gbp|cad)\\b|€");
    private static final Pattern FULL_TIME =
            Pattern.compile("\\b(?:etp|fte)s?\\b|\\bequivalents? temps pleins?\\b|\\bfull.time equivalents?\\b");
    /** Words of full-time equivalents, each for itself, and those of them that say that it is such. */
    private static final Pattern FULL_TIME_WORD = Pattern.compile("(?:etp|fte)s?|equivalents?|temps|pleins?|full|time");

    private static final Pattern EQUIVALENT_WORD = Pattern.compile("(?:etp|fte)s?|equivalents?");

    private static final Pattern PERSONS_WORD =
            Pattern.compile("personnes?|persons?|people|pers|tetes?|heads?|headcount");
    /** Words for what is counted, which say nothing else of a number. */
    private static final Pattern COUNTED_WORD =
            Pattern.compile("emplois?|jobs?|postes?|positions?|salarie(?:e)?s?|employ[eé]e?s?"
                    + "|collaborat(?:eur|rice)s?|staff|agents?|(?:co)?fondateurs?|(?:co)?founders?|associe(?:e)?s?");
    /** Words that count women alone. */
    private static final Pattern WOMEN_WORD = Pattern.compile("(?:co)?fondatrices?|femmes?|wom[ae]n");

    private final String header;
    private final String plain;
    private final Member member;
    private final ColumnValues seen;
    private final Optional<DayReading> day;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> otherWords = new TreeSet<>();

    Figures(String header, Member member, ColumnValues seen) {
        this.header = header;
        this.member = member;
        this.seen = seen;
        plain = Headings.plain(header);
        day = HeaderDay.of(plain).reading();
        for (String word : seen.besideNumbers()) {
            (isCounted(Headings.plain(word)) ? words : otherWords).add(word);
        }
    }

    /** Whether a word only names what the member counts: full time alone is not all, and women are not all founders. */
    private boolean isCounted(String word) {
        return PERSONS_WORD.matcher(word).matches()
                || COUNTED_WORD.matcher(word).matches()
                || (member == Member.FOUNDERS_WOMEN && WOMEN_WORD.matcher(word).matches())
                || (FULL_TIME_WORD.matcher(word).matches() && hasAny(EQUIVALENT_WORD, seen.besideNumbers()));
    }

    private static boolean hasAny(Pattern known, Set<String> words) {
        return words.stream()
                .anyMatch(word -> known.matcher(Headings.plain(word)).matches());
    }

    private Optional<DateWindow> window() {
        return day.flatMap(DayReading::window);
    }

    /** What tells figures of one member apart that may stand in several columns: their day, and what they count. */
    String of() {
        return member.kind() == Member.Kind.COUNT ? window() + " " + basis().orElse(JobsBasis.HEADCOUNT) : "";
    }

    private Optional<JobsBasis> basis() {
        if (member != Member.JOBS && member != Member.JOBS_INDIRECT) {
            return Optional.empty();
        }
        return FULL_TIME.matcher(plain).find() || areAll(FULL_TIME_WORD)
                ? Optional.of(JobsBasis.FTE)
                : areAll(PERSONS_WORD) ? Optional.of(JobsBasis.HEADCOUNT) : Optional.empty();
    }

    private boolean areAll(Pattern known) {
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> known.matcher(Headings.plain(word)).matches());
    }

    /** Numbers of things, of a day, with words beside them. */
    void count(ObjectNode column, Doubts doubts) {
        if (on(column, doubts).isEmpty()) {
            doubts.add("on", "header", header);
        }
        basis().ifPresent(basis -> {
            column.put("basis", basis.name());
            if (!FULL_TIME.matcher(plain).find()) {
                doubts.add(basis == JobsBasis.FTE ? "basisFte" : "basisHeadcount", "header", header);
            }
        });
        if (!words.isEmpty()) {
            words.forEach(column.putObject("numbers").putArray("words")::add);
            doubts.add("words", "header", header, "words", String.join(", ", words));
        }
        if (!otherWords.isEmpty()) {
            doubts.add("otherWords", "header", header, "words", String.join(", ", otherWords));
        }
    }

    /** The day of the header, as far as it is known, as that of all facts of the column. */
    Optional<DateWindow> on(ObjectNode column, Doubts doubts) {
        window().ifPresent(on -> put(column, on, doubts));
        return window();
    }

    /** What is so on the day of the header, and may have begun before it. */
    void by(ObjectNode column, Doubts doubts) {
        window().flatMap(DateWindow::latest).ifPresent(last -> put(column, DateWindow.notAfter(last), doubts));
    }

    private void put(ObjectNode column, DateWindow on, Doubts doubts) {
        column.put("on", on.toString());
        if (day.flatMap(DayReading::doubt).isPresent()) {
            doubts.add(
                    "twoDays",
                    "header",
                    header,
                    "one",
                    day.get().one(),
                    "other",
                    day.get().other(),
                    "on",
                    on.toString());
        }
    }

    void money(ObjectNode column, Doubts doubts) {
        Matcher currency = CURRENCY.matcher(plain);
        if (currency.find()) {
            String code = currency.group(1);
            column.put("currency", code == null ? "EUR" : code.toUpperCase(Locale.ROOT));
        } else {
            column.put("currency", "XXX");
            doubts.add("currency", "header", header);
        }
        Headings.unit(plain).ifPresent(unit -> {
            column.putObject("numbers").put("unit", unit);
            doubts.add("unit", "header", header, "unit", unit);
        });
        if (!seen.besideNumbers().isEmpty()) {
            doubts.add("beside", "header", header, "words", String.join(", ", seen.besideNumbers()));
        }
        if (member == Member.REVENUE) {
            year(column, doubts);
        } else {
            on(column, doubts);
        }
    }

    /** The calendar year of sales: what is of a day that is not its last, or of a part of it, may be of another. */
    private void year(ObjectNode column, Doubts doubts) {
        Optional<LocalDate> first = window().flatMap(DateWindow::earliest);
        Optional<LocalDate> last = window().flatMap(DateWindow::latest);
        if (first.isEmpty() || last.isEmpty()) {
            column.put("year", 1);
            doubts.add("year", "header", header);
            return;
        }
        int year = last.get().getYear();
        column.put("year", year);
        boolean isWhole = last.get().equals(LocalDate.of(year, 12, 31))
                && (first.equals(last) || first.get().equals(LocalDate.of(year, 1, 1)));
        if (!isWhole || first.get().getYear() != year) {
            doubts.add("yearOf", "header", header, "year", String.valueOf(year));
        }
    }
}
