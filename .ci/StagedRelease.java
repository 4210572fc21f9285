import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Whether a staged release is complete: {@code java .ci/StagedRelease.java target/staging}. Prints what is wrong, all of it, and
 * exits with 1; or one line for each artifact.
 */
final class StagedRelease {
    private static final Map<String, List<String>> FILES = Map.of(
            "incubator-core",
            List.of(
                    ".pom",
                    ".jar",
                    "-sources.jar",
                    "-javadoc.jar",
                    "-tests.jar",
                    "-test-sources.jar",
                    "-test-javadoc.jar",
                    "-cyclonedx.json",
                    "-cyclonedx.xml"),
            "incubator-json",
            List.of(
                    ".pom",
                    ".jar",
                    "-sources.jar",
                    "-javadoc.jar",
                    "-conformance.jsonl",
                    "-cyclonedx.json",
                    "-cyclonedx.xml"));

    /** What a consumer may be made to have. What is provided is none of theirs. */
    private static final Map<String, Set<String>> DEPENDENCIES = Map.of(
            "incubator-core",
            Set.of(
                    "com.google.guava:guava",
                    "org.apache.commons:commons-statistics-distribution",
                    "org.jspecify:jspecify",
                    "org.slf4j:slf4j-api"),
            "incubator-json",
            Set.of(
                    "org.incubatornetwork:incubator-core",
                    "com.google.guava:guava",
                    "org.jspecify:jspecify",
                    "org.slf4j:slf4j-api",
                    "tools.jackson.core:jackson-core",
                    "tools.jackson.core:jackson-databind"));

    private static final Map<String, String> CHECKSUMS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

    /** Elements of a pom that the registry asks for. */
    private static final List<String> REQUIRED =
            List.of("name", "description", "url", "licenses", "developers", "scm", "groupId", "artifactId", "version");

    private static final Pattern GLOB = Pattern.compile("\"glob\"\\s*:\\s*\"([^\"]+)\"");

