package org.incubatornetwork.snippets;

import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes a class of each snippet and compiles them, with every warning an error. */
final class SnippetCompiler {
    /** Imports are what a snippet leaves to its reader: all public types of the library and what is often used with them. */
    private static final List<String> IMPORTS = Stream.of(
                    "static org.assertj.core.api.Assertions.*",
                    "com.google.common.collect.*",
                    "java.io.*",
                    "java.math.*",
                    "java.nio.charset.*",
                    "java.nio.file.*",
                    "java.time.*",
                    "java.util.*",
                    "java.util.function.*",
                    "java.util.stream.*",
                    "net.jqwik.api.*",
                    "net.jqwik.api.constraints.*",
                    "net.jqwik.api.domains.*",
                    "org.incubatornetwork.arbitraries.*",
                    "org.incubatornetwork.diff.*",
                    "org.incubatornetwork.history.*",
                    "org.incubatornetwork.json.*",
                    "org.incubatornetwork.json.format.*",
                    "org.incubatornetwork.json.report.*",
                    "org.incubatornetwork.json.report.Report",
                    "org.incubatornetwork.lists.*",
                    "org.incubatornetwork.measure.*",
                    "org.incubatornetwork.metrics.*",
                    "org.incubatornetwork.metrics.catalogue.*",
                    "org.incubatornetwork.metrics.estimation.*",
                    "org.incubatornetwork.metrics.metric.*",
                    "org.incubatornetwork.metrics.survival.*",
                    "org.incubatornetwork.model.*",
                    "org.incubatornetwork.reconciliation.*",
                    "org.incubatornetwork.reconciliation.comparison.*",
                    "org.incubatornetwork.synthetic.*",
                    "org.incubatornetwork.text.*",
                    "org.incubatornetwork.validation.*",
                    "org.incubatornetwork.validation.catalogue.*",
                    "org.incubatornetwork.validation.rule.*",
                    "tools.jackson.databind.*",
                    "tools.jackson.databind.json.JsonMapper")
            .map(name -> "import " + name + ";")
            .toList();

    private final Path classes;

    SnippetCompiler(Path classes) {
        this.classes = classes;
    }

    /** A source of the compiler, which knows the snippet it was made of. */
    private static final class Source extends SimpleJavaFileObject {
        private final Snippet snippet;
        private final List<String> lines;
        private final int before;

        Source(Snippet snippet, String name) {
            super(URI.create("snippet:///" + name + ".java"), Kind.SOURCE);
            this.snippet = snippet;
            lines = new ArrayList<>(IMPORTS);
            lines.add("public class " + name + " extends " + Surroundings.class.getName() + " {");
            lines.add("@Override protected void run() throws Exception {" + (snippet.isMember() ? "}" : ""));
            before = lines.size();
            lines.addAll(snippet.isMember() ? snippet.code() : snippet.statements());
            lines.add(snippet.isMember() ? "}" : "}}");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return String.join("\n", lines);
        }

        String place(long line) {
            return snippet.file() + ":" + (snippet.line() + line - before - 1);
        }
    }

    private static String name(int index) {
        return "Snippet" + index;
    }

    /** What the compiler has against the snippets, each with the place in the file that shows it. */
    List<String> compile(List<Snippet> snippets) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            sources.add(new Source(snippets.get(i), name(i)));
        }
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-Xlint:all,-path,-classfile,-serial");
        boolean compiled =
                javac.getTask(null, null, diagnostics, options, null, sources).call();
        List<String> problems = diagnostics.getDiagnostics().stream()
                .map(SnippetCompiler::problem)
                .toList();
        if (problems.isEmpty() && !compiled) {
            throw new IllegalStateException("the compiler failed and did not say why");
        }
        return problems;
    }

    private static String problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        return diagnostic.getSource() instanceof Source source
                ? source.place(diagnostic.getLineNumber()) + ": " + message
                : message;
    }

    /** Runs the snippet that was the index-th of those compiled. */
    void run(int index) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Surroundings.class.getClassLoader())) {
            Constructor<?> constructor = loader.loadClass(name(index)).getConstructor();
            ((Surroundings) constructor.newInstance()).run();
        }
    }
}
