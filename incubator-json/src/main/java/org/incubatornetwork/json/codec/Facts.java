package org.incubatornetwork.json.codec;

import com.google.common.collect.Lists;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.incubatornetwork.validation.rule.EntityKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What problems are about, by which their fingerprints tell them apart: the entity, and the facts of it, which are the items of
 * lists that the value at fault is in, or else the value itself. An entity is known by its id, and one without by all that
 * stands in it. A fact is known by all that stands in it, whatever its place in its list, and whatever white space is in it.
 */
final class Facts {
    private final Positions positions;
    private final String root;
    private final Map<String, String> digests = new HashMap<>();

    /**
     * The facts of a text.
     *
     * @param root the pointer, in the document, of what the text is: a startup's line stands for an item of a list
     */
    Facts(Positions positions, String root) {
        this.positions = positions;
        this.root = root;
    }

    /** Tells each problem its entity and its fact. */
    void tell(List<FormatProblem> problems) {
        Set<String> pointers = new LinkedHashSet<>();
        for (FormatProblem problem : problems) {
            About about = about(problem.pointer());
            pointers.addAll(about.facts());
            if (about.kind() != null) {
                pointers.add(about.entity());
                pointers.add(about.id());
                pointers.add(about.label());
            }
        }
        Map<String, Long> offsets = positions.knownOffsets(pointers);
        for (FormatProblem problem : problems) {
            About about = about(problem.pointer());
            String id = null;
            if (about.kind() != null) {
                id = text(offsets.get(about.id()));
                problem.about(about.kind(), about.entity(), id, text(offsets.get(about.label())));
            }
            List<String> facts = about.facts(id);
            if (!facts.isEmpty()
                    && facts.stream().noneMatch(this::isWhole)
                    && offsets.keySet().containsAll(facts)) {
                problem.fact(Lists.transform(
                        facts,
                        fact -> digests.computeIfAbsent(
                                fact, pointer -> digest(Objects.requireNonNull(offsets.get(pointer))))));
            }
        }
    }

    /** Whether a pointer leads to the document or to its network, whose facts are all the others. */
    private boolean isWhole(String pointer) {
        return root.isEmpty() && (pointer.isEmpty() || pointer.equals("/network"));
    }

    private About about(String pointer) {
        String full = root + pointer;
        String[] steps = full.split("/", -1);
        EntityKind<?> kind = kind(steps);
        String entity = kind == null ? "" : "/" + steps[1] + "/" + steps[2] + "/" + steps[3];
        List<String> items = new ArrayList<>();
        int end = 0;
        for (int i = 1; i < steps.length; i++) {
            end += 1 + steps[i].length();
            if (i > 3 && isIndex(steps[i])) {
                items.add(relative(full.substring(0, end)));
            }
        }
        return new About(kind, relative(entity), items.isEmpty() ? List.of(pointer) : items);
    }

    private String relative(String full) {
        return full.startsWith(root) ? full.substring(root.length()) : full;
    }

    private static @Nullable EntityKind<?> kind(String[] steps) {
        if (steps.length < 4 || !steps[1].equals("network") || !isIndex(steps[3])) {
            return null;
        }
        String list = "/network/" + steps[2] + "/0";
        return EntityKind.all().stream()
                .filter(kind -> kind.pointer(0).equals(list))
                .findFirst()
                .orElse(null);
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The string at an offset, if it is one that can be shown. */
    private @Nullable String text(@Nullable Long offset) {
        if (offset == null) {
            return null;
        }
        try (JsonParser parser = positions.parser(offset)) {
            String text = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
            return text != null && !text.isEmpty() && TextGrammar.admits(text) ? text : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A digest of the tokens of the value at an offset, as far as it goes. */
    private String digest(long offset) {
        Hasher hasher = Hashing.sha256().newHasher();
        try (JsonParser parser = positions.parser(offset)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    break;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                String text = String.valueOf(parser.getString());
                hasher.putInt(token.id()).putInt(text.length()).putUnencodedChars(text);
            } while (depth > 0);
        } catch (JacksonException e) {
            // What stands in a broken fact is known as far as it goes.
        }
        return hasher.hash().toString();
    }

    /** What a pointer is about; all pointers are those of the text. */
    private record About(@Nullable EntityKind<?> kind, String entity, List<String> facts) {
        /** What tells the problem from others: of an entity with an id, whatever else is said of it; of one without, all of it. */
        List<String> facts(@Nullable String id) {
            if (kind == null) {
                return facts;
            }
            List<String> told = facts.equals(List.of(entity)) ? List.of() : facts;
            return id != null
                    ? told
                    : Stream.concat(Stream.of(entity), told.stream()).toList();
        }

        String id() {
            return entity + (kind == EntityKind.MEMBERSHIP ? "/association/id" : "/id");
        }

        String label() {
            return entity + (kind == EntityKind.MEMBERSHIP ? "/association/name" : "/name");
        }
    }
}