    private final List<String> faults = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        StagedRelease release = new StagedRelease();
        Path artifacts = Path.of(arguments[0]).resolve("org/incubatornetwork");
        for (String artifact : new TreeSet<>(FILES.keySet())) {
            release.checkArtifact(artifacts.resolve(artifact), artifact);
        }
        try (Stream<Path> staged = Files.list(artifacts)) {
            staged.map(path -> path.getFileName().toString())
                    .filter(Predicate.not(FILES::containsKey))
                    .forEach(name -> release.faults.add(name + ": not to be published"));
        }
        release.faults.forEach(System.err::println);
        System.exit(release.faults.isEmpty() ? 0 : 1);
    }

    private void checkArtifact(Path directory, String artifact) throws Exception {
        int before = faults.size();
        List<Path> versions;
        try (Stream<Path> staged = Files.list(directory)) {
            versions = staged.sorted().toList();
        } catch (IOException e) {
            faults.add(artifact + ": not staged");
            return;
        }
        if (versions.size() != 1 || !Files.isDirectory(versions.get(0))) {
            faults.add(artifact + ": one directory, of the version, expected, but there are " + versions);
            return;
        }
        Path home = versions.get(0);
        String version = home.getFileName().toString();
        if (version.endsWith("-SNAPSHOT")) {
            faults.add(artifact + ": " + version + " is no release");
        }
        String stem = artifact + "-" + version;
        Set<String> expected = new TreeSet<>();
        for (String suffix : FILES.get(artifact)) {
            expected.add(stem + suffix);
        }
        checkFiles(home, expected);
        checkPom(home.resolve(stem + ".pom"), artifact, version);
        for (String file : expected) {
            if (file.endsWith(".jar") && Files.exists(home.resolve(file))) {
                checkJar(home.resolve(file));
            }
        }
        checkLibrary(home.resolve(stem + ".jar"), version);
        checkBillOfMaterials(home.resolve(stem + "-cyclonedx.json"), artifact);
        if (faults.size() == before) {
            System.out.println(stem + ": " + expected.size() + " files, complete");
        }
    }

    private void checkFiles(Path home, Set<String> expected) throws IOException, NoSuchAlgorithmException {
        Set<String> present;
        try (Stream<Path> files = Files.list(home)) {
            present = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        boolean signed = present.stream().anyMatch(name -> name.endsWith(".asc"));
        Set<String> accounted = new TreeSet<>(expected);
        for (String name : expected) {
            if (!present.contains(name)) {
                faults.add(name + ": missing");
                continue;
            }
            byte[] content = Files.readAllBytes(home.resolve(name));
            for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
                String sum = name + "." + checksum.getKey();
                accounted.add(sum);
                String actual =
                        HexFormat.of().formatHex(MessageDigest.getInstance(checksum.getValue()).digest(content));
                if (!present.contains(sum)) {
                    faults.add(sum + ": missing");
                } else if (!Files.readString(home.resolve(sum)).strip().equals(actual)) {
                    faults.add(sum + ": wrong");
                }
            }
            accounted.add(name + ".asc");
            if (signed && !present.contains(name + ".asc")) {
                faults.add(name + ".asc: missing, though others are signed");
            }
        }
        present.stream()
                .filter(name -> !name.matches(".*\\.asc\\.\\w+"))
                .filter(Predicate.not(accounted::contains))
                .forEach(name -> faults.add(name + ": not expected"));
    }

    private void checkPom(Path pom, String artifact, String version) throws Exception {
        if (!Files.exists(pom)) {
            return;
        }
        String text = Files.readString(pom);
        String name = pom.getFileName().toString();
        for (String placeholder : List.of("${", "SNAPSHOT", ".invalid", "<parent>", "<scope>test</scope>", "<repositories>")) {
            if (text.contains(placeholder)) {
                faults.add(name + ": contains " + placeholder);
            }
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        Element project = document.getDocumentElement();
        for (String required : REQUIRED) {
            if (child(project, required).isBlank()) {
                faults.add(name + ": no " + required);
            }
        }
        if (!child(project, "artifactId").equals(artifact) || !child(project, "version").equals(version)) {
            faults.add(name + ": of another artifact or version");
        }
        Set<String> dependencies = new TreeSet<>();
        NodeList elements = project.getElementsByTagName("dependency");
        for (int i = 0; i < elements.getLength(); i++) {
            Element dependency = (Element) elements.item(i);
            if (child(dependency, "version").isBlank()) {
                faults.add(name + ": no version of " + child(dependency, "artifactId"));
            }
            if (!child(dependency, "scope").equals("provided")) {
                dependencies.add(child(dependency, "groupId") + ":" + child(dependency, "artifactId"));
            }
        }
        dependencies.removeAll(DEPENDENCIES.get(artifact));
        if (!dependencies.isEmpty()) {
            faults.add(name + ": consumers are not to get " + dependencies);
        }
    }

    private static String child(Element element, String name) {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    private void checkJar(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        String content = name.endsWith("sources.jar") ? ".java" : name.endsWith("javadoc.jar") ? ".html" : ".class";
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.stream().noneMatch(entry -> entry.getName().endsWith(content))) {
                faults.add(name + ": has no " + content);
            }
            boolean generators = name.endsWith("-tests.jar") || name.endsWith("-test-sources.jar");
            if (generators && file.stream().anyMatch(entry -> entry.getName().matches(".*Test\\.(class|java)"))) {
                faults.add(name + ": has tests of ours");
            }
        }
    }

    private void checkLibrary(Path jar, String version) throws IOException {
        if (!Files.exists(jar)) {
            return;
        }
        String name = jar.getFileName().toString();
        try (JarFile file = new JarFile(jar.toFile())) {
            ModuleDescriptor module;
            try (InputStream in = file.getInputStream(file.getEntry("module-info.class"))) {
                module = ModuleDescriptor.read(in);
            }
            checkHeaders(name, file.getManifest().getMainAttributes(), module, version);
            Set<String> resources = file.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith("org/") && !entry.endsWith("/") && !entry.endsWith(".class"))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<String> metadata = file.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.matches("META-INF/native-image/.+/reachability-metadata\\.json"))
                    .toList();
            for (String entry : metadata) {
                try (InputStream in = file.getInputStream(file.getEntry(entry))) {
                    Matcher globs = GLOB.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    globs.results()
                            .map(result -> glob(result.group(1)).asMatchPredicate())
                            .forEach(resources::removeIf);
                }
            }
            resources.forEach(resource -> faults.add(name + ": a native image would lack " + resource));
        }
    }

    private void checkHeaders(String name, Attributes headers, ModuleDescriptor module, String version) {
        expectHeader(name, headers, "Bundle-ManifestVersion", "2");
        expectHeader(name, headers, "Bundle-SymbolicName", module.name());
        expectHeader(name, headers, "Bundle-Version", version.replaceFirst("-", "."));
        // What is exported to a module of the house alone is exported by a bundle as internal: bundles know no friends.
        Set<String> exports = module.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> bundled = packages(headers.getValue("Export-Package"));
        if (!bundled.equals(exports)) {
            faults.add(name + ": the bundle exports " + bundled + ", the module " + exports);
        }
        String imports = String.valueOf(headers.getValue("Import-Package"));
        for (String imported : packages(imports)) {
            if (!imported.matches("(com\\.google\\.common|org\\.(incubatornetwork|slf4j|jspecify|apache\\.commons\\.statistics)"
                    + "|tools\\.jackson|com\\.fasterxml\\.jackson\\.annotation)\\b.*")) {
                faults.add(name + ": the bundle imports " + imported);
            }
        }
        if (imports.contains("com.google.common.collect")
                && !imports.contains("com.google.common.collect;version=\"32.1\"")) {
            faults.add(name + ": the bundle does not import the immutable collections from their lowest promised version");
        }
        if (!String.valueOf(headers.getValue("Require-Capability")).contains("(version=17)")) {
            faults.add(name + ": the bundle does not ask for Java 17");
        }
        for (String unwanted : List.of("Bnd-LastModified", "Built-By", "Build-Jdk", "Private-Package", "Tool")) {
            if (headers.getValue(unwanted) != null) {
                faults.add(name + ": the manifest has " + unwanted + ", which differs from builder to builder");
            }
        }
    }

    private void expectHeader(String name, Attributes headers, String header, String value) {
        if (!value.equals(headers.getValue(header))) {
            faults.add(name + ": " + header + " is " + headers.getValue(header) + ", not " + value);
        }
    }

    /** The package names of a header, without their attributes. */
    private static Set<String> packages(String header) {
        if (header == null) {
            return Set.of();
        }
        return Stream.of(header.replaceAll("\"[^\"]*\"", "").split(","))
                .map(clause -> clause.replaceFirst(";.*", "").strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the globs of native images: one asterisk stays within a level, two do not; here they stand for at least one level. */
    private static Pattern glob(String glob) {
        return Pattern.compile(Stream.of(glob.split("(?<=\\*\\*)|(?=\\*\\*)"))
                .map(part -> part.equals("**") ? ".+" : Stream.of(part.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]*")))
                .collect(Collectors.joining()));
    }

    private void checkBillOfMaterials(Path bom, String artifact) throws IOException {
        if (!Files.exists(bom)) {
            return;
        }
        String text = Files.readString(bom);
        for (String dependency : DEPENDENCIES.get(artifact)) {
            String coordinates = "pkg:maven/" + dependency.replace(':', '/') + "@";
            if (!text.contains(coordinates) && !dependency.endsWith(":guava")) {
                faults.add(bom.getFileName() + ": lacks " + dependency);
            }
        }
        for (String ours : List.of("net.jqwik", "org.immutables", "org.junit")) {
            if (text.contains("pkg:maven/" + ours)) {
                faults.add(bom.getFileName() + ": lists " + ours + ", which no consumer gets");
            }
        }
    }
}
