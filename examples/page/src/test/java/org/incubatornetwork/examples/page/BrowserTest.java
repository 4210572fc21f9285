package org.incubatornetwork.examples.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Looks at pages in Chromium: of a register, of an empty network, of one that means ill, and of the examples where they lie beside. */
class BrowserTest {
    private static final int A4_WITHOUT_MARGINS = 688;
    /** Of what stands out of the page, or a text out of its picture: names of elements. Tables are scrolled in their boxes. */
    private static final String OVERFLOWS = """
            [...document.querySelectorAll('body *')].filter(element => {
              if (element.closest('.scroll table, .hidden, .skip, svg') && element.localName !== 'svg') return false;
              const box = element.getBoundingClientRect();
              return box.width > 0 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1);
            }).map(element => element.localName + '.' + element.className).concat(
              document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['page'] : [])""";

    private static final String CUT_TEXTS = """
            [...document.querySelectorAll('svg text')].filter(text => {
              const box = text.getBoundingClientRect(), picture = text.closest('svg').getBoundingClientRect();
              return box.width > 0 && (box.left < picture.left - 4 || box.right > picture.right + 4
                || box.top < picture.top - 4 || box.bottom > picture.bottom + 4);
            }).map(text => text.closest('figure').id + ': ' + text.textContent)""";

    private static final String WITHOUT_NAME = """
            [...document.querySelectorAll('svg')].filter(svg => svg.getAttribute('role') !== 'img'
              || svg.getAttribute('aria-labelledby').split(' ').some(id => !document.getElementById(id).textContent.trim()))
              .map(svg => svg.closest('figure').id)""";

    private static final String AXE = """
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(result =>
              result.violations.map(violation => violation.id + ': ' + violation.nodes.slice(0, 3).map(node => node.html).join(' | ')))""";

    @TempDir
    static Path directory;

    private static final Map<String, Path> PAGES = new LinkedHashMap<>();
    private static Browser browser;
    private static String axe = "";

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> chromium = Browser.executable();
        if (chromium.isEmpty()) {
            System.err.println("""

                    ########################################################################################
                    # NO CHROMIUM: the page is NOT looked at. Install it (apt-get install chromium) for    #
                    # the tests of layout, accessibility, requests and scripts.                            #
                    ########################################################################################
                    """);
            Assumptions.abort("no chromium is installed");
        }
        browser = new Browser(chromium.get());
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), UTF_8);
        }
        Map<String, Supplier<String>> wanted = new LinkedHashMap<>();
        wanted.put("empty-fr", Pages::empty);
        wanted.put("hostile-fr", Pages::hostile);
        wanted.put("register-en", Pages::register);
        for (String name : new String[] {"technopark", "technopark-synthetic"}) {
            Path document = Path.of("..", name + ".json");
            if (Files.exists(document)) {
                String text = Files.readString(document);
                for (String language : new String[] {"en", "fr"}) {
                    wanted.put(name + "-" + language, () -> Pages.of(name, text, language));
                }
            }
        }
        // The pictures of a page are drawn by one thread, those of several by several.
        Map<String, String> made = wanted.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey, page -> page.getValue().get()));
        for (String name : wanted.keySet()) {
            PAGES.put(name, Files.writeString(directory.resolve(name + ".html"), made.get(name)));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void nothingStandsOutNothingIsRequestedNothingIsSaidAndAllCanUseIt(int width, boolean dark) {
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach((name, page) -> {
            browser.open(page, width, dark, "screen");
            all.assertThat(browser.ask(OVERFLOWS).toString())
                    .as("%s stands out", name)
                    .isEqualTo("[]");
            all.assertThat(browser.ask(CUT_TEXTS).toString())
                    .as("%s is cut", name)
                    .isEqualTo("[]");
            all.assertThat(browser.ask(WITHOUT_NAME).toString())
                    .as("%s has no name", name)
                    .isEqualTo("[]");
            all.assertThat(browser.requests()).as("%s requests", name).isEmpty();
            all.assertThat(browser.messages()).as("%s says", name).isEmpty();
            browser.ask("document.querySelectorAll('details').forEach(details => { details.open = true; })");
            all.assertThat(browser.ask(OVERFLOWS).toString())
                    .as("%s stands out, unfolded", name)
                    .isEqualTo("[]");
            // The rules take seconds: English in the light on a desk, French in the dark on a phone.
            if (name.endsWith(dark ? "-fr" : "-en")) {
                browser.ask(axe + "; 0");
                all.assertThat(browser.ask(AXE).toString())
                        .as("%s violates", name)
                        .isEqualTo("[]");
            }
        });
        all.assertAll();
    }

    @Test
    void aPrintedPageHasAllOfItsWidth() {
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach((name, page) -> {
            browser.open(page, A4_WITHOUT_MARGINS, true, "print");
            all.assertThat(browser.ask(OVERFLOWS).toString())
                    .as("%s stands out", name)
                    .isEqualTo("[]");
            all.assertThat(browser.ask("getComputedStyle(document.body).backgroundColor")
                            .asString())
                    .as("%s is on white", name)
                    .isEqualTo("rgb(255, 255, 255)");
            all.assertThat(new String(browser.print(), 0, 5, UTF_8)).isEqualTo("%PDF-");
        });
        all.assertAll();
    }

    @Test
    void thePolicyHoldsAgainstAScriptAndARequest() {
        browser.open(PAGES.get("register-en"), 1280, false, "screen");
        browser.ask("""
                const script = document.createElement('script');
                script.textContent = 'document.title = "taken over"';
                document.body.append(script);
                const image = document.createElement('img');
                image.src = 'http://127.0.0.1:9/x.png';
                document.body.append(image);
                new Promise(resolve => setTimeout(resolve, 100))""");

        assertThat(browser.ask("document.title").asString()).doesNotContain("taken over");
        assertThat(browser.messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("Content Security Policy"));
    }

    /** The picture of the README, of the synthetic register: {@code mvn -f examples/page test -Dtest=BrowserTest -Dpicture.write}. */
    @Test
    @EnabledIfSystemProperty(named = "picture.write", matches = ".*")
    void writesThePictureOfTheReadme() throws IOException {
        browser.open(PAGES.get("technopark-synthetic-en"), 1200, false, "screen");
        Files.write(Path.of("page.png"), browser.picture(1200, 1400));
    }

    @Test
    void theNuCheckerFindsNoError() throws Exception {
        List<String> errors = new ArrayList<>();
        // Its schemas, which take seconds to read, are read once.
        SimpleDocumentValidator checker = new SimpleDocumentValidator();
        checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Errors("the schemas", errors));
        for (Map.Entry<String, Path> page : PAGES.entrySet()) {
            checker.setUpValidatorAndParsers(new Errors(page.getKey(), errors), true, false);
            checker.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(Files.readAllBytes(page.getValue()))));
        }
        assertThat(errors).isEmpty();
        checker.setUpValidatorAndParsers(new Errors("wrong", errors), true, false);
        checker.checkHtmlInputSource(new InputSource(new StringReader("<!DOCTYPE html><title>x</title><p><blink>")));
        assertThat(errors).isNotEmpty();
    }

    /** What the checker calls an error, and where; what it only warns of is no fault. */
    private record Errors(String page, List<String> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // Not asked for.
        }

        @Override
        public void error(SAXParseException error) {
            found.add(page + ":" + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
