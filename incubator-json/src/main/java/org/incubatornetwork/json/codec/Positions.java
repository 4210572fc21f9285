package org.incubatornetwork.json.codec;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.text.PointerSegment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Where in the bytes of a document the values are to which JSON Pointers point, and on which line and column. In JSON Lines
 * a pointer is that of the document which the lines stand for: {@code /network/startups/7} is on the ninth line.
 */
public final class Positions {
    private static final JsonFactory FACTORY = Jackson.factory(JsonLimits.builder()
            .depth(1_000)
            .stringLength(Integer.MAX_VALUE - 1)
            .build());

    private static final Node NONE = new Node();

    private final byte[] document;

    private Positions(byte[] document) {
        this.document = document;
    }

    /** Those in a document, whose bytes are read when something is looked for. */
    public static Positions of(byte[] document) {
        return new Positions(document);
    }

    /** The place where each value starts, in one pass through the document; of what is not there, the value around it. */
    public ImmutableMap<String, SourceLocation> locate(Collection<String> pointers) {
        ImmutableSet<String> distinct = ImmutableSet.copyOf(pointers);
        Map<String, Long> offsets = offsets(distinct);
        Map<Long, SourceLocation> places = places(offsets.values());
        ImmutableMap.Builder<String, SourceLocation> located = ImmutableMap.builder();
        offsets.forEach((pointer, offset) ->
                located.put(pointer, Optional.ofNullable(places.get(offset)).orElseThrow()));
        return located.buildOrThrow();
    }

    /** The offset of each value; that of the value around it for those that are not there. */
    private Map<String, Long> offsets(Collection<String> pointers) {
        Map<String, Long> offsets = new LinkedHashMap<>();
        nodes(pointers).forEach((pointer, node) -> offsets.put(pointer, node.nearestOffset()));
        return offsets;
    }

    /** The offset of each value that is there. */
    Map<String, Long> knownOffsets(Collection<String> pointers) {
        Map<String, Long> offsets = new LinkedHashMap<>();
        nodes(pointers).forEach((pointer, node) -> {
            if (node.offset >= 0) {
                offsets.put(pointer, node.offset);
            }
        });
        return offsets;
    }

    /** A parser of what is from an offset on. */
    JsonParser parser(long offset) {
        return Jackson.parser(FACTORY, document, (int) offset, document.length - (int) offset);
    }

    private Map<String, Node> nodes(Collection<String> pointers) {
        Node root = new Node();
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String pointer : pointers) {
            Node node = root;
            for (String segment : segments(pointer)) {
                node = node.child(segment);
            }
            nodes.put(pointer, node);
        }
        int end = walk(0, document.length, root);
        if (end >= 0) {
            walkLines(end, root);
        }
        return nodes;
    }

    /** Finds what is in the value at an offset, and returns where it ends; -1 if it is broken, and known as far as it goes. */
    private int walk(int start, int end, Node node) {
        try (JsonParser parser = Jackson.parser(FACTORY, document, start, end - start)) {
            if (parser.nextToken() != null) {
                walk(parser, start, node);
            }
            return start + (int) parser.currentLocation().getByteOffset();
        } catch (JacksonException e) {
            return -1;
        }
    }

    /**
     * Finds what stands on lines of its own after the document's value, as in JSON Lines: startups that the document itself
     * has not, each the item of its line, and the last line.
     */
    private void walkLines(int endOfFirst, Node root) {
        Node startups = root.children.getOrDefault("network", NONE).children.getOrDefault("startups", NONE);
        boolean areOnLines = startups.children.values().stream().allMatch(startup -> startup.offset < 0);
        int last = -1;
        int start = endOfLine(endOfFirst) + 1;
        for (long index = 0; start < document.length; index++) {
            int end = endOfLine(start);
            Node startup = areOnLines ? startups.children.get(Long.toString(index)) : null;
            if (startup != null) {
                walk(start, end, startup);
            }
            last = isBlank(start, end) ? last : start;
            start = end + 1;
        }
        Node count = root.children.get("end");
        if (last >= 0 && count != null && count.offset < 0) {
            walk(last, endOfLine(last), root);
        }
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < document.length && document[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (" \t\r".indexOf(document[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Splitter.on('/')
                        .splitToStream(pointer.substring(1))
                        .map(PointerSegment::name)
                        .toList();
    }

    private static void walk(JsonParser parser, int start, Node node) {
        node.found(start + parser.currentTokenLocation().getByteOffset());
        if (node.children.isEmpty()) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                walkChild(parser, start, node.children.get(name));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                walkChild(parser, start, node.children.get(String.valueOf(i)));
            }
        }
    }

    private static void walkChild(JsonParser parser, int start, @Nullable Node child) {
        if (child == null) {
            parser.skipChildren();
        } else {
            walk(parser, start, child);
        }
    }

    /** Gives every problem its line and column. */
    void locate(List<FormatProblem> problems) {
        Set<String> pointers = problems.stream()
                .filter(problem -> problem.offset() == FormatProblem.AT_POINTER)
                .map(FormatProblem::pointer)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Long> offsets = pointers.isEmpty() ? Map.of() : offsets(pointers);
        ToLongFunction<FormatProblem> offset = problem -> problem.offset() == FormatProblem.AT_POINTER
                ? Optional.ofNullable(offsets.get(problem.pointer())).orElseThrow()
                : problem.offset();
        Map<Long, SourceLocation> places =
                places(problems.stream().map(offset::applyAsLong).collect(Collectors.toSet()));
        for (FormatProblem problem : problems) {
            problem.at(
                    Optional.ofNullable(places.get(offset.applyAsLong(problem))).orElseThrow());
        }
    }

    /** Line and column of each offset, in one pass. */
    private Map<Long, SourceLocation> places(Collection<Long> offsets) {
        long[] sorted =
                offsets.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        Map<Long, SourceLocation> places = new HashMap<>();
        int line = 1;
        int column = 1;
        int position = 0;
        for (long offset : sorted) {
            for (int end = (int) Math.min(offset, document.length); position < end; position++) {
                if (document[position] == '\n') {
                    line++;
                    column = 1;
                } else if ((document[position] & 0xc0) != 0x80) {
                    column++;
                }
            }
            places.put(offset, new SourceLocation(line, column));
        }
        return places;
    }

    /** A step of the pointers that are looked for. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final @Nullable Node parent;
        private long offset = -1;

        Node() {
            this(null);
        }

        private Node(@Nullable Node parent) {
            this.parent = parent;
        }

        Node child(String segment) {
            return children.computeIfAbsent(segment, name -> new Node(this));
        }

        void found(long where) {
            if (offset < 0) {
                offset = where;
            }
        }

        long nearestOffset() {
            Node node = this;
            while (node.offset < 0 && node.parent != null) {
                node = node.parent;
            }
            return Math.max(node.offset, 0);
        }
    }
}
