package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import tools.jackson.databind.JsonNode;

/** An object of the mapping file. Whatever is not asked for has no meaning, and is an error. */
final class JsonObject {
    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    JsonObject(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw wrong("", "object", node);
        }
    }

    private Optional<JsonNode> find(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private CannotRunException wrong(String name, String expected, JsonNode actual) {
        return new CannotRunException(
                "map.wrong",
                "file",
                file,
                "at",
                at(name),
                "actual",
                actual.toString(),
                "expected",
                Texts.of("map." + expected));
    }

    private String at(String name) {
        return name.isEmpty() ? path.isEmpty() ? "/" : path : path + "/" + name;
    }

    CannotRunException lacking(String name) {
        return new CannotRunException("map.lacking", "file", file, "at", at(""), "name", name);
    }

    /** An error that a sentence tells in full. */
    CannotRunException error(String key, String name, String actual) {
        return new CannotRunException(key, "file", file, "at", at(name), "actual", actual);
    }

    Optional<String> text(String name) {
        return find(name).map(value -> text(name, value));
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw wrong(name, "text", value);
        }
        return value.stringValue();
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> lacking(name));
    }

    boolean flag(String name) {
        return find(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw wrong(name, "flag", value);
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    OptionalInt number(String name, int least, int most) {
        Optional<JsonNode> value = find(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().isInt()
                || value.get().intValue() < least
                || value.get().intValue() > most) {
            throw new CannotRunException(
                    "map.wrongNumber",
                    "file",
                    file,
                    "at",
                    at(name),
                    "actual",
                    value.get().toString(),
                    "least",
                    least,
                    "most",
                    most);
        }
        return OptionalInt.of(value.get().intValue());
    }

    /** A word of a few. */
    Optional<String> word(String name, Collection<String> words) {
        Optional<String> word = text(name);
        word.ifPresent(said -> {
            if (!words.contains(said)) {
                throw new CannotRunException(
                        "map.word",
                        "file",
                        file,
                        "at",
                        at(name),
                        "actual",
                        said,
                        "words",
                        words.size() > 12 ? "…" : String.join(", ", words),
                        "question",
                        Texts.question(said, words));
            }
        });
        return word;
    }

    /** A value that is read from a text, and refused by an exception. */
    <T> Optional<T> value(String name, String expected, Function<String, T> reader) {
        return text(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                throw new CannotRunException(
                                "map.wrong",
                                "file",
                                file,
                                "at",
                                at(name),
                                "actual",
                                "\"" + text + "\"",
                                "expected",
                                Texts.of("map." + expected))
                        .because(e);
            }
        });
    }

    Optional<List<String>> texts(String name) {
        return find(name).map(value -> {
            if (!value.isArray()) {
                throw wrong(name, "texts", value);
            }
            List<String> texts = new ArrayList<>();
            for (JsonNode item : value) {
                texts.add(text(name + "/" + texts.size(), item));
            }
            return texts;
        });
    }

    /** Texts by text; a null is an empty one. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        object(name).ifPresent(values -> {
            for (Map.Entry<String, JsonNode> entry : values.node.properties()) {
                map.put(entry.getKey(), entry.getValue().isNull() ? "" : values.text(entry.getKey(), entry.getValue()));
            }
        });
        return map;
    }

    Optional<JsonObject> object(String name) {
        return find(name).map(value -> new JsonObject(file, at(name), value));
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        find(name).ifPresent(value -> {
            if (!value.isArray()) {
                throw wrong(name, "objects", value);
            }
            for (JsonNode item : value) {
                objects.add(new JsonObject(file, at(name) + "/" + objects.size(), item));
            }
        });
        return objects;
    }

    /** That everything was asked for. */
    void end() {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!asked.contains(member.getKey())) {
                throw new CannotRunException(
                        "map.unknown",
                        "file",
                        file,
                        "at",
                        at(""),
                        "name",
                        member.getKey(),
                        "question",
                        Texts.question(member.getKey(), asked));
            }
        }
    }
}
