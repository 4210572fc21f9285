package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.text.PointerSegment;
import org.jspecify.annotations.Nullable;

/** A finding in the making: a rule has seen something, and says what. It counts only once {@link #report()} is called. */
@CheckReturnValue
public final class Observation implements NoBean {
    private static final int MOST_EXPECTED = 20;
    private static final int MOST_CANDIDATES = 500;
    private static final int LONGEST_CANDIDATE = 64;
    private static final int ARGUMENTS = 8;

    private final Rule rule;
    private final Severity severity;
    private final Subject subject;
    private final String pointer;
    private final Sink sink;
    private final ContentDigester digester;
    private final Optional<? extends Entity> entity;
    private final Object[] path;
    private final List<Object> facts = new ArrayList<>(0);
    private final Map<String, Serializable> arguments = new LinkedHashMap<>(ARGUMENTS);
    private final List<String> onlySaid = new ArrayList<>(0);
    private final List<Subject> related = new ArrayList<>(0);
    private @Nullable Object actual;
    private @Nullable Object expected;
    private Supplier<Optional<String>> hint = Optional::empty;
    private @Nullable List<Object> told;
    private @Nullable String fact;
    private @Nullable Fingerprint fingerprint;

    /** Takes what is reported. Very much may be: of most of it no finding is made. */
    @FunctionalInterface
    interface Sink {
        void take(Observation observation);
    }

    Observation(
            Rule rule,
            Severity severity,
            Subject subject,
            Optional<? extends Entity> entity,
            Object[] path,
            Sink sink,
            ContentDigester digester) {
        this.rule = rule;
        this.severity = severity;
        this.subject = subject;
        this.pointer = pointer(subject.pointer(), path);
        this.sink = sink;
        this.digester = digester;
        this.entity = entity;
        this.path = path;
    }

    private static String pointer(String base, Object[] path) {
        StringBuilder pointer = new StringBuilder(base);
        for (Object part : path) {
            pointer.append('/');
            if (part instanceof Integer index) {
                pointer.append(index.intValue());
            } else {
                pointer.append(PointerSegment.of(part.toString()));
            }
        }
        return pointer.toString();
    }

    /**
     * An argument of the message that tells this fault from others. It is data: nothing in it is taken for a part of the
     * message. It is part of the finding's fingerprint: what depends on the order of a list, on today or on a threshold is
     * {@linkplain #saying only said}.
     *
     * @param name the name of the place in the rule's message
     * @param value the value: a string, a number, a date, an id, a code or another value of the model
     * @return this observation
     */
    public Observation with(String name, Serializable value) {
        if (arguments.put(name, Objects.requireNonNull(value)) != null) {
            throw new IllegalArgumentException("an argument is given once, was given twice: " + name);
        }
        return this;
    }

    /**
     * An argument of the message that is only said, and no part of the fingerprint: today, a threshold, the name of
     * something else.
     *
     * @param name the name of the place in the rule's message
     * @param value the value, as for {@link #with}
     * @return this observation
     */
    public Observation saying(String name, Serializable value) {
        onlySaid.add(name);
        return with(name, value);
    }

    /**
     * A further fact that the fault is made of, such as the other one of two periods that overlap. What the path leads
     * through need not be said, where there is an entity to follow it in: see {@link Context#at}.
     *
     * @param value an object of the model, or whatever else a fact is known by; it is digested in full
     * @return this observation
     */
    public Observation fact(Object value) {
        facts.add(value);
        return this;
    }

    /**
     * The value that stands at the place at fault.
     *
     * @param value the value, whose text is taken
     * @return this observation
     */
    public Observation actual(Object value) {
        actual = Objects.requireNonNull(value);
        return this;
    }

    /**
     * The value that should stand at the place at fault.
     *
     * @param description a value, or a short text that needs no language, such as {@code >= 2001}
     * @return this observation
     */
    public Observation expected(Object description) {
        expected = Objects.requireNonNull(description);
        return this;
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? Optional.of(fewOf(many))
                : Optional.ofNullable(value).map(Object::toString);
    }

