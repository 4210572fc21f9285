package org.incubatornetwork.benchmark;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The library as it was before registers were prepared, in a class loader of its own: what {@code .ci/benchmarks} makes of the
 * history, and {@link AskedMonths} compiled against it. Where both are is told by the system property {@code benchmark.earlier}.
 */
final class EarlierLibrary {
    private static final String LIBRARY = "org/incubatornetwork/metrics/MetricEngine.class";

    private EarlierLibrary() {}

    /** What is asked of it, and all the figures that it finds. */
    record Asked(
            Supplier<Object> measuring, Consumer<Consumer<Object>> looking, Supplier<Map<String, Double>> figures) {}

    /** What {@link AskedMonths} makes by the factory of this name. */
    static Asked asked(String factory, int startups) {
        try {
            Class<?> type = Loaded.LOADER.loadClass(AskedMonths.class.getName());
            Object asked = type.getMethod(factory, int.class).invoke(null, startups);
            return new Asked(supplier(asked), consumer(asked), () -> figures(type, asked));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the earlier library can't be asked", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Supplier<Object> supplier(Object asked) {
        return (Supplier<Object>) asked;
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Consumer<Object>> consumer(Object asked) {
        return (Consumer<Consumer<Object>>) asked;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Double> figures(Class<?> type, Object asked) {
        try {
            return (Map<String, Double>) type.getMethod("figures").invoke(asked);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the earlier library finds no figures", e);
        }
    }

    /** Loaded once, and only by who asks it. */
    private static final class Loaded {
        private static final ClassLoader LOADER = loader();

        private static ClassLoader loader() {
            ImmutableList<Path> earlier = paths(System.getProperty("benchmark.earlier", ""));
            if (earlier.stream().noneMatch(path -> Files.exists(path.resolve(LIBRARY)))) {
                throw new IllegalStateException(
                        "the earlier library is not there: .ci/benchmarks makes it, where the history has it");
            }
            ImmutableList<Path> others = paths(System.getProperty("java.class.path")).stream()
                    .filter(path -> path.toString().endsWith(".jar"))
                    .collect(toImmutableList());
            return new URLClassLoader(
                    Stream.concat(earlier.stream(), others.stream())
                            .map(EarlierLibrary::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }
    }

    private static ImmutableList<Path> paths(String classPath) {
        return Splitter.on(File.pathSeparatorChar)
                .omitEmptyStrings()
                .splitToStream(classPath)
                .map(Path::of)
                .collect(toImmutableList());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
