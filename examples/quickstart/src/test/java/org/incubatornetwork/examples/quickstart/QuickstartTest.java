package org.incubatornetwork.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a process, on the module path, from a directory that has nothing to do with it. */
class QuickstartTest {
    private static final Path TECHNOPARK = Path.of("..", "technopark.json").toAbsolutePath();

    @TempDir
    Path directory;

    private String technopark = "";

    @BeforeEach
    void readTechnopark() throws IOException {
        technopark = Files.readString(TECHNOPARK);
    }

    @Test
    void reportsOnTechnoparkWithWarningsAndNoError() throws Exception {
        Run run = run("--as-of", "2023-12-31");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Operational: 6, of which run by a partner: 1. Planned: 3.")
                .contains("WARNING  SHARES_SUM")
                .contains("^")
                .contains("Errors: 0.");
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
        assertThat(run.status()).isZero();
    }

    @Test
    void tellsWhatChangedFromOneDocumentToAnother() throws Exception {
        Path changed = Files.writeString(
                directory.resolve("changed.json"),
                technopark.replace("\"name\": \"Rabat\"", "\"name\": \"Rabat-Sal\u00e9\""));

        Run same = run("--diff", TECHNOPARK.toString(), TECHNOPARK.toString());
        Run run = run("--diff", TECHNOPARK.toString(), changed.toString());

        assertThat(same).isEqualTo(new Run(0, "Nothing changed.\n", ""));
        assertThat(run).isEqualTo(new Run(3, """
                corrected: 1
                sites rabat
                  ~ name: Rabat \u2192 Rabat-Sal\u00e9 (corrected)
                """, ""));
        Run json = run("--diff", TECHNOPARK.toString(), changed.toString(), "--format", "json");
        assertThat(json.status()).isEqualTo(3);
        assertThat(json.out()).contains("\"format\": \"incubator-network-diff\"", "\"newValue\": \"Rabat-Sal\u00e9\"");
    }

    @Test
    void whatCannotBeComparedIsSaid() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.json"), "{}");

        assertThat(run("--diff", "old.json").err())
                .isEqualTo("quickstart: The option --diff needs two files: the old one, and the new one.\n");
        assertThat(run("--diff", "old.json", "new.json", "--format", "sarif").err())
                .isEqualTo("quickstart: Changes are no findings, which sarif is for: --diff has text and json.\n");
        Run run = run("--diff", TECHNOPARK.toString(), broken.toString());
        assertThat(run.err()).contains("broken.json is refused.").contains("MISSING_MEMBER");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void anArgumentThatIsRepeatedIsEscaped() throws Exception {
        String forged = "\u001b[2J\u202e\nquickstart: all is well";

        for (String[] arguments : new String[][] {
            {"--as-of", forged},
            {"--lang", forged},
            {"--format", forged},
            {"--rules", forged},
            {"--policies", forged},
            {"--diff", forged, TECHNOPARK.toString()},
            {"--diff", TECHNOPARK.toString(), forged},
            {"-" + forged},
            {forged},
            {"a", forged}
        }) {
            Run run = run(arguments);

            assertThat(run.err())
                    .contains("\\u001b[2J\\u202e\\u000aquickstart: all is well")
                    .doesNotContain("\u001b", "\u202e", "\nquickstart: all is well");
            assertThat(run.status()).isEqualTo(2);
        }
    }

    @Test
    void reportsInFrench() throws Exception {
        Run run = run("--as-of", "2023-12-31", "--lang", "fr");

        assertThat(run.out()).contains("Ouverts : 6, dont gérés par un partenaire : 1. Prévus : 3.");
        assertThat(run.status()).isZero();
    }

    @Test
    void takesTheFileThatIsGiven() throws Exception {
        Run run = run(file("other.json", technopark.replace("Technopark Morocco", "Another network")));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Another network").contains("other.json:");
        assertThat(run.status()).isZero();
    }