    /** The first of many, and how many there are: a list may be long, and many findings may be about it. */
    private static String fewOf(Collection<?> many) {
        return many.size() <= MOST_EXPECTED
                ? many.toString()
                : ImmutableList.copyOf(Iterables.limit(many, MOST_EXPECTED)) + " … (" + many.size() + ")";
    }

    /**
     * The word that may have been meant, where a name, a code or an id is not known.
     *
     * @param word the word that is not known
     * @param known the words that are; looked through only if a report keeps the finding, and so best a view, not a copy
     * @return this observation, with the nearest of the known words if one is near
     */
    public Observation nearest(String word, Collection<String> known) {
        hint = () -> Nearest.to(
                word,
                ImmutableList.copyOf(Iterables.limit(
                        Iterables.filter(known, candidate -> candidate.length() <= LONGEST_CANDIDATE),
                        MOST_CANDIDATES)));
        return this;
    }

    /**
     * The known word that is nearest to the one at fault, if it takes more than letters to tell.
     *
     * @param nearest tells it; asked only if a report keeps the finding
     * @return this observation
     */
    public Observation nearest(Supplier<Optional<String>> nearest) {
        hint = nearest;
        return this;
    }

    /**
     * Another entity that has a part in the fault.
     *
     * @param other the entity
     * @return this observation
     */
    public Observation related(Subject other) {
        related.add(other);
        return this;
    }

    /**
     * Reports the finding.
     *
     * @throws IllegalStateException if no argument fills a place of the rule's message, or the path names a member that its type does not
     *     have
     */
    public void report() {
        for (String place : rule.places()) {
            if (!arguments.containsKey(place)) {
                throw new IllegalStateException("no argument fills the place {" + place + "} of the message");
            }
        }
        told();
        sink.take(this);
    }

    /**
     * The code of the finding.
     *
     * @return the code of the rule
     */
    public String code() {
        return rule.code();
    }

    /**
     * The place of the finding.
     *
     * @return the JSON Pointer to the value at fault
     */
    public String pointer() {
        return pointer;
    }

    /**
     * The name of the finding, by which it is counted, and which takes less than to make the finding.
     *
     * @return the finding's {@link Finding#fingerprint()}
     */
    public Fingerprint fingerprint() {
        Fingerprint known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(rule.code(), Optional.of(subject), pointer, factAtFault(), digester);
            fingerprint = known;
        }
        return known;
    }

    /**
     * Takes the {@link #fingerprint()} of another over if they differ in nothing but places in lists: much may be said again and again,
     * and is digested once.
     *
     * @param before the other, which was reported
     */
    public void follow(Observation before) {
        if (rule.equals(before.rule)
                && subject.equals(before.subject)
                && differInPlaces(path, before.path)
                && told().equals(before.told())) {
            fact = before.fact;
            fingerprint = before.fingerprint;
        }
    }

    private static boolean differInPlaces(Object[] one, Object[] other) {
        boolean isSame = one.length == other.length;
        for (int i = 0; i < one.length && isSame; i++) {
            isSame = one[i] instanceof Integer ? other[i] instanceof Integer : one[i].equals(other[i]);
        }
        return isSame;
    }

    /**
     * The finding that the observation makes.
     *
     * @return the finding, which is not reported
     */
    public Finding toFinding() {
        return Finding.builder()
                .code(rule.code())
                .severity(severity)
                .pointer(pointer)
                .subject(subject)
                .related(related)
                .actual(text(actual))
                .expected(text(expected))
                .message(ValueText.spoken(Message.of(rule.message(), arguments)))
                .fact(factAtFault())
                .remedy(rule.remedy())
                .hint(hint.get())
                .build();
    }

    private String factAtFault() {
        String known = fact;
        if (known == null) {
            known = digester.digestInOrder(told()).text();
            fact = known;
        }
        return known;
    }

    /** All that tells the finding from others of its rule, subject and members. */
    @CanIgnoreReturnValue
    private List<Object> told() {
        List<Object> known = told;
        if (known == null) {
            known = entity.isPresent() ? FactsOnPath.of(entity.get(), path) : new ArrayList<>(2);
            known.add(facts);
            known.add(onlySaid.isEmpty() ? arguments : Maps.filterKeys(arguments, name -> !onlySaid.contains(name)));
            told = known;
        }
        return known;
    }
}
