package org.incubatornetwork.diff;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one network to another: each change once, with where it is in both.
 *
 * <p>Entities are the same if their ids are, or if one of them was given another id and kept a number in some register, or its
 * name, that no other has. Items of lists without ids are the same if they are equal, or else if they tell of the same: of the same
 * kind and day, or of a day that may be the same, or as the last ones left of their kind. What is equal is no change.
 *
 * <p>It takes a time by the size of the networks, and a memory by that of what changed. {@link #applyTo} makes the changes again.
 */
public final class NetworkDiff implements Serializable, NoBean {
    @Serial
    private static final long serialVersionUID = 1;

    private static final TextBundle BUNDLE = TextBundle.load(TextBundle.class, "phrases");

    private static final int MOST_SHOWN = 80;

    private final NetworkId oldId;
    private final NetworkId newId;
    private final ImmutableList<Change> changes;
    private final ImmutableList<Happening> happenings;

    private NetworkDiff(Network before, Network after) {
        Walk walk = Walk.through(before, after);
        oldId = before.id();
        newId = after.id();
        changes = walk.changes();
        happenings = walk.happenings();
    }

    /**
     * Finds what changed.
     *
     * @param before the first network
     * @param after the second network
     * @return what is to be done to the first to have the second
     */
    public static NetworkDiff between(Network before, Network after) {
        return new NetworkDiff(before, after);
    }

    /**
     * The id of the first network.
     *
     * @return the id
     */
    public NetworkId oldId() {
        return oldId;
    }

    /**
     * The id of the second network.
     *
     * @return the id, which most often is the same
     */
    public NetworkId newId() {
        return newId;
    }

    /**
     * The changes one by one.
     *
     * @return the changes, in the order of a document of the second network; what was removed before what follows it
     */
    public ImmutableList<Change> changes() {
        return changes;
    }

    /**
     * What the changes mean to those who run the network: who was admitted, left or closed, which sites opened, which figures were
     * corrected. What is corrected of a startup or a site is among the {@link #changes()} alone.
     *
     * @return what happened, each once, in the order of the changes that tell it
     */
    public ImmutableList<Happening> happenings() {
        return happenings;
    }

    /**
     * Whether nothing changed.
     *
     * @return true if both networks are equal
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Makes the changes in a network: in the first of the two to have the second, whatever both are. In another one they are made if
     * all that changes is there as it was in the first: what they do not speak of is left as it is.
     *
     * @param network a network
     * @return the changed network
     * @throws PatchRefusedException if something that changes is not as it was in the first network
     */
    public Network applyTo(Network network) {
        if (!network.id().equals(oldId)) {
            throw new PatchRefusedException("/network/id", oldId, network.id());
        }
        return new Patch(changes).of(network);
    }

    /**
     * This difference and one that follows it, as one.
     *
     * @param next what changed since
     * @param first the network that this difference begins from
     * @return what changed from the first network to the one that both lead to
     * @throws PatchRefusedException if this difference does not begin from that network, or the next not from where this one ends
     */
    public NetworkDiff then(NetworkDiff next, Network first) {
        return between(first, next.applyTo(applyTo(first)));
    }

    /**
     * How many changes there are of a kind.
     *
     * @param kind the kind
     * @return their number
     */
    public long count(ChangeKind kind) {
        Objects.requireNonNull(kind);
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * How often something of a kind happened.
     *
     * @param kind the kind
     * @return the number
     */
    public long count(HappeningKind kind) {
        Objects.requireNonNull(kind);
        return happenings.stream().filter(happening -> happening.kind() == kind).count();
    }

    /**
     * The changes as a text for those who review them: what happened, how many changes there are of each kind, and then a line for
     * each, under the entity that it is about. Of a name or a value its first 80 characters are told, with what is not seen escaped.
     *
     * @param locale the locale, by which the language is chosen
     * @return the text, of one line if nothing changed; each line ends with {@code \n}
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        if (!happenings.isEmpty()) {
            text.append(HappeningText.of(happenings, BUNDLE, MOST_SHOWN, locale))
                    .append('\n');
        }
        text.append(summary(locale)).append('\n');
        String heading = "";
        for (Change change : changes) {
            String entity = change.place().size() == 1 ? "" : change.place().get(0);
            if (!entity.isEmpty() && !entity.equals(heading)) {
                text.append(shown(entity)).append('\n');
            }
            heading = entity;
            text.append(line(change, locale)).append('\n');
        }
        return text.toString();
    }

    private String summary(Locale locale) {
        return isEmpty()
                ? BUNDLE.text("diff.none").in(locale)
                : Arrays.stream(ChangeKind.values())
                        .filter(kind -> count(kind) > 0)
                        .map(kind -> Message.of(
                                        BUNDLE.text("diff.count." + kind), ImmutableMap.of("count", count(kind)))
                                .in(locale))
                        .collect(joining(", "));
    }

    private static String line(Change change, Locale locale) {
        List<String> place = change.place();
        boolean isWithin = place.size() > 1;
        String where = (isWithin ? place.subList(1, place.size()) : place)
                .stream().map(NetworkDiff::shown).collect(joining(", "));
        String values = values(change);
        return (isWithin ? "  " : "")
                + change.kind().sign()
                + " "
                + where
                + (values.isEmpty() ? " " : ": " + values + " ")
                + "("
                + BUNDLE.text("diff.kind." + change.kind()).in(locale)
                + ")";
    }

    private static String values(Change change) {
        return switch (change.kind()) {
            case MOVED -> change.before().orElseThrow() + " → " + change.after().orElseThrow();
            case ADDED, REMOVED -> "";
            case LEARNT -> shown(change.newValue());
            case WITHDRAWN -> shown(change.oldValue());
            case RENAMED, NARROWED, LOOKED_AGAIN, CORRECTED ->
                shown(change.oldValue()) + " → " + shown(change.newValue());
        };
    }

    /** A value as it reads; an object of several members is known by its place. */
    private static String shown(Optional<Serializable> value) {
        return value.filter(any -> !Shape.isCompared(any))
                .map(any -> shown(Shape.text(any)))
                .orElse("");
    }

    /** What a document says, which may be told of at each of its changes. */
    private static String shown(String text) {
        return VisibleText.of(text, MOST_SHOWN);
    }

    /** Whether another object tells of the same changes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkDiff that
                && oldId.equals(that.oldId)
                && newId.equals(that.newId)
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(oldId, newId, changes);
    }

    /** The changes in English, as a text of lines. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