    @Test
    void exitsWithOneIfTheFormatIsViolated() throws Exception {
        Run run = run(file("bad.json", technopark.replace("\"2015-10-01\"", "\"2015-13-01\"")));

        assertThat(run.out())
                .contains("ERROR  INVALID_DATE_WINDOW")
                .contains("\"on\": \"2015-13-01\"")
                .contains("      ^^^^^^^^^^^^\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void exitsWithOneIfARuleFindsAnError() throws Exception {
        Run run = run(file("bad.json", technopark.replace("\"usable\": \"15000\"", "\"usable\": \"45000\"")));

        assertThat(run.out()).contains("ERROR  AREA_ORDER").contains("Errors: 1.");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void appliesTheRulesAsTheyAreConfigured() throws Exception {
        String rules = file("rules.json", """
                {
                  "format": "incubator-network-validation",
                  "formatVersion": "1.0",
                  "disabled": ["SHARES_SUM", "CLAIM_SITE_COUNT"],
                  "severities": {"CLAIM_ORDER_OF_MAGNITUDE": "ERROR"}
                }
                """);

        Run run = run("--as-of", "2023-12-31", "--rules", rules);

        assertThat(run.out())
                .contains("ERROR  CLAIM_ORDER_OF_MAGNITUDE")
                .doesNotContain("SHARES_SUM", "CLAIM_SITE_COUNT");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void refusesAConfigurationOfARuleThatDoesNotExist() throws Exception {
        String rules = file("rules.json", """
                {
                  "format": "incubator-network-validation",
                  "formatVersion": "1.0",
                  "disabled": ["SHARE_SUM"]
                }
                """);

        Run run = run("--rules", rules);

        assertThat(run.err())
                .startsWith("quickstart: " + rules + " is refused.")
                .contains("rules.json:4:16")
                .contains("Did you mean SHARES_SUM?");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void measuresByThePoliciesThatAreTold() throws Exception {
        String policies = file("policies.json", """
                {"format": "incubator-network-policies", "formatVersion": "1.0", "vagueDates": "EARLIEST"}
                """);

        Run run = run("--format", "json", "--policies", policies);

        assertThat(run.out()).contains("\"VAGUE_DATES\": \"EARLIEST\"");
    }

    @Test
    void refusesPoliciesThatDoNotExist() throws Exception {
        String policies = file("policies.json", """
                {"format": "incubator-network-policies", "formatVersion": "1.0", "vagueDates": "FIRST"}
                """);

        Run run = run("--policies", policies);

        assertThat(run.err())
                .startsWith("quickstart: " + policies + " is refused.")
                .contains("policies.json:1:80");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAMissingFile() throws Exception {
        assertRefused(run("missing.json"), "There is no file missing.json.");
    }

    @Test
    void refusesADirectory() throws Exception {
        assertRefused(run("."), ". is a directory; a document is a file.");
    }

    @Test
    void refusesABinaryFile() throws Exception {
        byte[] binary = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61};
        Files.write(directory.resolve("binary.json"), binary);

        assertRefused(run("binary.json"), "binary.json:1:1: The document is not in UTF-8.");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertRefused(
                run(file("empty.json", "")),
                "empty.json:1:1: There is nothing here, where a document or a line should be.");
    }

    @Test
    void refusesAFileThatWasCutInTheMiddle() throws Exception {
        Run run = run(file("cut.json", technopark.substring(0, technopark.length() / 2)));

        assertThat(run.err()).startsWith("quickstart: cut.json:").contains("it was probably cut");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void refusesAnUnknownOption() throws Exception {
        assertRefused(run("--asof", "2023-12-31"), "Unknown option --asof; --help lists the options.");
    }

    @Test
    void refusesAnOptionWithoutValue() throws Exception {
        assertRefused(run("--as-of"), "The option --as-of needs a value; --help lists the options.");
    }

    @Test
    void refusesADayThatTheCalendarLacks() throws Exception {
        assertRefused(run("--as-of", "2023-02-29"), "Not a date: 2023-02-29; a date looks like 2023-12-31.");
        assertRefused(
                run("--as-of", "+999999999-12-31"), "Not a date: +999999999-12-31; a date looks like 2023-12-31.");
    }

    @Test
    void refusesABlankFileName() throws Exception {
        assertRefused(run(""), "A file name is blank; --help lists the options.");
    }

    @Test
    void refusesAnUnknownLanguageAndAnUnknownFormat() throws Exception {
        assertRefused(run("--lang", "ar"), "Unknown language ar; there are en and fr.");
        assertRefused(run("--format", "xml"), "Unknown format xml; there are text, json and sarif.");
    }

    @Test
    void refusesTwoFiles() throws Exception {
        assertRefused(run("a.json", "b.json"), "One file at a time: b.json is one too many.");
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        Run run = run("--help");

        assertThat(run.out()).isEqualTo(Options.USAGE);
        assertThat(run.status()).isZero();
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run.err()).isEqualTo("quickstart: " + sentence + System.lineSeparator());
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
        return name;
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Dfile.encoding=ISO-8859-1",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--module",
                "org.incubatornetwork.examples.quickstart/" + Quickstart.class.getName()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private record Run(int status, String out, String err) {}
}
