package org.incubatornetwork.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incubatornetwork.house.House.Documented;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every module of the house keeps to in its sources and in what it shows: each has a test that extends this one. */
public abstract class HouseLaws {
    private static final int MOST_LINES = 400;
    private static final int LEAST_WORDS = 3;
    private static final String PRONOUN_FIRST = "(?s)(It|They|Where it|Whether it|What was|What is there)\\b.*";

    /** Where an empty text is a value like any other: the JSON Pointer to a whole document, and what is put behind a sentence. */
    private static final Set<String> TEXTS_THAT_MAY_BE_EMPTY = Set.of(
            "Finding.java: public abstract String pointer()",
            "LocatedFinding.java: public final String pointer()",
            "Nearest.java: public static String question(String word, Collection<String> known)");

    /** Beside what is found by a word, there are things found by a number or a type, near which nothing is. */
    private static final Set<Class<?>> NO_WORDS =
            Set.of(int.class, Class.class, LocalDate.class, ReportingPeriod.class);

    /** Whom a lookup is asked of, null if it is static, and a word that is known there. */
    protected record Lookup(@Nullable Object receiver, Object word) {}

    /** What a public method whose name begins with {@code get} can be asked. */
    protected abstract Lookup lookup(Method getter);

    @Test
    void noFileIsTooLongToRead() {
        assertThat(House.sources())
                .hasSizeGreaterThan(50)
                .filteredOn(file -> House.read(file).lines().count() > MOST_LINES)
                .isEmpty();
    }

    /** A summary has three words at least, so that "Where." and "The day." are none; a builder's may say "Builds" and of what. */
    @Test
    void everySummaryNamesItsSubject() {
        assertThat(House.documented())
                .hasSizeGreaterThan(50)
                .filteredOn(each -> each.summary().split("\\s+").length < LEAST_WORDS)
                .filteredOn(each -> !each.isInherited() && !each.isOfABuilder())
                .isEmpty();
    }

    /**
     * It is "on" a day and "in" a month: a text leaves that to its place, as in <code>{day:on}</code>, and figures alone follow on one. What
     * follows on a French "du" or "au" is a day as well, in words but for that of a list.
     */
    @Test
    void noTextSaysOnBeforeADay() {
        assertThat(House.texts())
                .hasSizeGreaterThan(3)
                .flatExtracting(file -> House.read(file).lines().toList())
                .filteredOn(line -> !line.matches("(measure\\..*day.*|lists\\..*) = .*"))
                .filteredOn(line -> line.matches("(?iU).*\\b((on|le) \\{(?!figure})|(du|au) \\{(?!\\w+:words})).*"))
                .isEmpty();
    }

    /** Who reads a summary as a hint sees nothing above it that a pronoun could stand for. */
    @Test
    void noSummaryBeginsWithAPronoun() {
        assertThat(House.documented())
                .filteredOn(each -> each.summary().matches(PRONOUN_FIRST))
                .isEmpty();
    }

