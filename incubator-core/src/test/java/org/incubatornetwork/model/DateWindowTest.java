package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWindowTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2020, 2, 29);

    /** Of the days that {@link #near()} windows may be. */
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static final int DAYS = 7305;

    private static final ImmutableMap<Class<?>, Integer> BYTES =
            ImmutableMap.of(byte.class, 1, char.class, 2, short.class, 2, int.class, 4, long.class, 8, double.class, 8);

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29, 2020-02-29",
        "2015-10, 2015-10-01, 2015-10-31",
        "2001, 2001-01-01, 2001-12-31",
        "201X, 2010-01-01, 2019-12-31",
        "001X, 0010-01-01, 0019-12-31",
        "999X, 9990-01-01, 9999-12-31",
        "[2023..2024], 2023-01-01, 2024-12-31",
        "[2010..2018], 2010-01-01, 2018-12-31",
        "[2010..2029], 2010-01-01, 2029-12-31",
        "[2009..2018], 2009-01-01, 2018-12-31",
        "[2023-06..2024-02], 2023-06-01, 2024-02-29",
        "[2023-01..2023-11], 2023-01-01, 2023-11-30",
        "[2020-02-29..2020-03-01], 2020-02-29, 2020-03-01",
        "0001, 0001-01-01, 0001-12-31",
        "9999-12-31, 9999-12-31, 9999-12-31"
    })
    void readsAndWritesEachSpelling(String text, LocalDate earliest, LocalDate latest) {
        DateWindow window = DateWindow.parse(text);

        assertThat(window).isEqualTo(DateWindow.between(earliest, latest)).hasToString(text);
        assertThat(window.earliest()).contains(earliest);
        assertThat(window.latest()).contains(latest);
    }

    @ParameterizedTest
    @CsvSource({
        "2014?, 2014, true, false",
        "2014~, 2014, false, true",
        "2014%, 2014, true, true",
        "2014-05?, 2014-05, true, false",
        "2014-05~, 2014-05, false, true",
        "2014-05%, 2014-05, true, true",
        "2014-05-03?, 2014-05-03, true, false",
        "2014-05-03~, 2014-05-03, false, true",
        "2014-05-03%, 2014-05-03, true, true"
    })
    void keepsMarksWithoutMovingABound(String text, String plain, boolean uncertain, boolean approximate) {
        DateWindow marked = DateWindow.parse(text);
        DateWindow unmarked = DateWindow.parse(plain);

        assertThat(marked).hasToString(text).isNotEqualTo(unmarked);
        assertThat(marked.isUncertain()).isEqualTo(uncertain);
        assertThat(marked.isApproximate()).isEqualTo(approximate);
        assertThat(marked.unmarked()).isEqualTo(unmarked);
        assertThat(marked.hasBoundsOf(unmarked)).isTrue();
        assertThat(marked.earliest()).isEqualTo(unmarked.earliest());
        assertThat(marked.latest()).isEqualTo(unmarked.latest());
        assertThat(marked.day()).isEqualTo(unmarked.day());
    }

    @Test
    void isMarked() {
        DateWindow year = DateWindow.of(Year.of(2014));

        assertThat(year.asUncertain())
                .hasToString("2014?")
                .isEqualTo(year.asUncertain().asUncertain());
        assertThat(year.asApproximate())
                .hasToString("2014~")
                .isEqualTo(year.asApproximate().asApproximate());
        assertThat(year.asUncertain().asApproximate())
                .hasToString("2014%")
                .isEqualTo(year.asApproximate().asUncertain());
        assertThat(year.unmarked()).isSameAs(year);
        assertThat(year.isUncertain() || year.isApproximate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2013..]",
                "[2013-05..]",
                "[2013-01-01..]",
                "[..2013]",
                "[..2013-12]",
                "[..2013-12-31]",
                "[..2024-06-30]",
                "[0001..]",
                "[..9999]"
            })
    void keepsHowPreciseTheOneEndIs(String text) {
        assertThat(DateWindow.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "[2023..2023], 2023",
        "[2023-01..2023-12], 2023",
        "[2023-01-01..2023-12-31], 2023",
        "[2023-01-01..2024-12-31], [2023..2024]",
        "[2023-01-01..2024-06-30], [2023-01..2024-06]",
        "[2020-02-01..2020-02-29], 2020-02",
        "[2020-02-29..2020-02-29], 2020-02-29",
        "[2010..2019], 201X",
        "[2010-01-01..2019-12-31], 201X"
    })
    void hasOneSpellingForTheSameDays(String text, String canonical) {
        assertThat(DateWindow.parse(text)).hasToString(canonical).isEqualTo(DateWindow.parse(canonical));
    }

    @Test
    void isMadeOfDaysMonthsYearsAndDecades() {
        YearMonth february = YearMonth.of(2020, 2);
        Year year = Year.of(2020);

        assertThat(DateWindow.of(LEAP_DAY)).hasToString("2020-02-29");
        assertThat(DateWindow.of(february)).hasToString("2020-02");
        assertThat(DateWindow.of(year)).hasToString("2020");
        assertThat(DateWindow.decade(2020)).hasToString("202X");
        assertThat(DateWindow.between(february.atDay(1), LEAP_DAY)).hasToString("2020-02");
        assertThat(DateWindow.notBefore(LEAP_DAY)).hasToString("[2020-02-29..]");
        assertThat(DateWindow.notAfter(LEAP_DAY)).hasToString("[..2020-02-29]");
        assertThat(DateWindow.of(february).orLater()).hasToString("[2020-02..]");
        assertThat(DateWindow.of(february).orEarlier()).hasToString("[..2020-02]");
        assertThat(DateWindow.of(year).orLater()).hasToString("[2020..]");
        assertThat(DateWindow.of(year).asUncertain().orEarlier()).hasToString("[..2020]");
        assertThat(DateWindow.decade(2020).orEarlier()).hasToString("[..2029]");
        assertThat(DateWindow.parse("[2013..]").orLater()).hasToString("[2013..]");
        assertThat(DateWindow.parse("[2013-01..2014-06]").orEarlier()).hasToString("[..2014-06]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "02001",
                "20010",
                "+2001",
                "-2001",
                "2001-1",
                "2001-01-1",
                "2001-01-010",
                "2001_01",
                "2001-01_01",
                "2001/2002",
                "2001-01-01T00:00",
                " 2001",
                "2001 ",
                "?",
                "2001??",
                "2001?~",
                "?2001",
                "2001?-01",
                "20XX",
                "2XXX",
                "201x",
                "201X-01",
                "2001-0X",
                "2001-XX",
                "٢٠١X",
                "2001-spring",
                "[]",
                "[",
                "]",
                "[2001]",
                "[2001..2002",
                "[2001..2002]?",
                "[2001..2002..2003]",
                "[2001...2002]",
                "[2001 .. 2002]",
                "[..",
                "[...]",
                "2001..2002",
                "[2001,2002]",
                "{2001..2002}",
                "٢٠٠١"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> DateWindow.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a date in EDTF: 2020-02-14, 2015-10, 2001, 2001?, 201X, [2023..2024],"
                        + " [2023-01-01..], [..2024-12-31] or [..], was " + Grammar.shown(text));
        assertThat(DateWindow.suggest(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2001-02-29      | expected a date that the calendar has, was "2001-02-29"
                    2001-13         | expected a date that the calendar has, was "2001-13"
                    2001-21         | expected a date that the calendar has, was "2001-21"
                    2001-00-01      | expected a date that the calendar has, was "2001-00-01"
                    [2001-04-31..]  | expected a date that the calendar has, was "[2001-04-31..]"
                    0000            | a year must be from 1 to 9999, was 0
                    000X            | a decade must start in 10, 20, ... or 9990, was 0
                    201X~           | expected a day, month or year to mark with ~, was 201X
                    [2002..2001]    | a date window must not end before it starts, was 2002-01-01 to 2001-12-31
                    """)
    void saysWhyADateIsNone(String text, String message) {
        assertThatThrownBy(() -> DateWindow.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(DateWindow.suggest(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[2014..2015-06], [2014-01..2015-06]",
        "[2014-06..2015], [2014-06..2015-12]",
        "[2014..2015-06-15], [2014-01-01..2015-06-15]",
        "[2014-06..2014-06-15], [2014-06-01..2014-06-15]",
        "[2014..2014-12], 2014",
        "[2014?..2015], [2014..2015]",
        "[2014..2015~], [2014..2015]",
        "[2014%..], [2014..]",
        "[..2014-05?], [..2014-05]",
        "[201X..202X], [2010..2029]",
        "[201X..2025], [2010..2025]",
        "[..201X], [..2019]"
    })
    void saysHowToWriteASpanWhoseEndsAreNone(String text, String suggestion) {
        assertThatThrownBy(() -> DateWindow.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a span of two days, two months or two years without marks, as " + suggestion
                        + ", was \"" + text + "\"");
        assertThat(DateWindow.suggest(text)).contains(DateWindow.parse(suggestion));
    }

    @Test
    void saysWhatItExpectedAndWhatItWasGiven() {
        assertThatThrownBy(() -> DateWindow.between(LEAP_DAY, LEAP_DAY.minusDays(1)))
                .hasMessage("a date window must not end before it starts, was 2020-02-29 to 2020-02-28");
        assertThatThrownBy(() -> DateWindow.of(LocalDate.of(10_000, 1, 1)))
                .hasMessage("a year must be from 1 to 9999, was 10000");
        assertThatThrownBy(() -> DateWindow.notAfter(LocalDate.MAX))
                .hasMessage("a year must be from 1 to 9999, was 999999999");
        assertThatThrownBy(() -> DateWindow.of(YearMonth.of(-5, 1)))
                .hasMessage("a year must be from 1 to 9999, was -5");
        assertThatThrownBy(() -> DateWindow.decade(2014))
                .hasMessage("a decade must start in 10, 20, ... or 9990, was 2014");
        assertThatThrownBy(() -> DateWindow.decade(10_000))
                .hasMessage("a decade must start in 10, 20, ... or 9990, was 10000");
        assertThatThrownBy(() -> DateWindow.decade(2010).asUncertain())
                .hasMessage("expected a day, month or year to mark with ?, was 201X");
        assertThatThrownBy(() -> DateWindow.parse("[2013..]").asApproximate())
                .hasMessage("expected a day, month or year to mark with ~, was [2013..]");
        assertThatThrownBy(() -> DateWindow.parse("[2013..]").orEarlier())
                .hasMessage("expected a window with a latest day, was [2013..]");
        assertThatThrownBy(() -> DateWindow.parse("[..2013]").orLater())
                .hasMessage("expected a window with an earliest day, was [..2013]");
    }

    @Test
    void knowsWhetherItsDayHasCome() {
        DateWindow window = DateWindow.of(YearMonth.of(2020, 2));

        assertThat(window.mayHaveComeBy(LocalDate.of(2020, 1, 31))).isFalse();
        assertThat(window.mayHaveComeBy(LocalDate.of(2020, 2, 1))).isTrue();
        assertThat(window.hasSurelyComeBy(LocalDate.of(2020, 2, 28))).isFalse();
        assertThat(window.hasSurelyComeBy(LEAP_DAY)).isTrue();
        assertThat(window.hasSurelyComeBy(LocalDate.MAX)).isTrue();
        assertThat(DateWindow.notBefore(LEAP_DAY).hasSurelyComeBy(LocalDate.MAX))
                .isFalse();
        assertThat(DateWindow.notAfter(LEAP_DAY).mayHaveComeBy(LocalDate.MIN)).isTrue();
    }

    @Test
    void isADayOnlyIfTheDayIsKnown() {
        assertThat(DateWindow.of(LEAP_DAY).day()).contains(LEAP_DAY);
        assertThat(DateWindow.of(LEAP_DAY).isExact()).isTrue();
        assertThat(DateWindow.of(Year.of(2020)).day()).isEmpty();
        assertThat(DateWindow.of(Year.of(2020)).isExact()).isFalse();
        assertThat(DateWindow.notAfter(LEAP_DAY).day()).isEmpty();
        assertThat(DateWindow.notAfter(LEAP_DAY).isExact()).isFalse();
    }

    @Test
    void givesItsBoundsAsNumbersToo() {
        DateWindow year = DateWindow.parse("1970");

        assertThat(year.earliestEpochDayOr(-1)).isZero();
        assertThat(year.latestEpochDayOr(-1)).isEqualTo(364);
        assertThat(year.orLater().latestEpochDayOr(-1)).isEqualTo(-1);
        assertThat(year.orEarlier().earliestEpochDayOr(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, [..2014-06-30], [2014-01..2014-06]",
        "2014~, [..2014-06-30], [2014-01..2014-06]",
        "2014~, [..2014], 2014~",
        "2014, 2014-05~, 2014-05~",
        "[2013..], [2014..], [2014..]",
        "[2013..], [2013-01-01..], [2013..]",
        "[2013..], [..2013], 2013",
        "[2010..], [..2019], 201X",
        "[2013-03-05..], [..2013], [2013-03-05..2013-12-31]",
        "2014-05-03, 2014, 2014-05-03"
    })
    void isNarrowed(String window, String other, String narrowed) {
        assertThat(DateWindow.parse(window).narrowedTo(DateWindow.parse(other))).contains(DateWindow.parse(narrowed));
    }

    // ---- laws

    @Property
    void readsWhatItWrites(@ForAll DateWindow window) {
        assertThat(DateWindow.parse(window.toString())).isEqualTo(window).hasSameHashCodeAs(window);
        assertThat(DateWindow.suggest(window.toString()).map(DateWindow::toString))
                .isEqualTo(Optional.of(window.toString()).filter(text -> text.startsWith("[")));
    }

    @Property
    void isEqualIfSpelledAlike(@ForAll("near") DateWindow one, @ForAll("near") DateWindow other) {
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
    }

    @Property
    void hasOrderedBounds(@ForAll DateWindow window) {
        assertThat(window.isUnknown())
                .isEqualTo(window.earliest().isEmpty() && window.latest().isEmpty());
        assertThat(window.earliestEpochDayOr(Integer.MIN_VALUE))
                .isLessThanOrEqualTo(window.latestEpochDayOr(Integer.MAX_VALUE))
                .isEqualTo(window.earliest()
                        .map(LocalDate::toEpochDay)
                        .map(Long::intValue)
                        .orElse(Integer.MIN_VALUE));
        assertThat(window.latestEpochDayOr(Integer.MAX_VALUE))
                .isEqualTo(window.latest()
                        .map(LocalDate::toEpochDay)
                        .map(Long::intValue)
                        .orElse(Integer.MAX_VALUE));
        assertThat(window.isExact()).isEqualTo(window.day().isPresent());
    }

    @Property
    void comparesAsTheDaysDoThatItMayBe(
            @ForAll("near") DateWindow one, @ForAll("near") DateWindow other, @ForAll("near") DateWindow third) {
        BitSet both = days(one);
        both.and(days(other));

        assertThat(one.overlaps(other)).isEqualTo(!both.isEmpty());
        assertThat(one.hasBoundsOf(other)).isEqualTo(days(one).equals(days(other)));
        assertThat(one.narrowedTo(other).map(DateWindowTest::days).orElseGet(BitSet::new))
                .isEqualTo(both);
        assertThat(one.isSurelyBefore(other))
                .isEqualTo(days(one).length() <= days(other).nextSetBit(0));
        assertThat(Stream.of(one.isSurelyBefore(other), other.isSurelyBefore(one), one.overlaps(other)))
                .containsOnlyOnce(true);
        if (one.isSurelyBefore(other) && other.isSurelyBefore(third)) {
            assertThat(one.isSurelyBefore(third)).isTrue();
        }
    }

    @Property
    void comesAsTheDaysDoThatItMayBe(@ForAll("near") DateWindow window, @ForAll @IntRange(max = DAYS - 1) int day) {
        LocalDate asOf = FIRST.plusDays(day);

        assertThat(window.hasSurelyComeBy(asOf)).isEqualTo(days(window).length() <= day + 2);
        assertThat(window.mayHaveComeBy(asOf)).isEqualTo(days(window).nextSetBit(0) <= day + 1);
    }

    @Property
    void isNarrowedOnlyOnce(@ForAll("near") DateWindow window, @ForAll("near") DateWindow other) {
        Optional<DateWindow> narrowed = window.narrowedTo(other);

        assertThat(narrowed.flatMap(left -> left.narrowedTo(other))).isEqualTo(narrowed);
        assertThat(narrowed.flatMap(left -> left.narrowedTo(window))).isEqualTo(narrowed);
        assertThat(other.narrowedTo(window).map(DateWindowTest::days)).isEqualTo(narrowed.map(DateWindowTest::days));
        assertThat(window.narrowedTo(window)).containsSame(window);
    }

    /** Windows within twenty years, most of them of a few months, so that they meet. */
    @Provide
    static Arbitrary<DateWindow> near() {
        Arbitrary<String> points = Combinators.combine(
                        Arbitraries.integers().between(0, 130), Arbitraries.of(10, 10, 7, 4))
                .as((day, length) ->
                        LocalDate.of(2019, 11, 1).plusDays(day).toString().substring(0, length));
        return Combinators.combine(points, points, Arbitraries.of("", "?", "~", "[", "[", "[..", "..]", "X"))
                .as((one, other, form) -> switch (form) {
                    case "[" ->
                        DateWindow.suggest("[" + one + ".." + other + "]").orElseGet(() -> DateWindow.parse(one));
                    case "[.." -> DateWindow.parse("[.." + one + "]");
                    case "..]" -> DateWindow.parse("[" + one + "..]");
                    case "X" -> DateWindow.parse(one.substring(0, 3) + "X");
                    default -> DateWindow.parse(one + form);
                });
    }

    /** The days that a window may be, counted from 1: 0 is any before them, and the last any after. */
    private static BitSet days(DateWindow window) {
        int first = (int) FIRST.toEpochDay() - 1;
        BitSet days = new BitSet();
        days.set(window.earliestEpochDayOr(first) - first, window.latestEpochDayOr(first + DAYS + 1) - first + 1);
        return days;
    }

    // ---- what it costs, and how it travels

    @Test
    void isNoLargerThanALocalDate() {
        assertThat(size(DateWindow.class)).isEqualTo(24).isLessThanOrEqualTo(size(LocalDate.class));
    }

    /** As on a 64-bit machine with compressed references: a header of 12 bytes, the fields, and what fills up eights. */
    private static int size(Class<?> type) {
        int fields = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .mapToInt(field -> BYTES.getOrDefault(field.getType(), 4))
                .sum();
        return (12 + fields + 7) / 8 * 8;
    }

    @Property(tries = 100)
    void isSerialized(@ForAll DateWindow window) throws Exception {
        assertThat(deserialized(serialized(window))).isEqualTo(window);
    }

    @Test
    void isNotMadeOfBytesThatAreNoDate() throws IOException {
        byte[] bytes = serialized(DateWindow.of(LEAP_DAY));
        ByteBuffer.wrap(bytes).putInt(bytes.length - 9, (int) LEAP_DAY.toEpochDay() + 1);

        assertThatThrownBy(() -> deserialized(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a date window must not end before it starts, was 2020-03-01 to 2020-02-29");
    }

    private static byte[] serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
