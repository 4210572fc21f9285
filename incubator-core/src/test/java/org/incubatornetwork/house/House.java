package org.incubatornetwork.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the module in which a test runs, and what of it is public: the members of public types in exported packages. */
final class House {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

    /** A comment of Javadoc, and the declaration that follows it up to its body. */
    private static final Pattern DOCUMENTED =
            Pattern.compile("/\\*\\*((?:[^*]++|\\*(?!/))*+)\\*/\\s*+(?:@[A-Z]\\w*+(?:\\([^()]*+\\))?\\s*+)*+"
                    + "((?:public|protected) [^;{=]*|[A-Z][A-Z_0-9]++(?=[,;(\\s]))");

    private House() {}

    /** A piece of public Javadoc, that of the constants of an enum included. */
    record Documented(Path file, String comment, String declaration) {
        /** What it says, without the signs of Javadoc. */
        String text() {
            return comment.replaceAll("\\n\\s*\\* ?", " ")
                    .replaceAll("\\{@(?:code|link|linkplain|literal)\\s+([^}]*)}", "$1")
                    .replaceAll("<[^>]*>", "")
                    .strip();
        }

        /** The first sentence; empty where there is only a tag, or what is inherited. */
        String summary() {
            String text = text();
            Matcher end = Pattern.compile("\\.(?=\\s|$)|(?<=^|\\s)@\\w+").matcher(text);
            return end.find() ? text.substring(0, end.start()).strip() : text;
        }

        boolean isInherited() {
            return comment.contains("{@inheritDoc}");
        }

        boolean isOfABuilder() {
            return text().startsWith("Builds ") && declaration.contains("class Builder");
        }

        /** What the tag of the result says; empty if there is none. */
        String result() {
            Matcher tag = Pattern.compile("@return (.*?)(?=\\s@\\w|$)").matcher(text());
            return tag.find() ? tag.group(1) : "";
        }

        @Override
        public String toString() {
            return file.getFileName() + ": " + declaration.strip().replaceAll("\\s+", " ");
        }
    }

    static List<Path> sources() {
        return files(SOURCES, ".java");
    }

    /** The texts for people, a file for each bundle and language. */
    static List<Path> texts() {
        return files(SOURCES.resolveSibling("resources"), ".properties");
    }

    private static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> exportedSources() {
        List<String> exported = EXPORT.matcher(read(SOURCES.resolve("module-info.java")))
                .results()
                .map(export -> export.group(1))
                .toList();
        return sources().stream()
                .filter(file -> exported.contains(packageOf(file)))
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    private static String packageOf(Path file) {
        Path parent = SOURCES.relativize(file).getParent();
        return parent == null
                ? ""
                : parent.toString().replace(file.getFileSystem().getSeparator(), ".");
    }

    /** The Javadoc of all that is public in exported packages. */
    static List<Documented> documented() {
        List<Documented> documented = new ArrayList<>();
        for (Path file : exportedSources()) {
            Matcher comment = DOCUMENTED.matcher(read(file));
            while (comment.find()) {
                documented.add(new Documented(file, comment.group(1), comment.group(2)));
            }
        }
        return documented;
    }

    /** The public methods of the public types in exported packages, those of their generated supertypes included. */
    static List<Method> publicMethods() {
        return publicTypes().stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.incubatornetwork."))
                .distinct()
                .toList();
    }

    /** The public types in exported packages, and those within them. */
    static List<Class<?>> publicTypes() {
        return exportedSources().stream()
                .<Class<?>>flatMap(file -> typesOf(
                        packageOf(file) + "." + file.getFileName().toString().replace(".java", "")))
                .filter(type -> type.getName().startsWith("org.incubatornetwork."))
                .toList();
    }

    private static Stream<Class<?>> typesOf(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Modifier.isPublic(type.getModifiers())
                    ? Stream.concat(Stream.of(type), Arrays.stream(type.getClasses()))
                    : Stream.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