    @Test
    void whatIsAbsentIsNeverNull() {
        assertThat(House.publicMethods())
                .hasSizeGreaterThan(50)
                .filteredOn(method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))
                .isEmpty();
    }

    @Test
    void whatIsAbsentIsNeverAnEmptyText() {
        assertThat(House.documented())
                .filteredOn(each -> each.result().matches(".*(?<!(never|not) )\\bempty\\b.*"))
                .filteredOn(each ->
                        each.declaration().matches("(?s).*\\b(String|LocalizedText|CharSequence)\\s+\\w+\\s*\\(.*"))
                .extracting(Documented::toString)
                .isSubsetOf(TEXTS_THAT_MAY_BE_EMPTY);
    }

    /** A mapper of Jackson 3 writes an object without properties as an empty one; what it writes of enums, lists and records without a form it can read. */
    @Test
    void noMapperWritesAnObjectThatItDoesNotKnow() {
        assertThat(House.publicTypes())
                .filteredOn(HouseLaws::hasObjectsOfItsOwn)
                .hasSizeGreaterThan(10)
                .allMatch(NoBean.class::isAssignableFrom);
    }

    private static boolean hasObjectsOfItsOwn(Class<?> type) {
        boolean isKnownToMappers = type.isRecord()
                || type.isEnum()
                || Throwable.class.isAssignableFrom(type)
                || Iterable.class.isAssignableFrom(type);
        boolean isForExtension = type.isInterface() || (Modifier.isAbstract(type.getModifiers()) && !type.isSealed());
        boolean isOfAnotherHouse = type.getSuperclass() != null
                && !type.getSuperclass().getName().matches("(java\\.lang|org\\.incubatornetwork)\\..*");
        boolean isBuilder = type.getSimpleName().equals("Builder");
        boolean isNeverMade = Arrays.stream(type.getMethods())
                .filter(method -> !method.getDeclaringClass().equals(Object.class))
                .allMatch(method -> Modifier.isStatic(method.getModifiers()));
        return !isKnownToMappers && !isForExtension && !isOfAnotherHouse && !isBuilder && !isNeverMade;
    }

    /** Objects on which methods are called, and with which. */
    protected abstract List<Object> samples();

    /** Null is refused by what is called with it, and not by what comes to it later. */
    @Test
    void nullIsRefusedWhereItEnters() throws ReflectiveOperationException {
        NullCalls calls = new NullCalls(samples());
        for (Method method : House.publicMethods()) {
            if (isOwnToRefuse(method)) {
                calls.call(method);
            }
        }
        assertThat(calls.calls()).isGreaterThan(100);
        assertThat(calls.accepted()).isEmpty();
    }

    /** What says that it can be serialized can be: where it can't, that is found out on the second machine. */
    @Test
    void whatIsSerializableCanBeSent() {
        List<Object> sent =
                samples().stream().filter(Serializable.class::isInstance).toList();
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(SerializedCopy.of(sample)).hasSameClassAs(sample));
    }

    /** Not what others implement, nor what is asked a million times of a startup's history, nor what Java says of null. */
    private static boolean isOwnToRefuse(Method method) {
        return !method.isSynthetic()
                && !method.getName().matches("equals|compareTo|valueOf")
                && !method.getDeclaringClass().getPackageName().endsWith(".history")
                && !(method.getDeclaringClass().isInterface()
                        && Modifier.isPublic(method.getDeclaringClass().getModifiers()));
    }

    /** Who gets a thing by a word can also find it, and where there is none is told the nearest word. */
    @TestFactory
    Stream<DynamicTest> everyRefusalNamesTheNearestWord() {
        return House.publicMethods().stream()
                .filter(method -> method.getName().matches("get[A-Z].*"))
                .filter(method -> method.getParameterCount() == 1 && !NO_WORDS.contains(method.getParameterTypes()[0]))
                .map(method -> DynamicTest.dynamicTest(
                        method.getDeclaringClass().getSimpleName() + "." + method.getName() + "("
                                + method.getParameterTypes()[0].getSimpleName() + ")",
                        () -> refuses(method)));
    }

    private static Object misspelled(Object word) throws ReflectiveOperationException {
        return word instanceof String text
                ? text + "X"
                : word.getClass().getMethod("of", String.class).invoke(null, word + "x");
    }

    private void refuses(Method getter) throws ReflectiveOperationException {
        Lookup lookup = lookup(getter);
        Object wrong = misspelled(lookup.word());
        Method finder = getter.getDeclaringClass()
                .getMethod(getter.getName().replaceFirst("get", "find"), getter.getParameterTypes());
        getter.setAccessible(true);
        finder.setAccessible(true);
        assertThat(finder.getReturnType()).isEqualTo(Optional.class);
        assertThat(getter.getReturnType()).isNotEqualTo(Optional.class);
        assertThat(finder.invoke(lookup.receiver(), lookup.word()))
                .isEqualTo(Optional.of(getter.invoke(lookup.receiver(), lookup.word())));
        assertThat(finder.invoke(lookup.receiver(), wrong)).isEqualTo(Optional.empty());
        assertThat(catchThrowable(() -> getter.invoke(lookup.receiver(), wrong)))
                .hasCauseInstanceOf(NoSuchElementException.class)
                .cause()
                .hasMessageContaining(wrong.toString())
                .hasMessageEndingWith("; did you mean " + lookup.word() + "?");
    }
}
