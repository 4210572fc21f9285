package org.incubatornetwork.examples.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.incubatornetwork.examples.spreadsheet.conversion.Conversion;
import org.incubatornetwork.examples.spreadsheet.conversion.Frame;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {
    private static final String[] CELLS = {
        "1",
        "a-1",
        "é",
        "Algae",
        "Énergie, Eau",
        "12",
        "12,5",
        "1,234",
        "1 250 000,50",
        "12,34,567",
        "5 lakh",
        "12 €",
        "1,52E+14",
        "001525487000088",
        "2021",
        "2021-03-04",
        "03/04/2021",
        "25/03/2021",
        "03/25/2021",
        "03/04/21",
        "44197",
        "mars 2021",
        "T1 2021",
        "avant 2019",
        "2021-03-04 10:30",
        "[2020..2021]",
        "bientôt",
        "Active",
        "Fermée",
        "Perdue",
        "#REF!",
        "10-20",
        "~50",
        "x@example.org",
        "2024",
        "2025-01-01",
        "[2024..2025]",
        "0,1234567890123456789",
        "9".repeat(50),
        "0000-01-01",
        "9999-12-31",
        "avant 0001",
        "\u0001",
        "a\nb",
        "  b  ",
        "true",
        "0"
    };
    private static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "n", "name": "N"}, "support": {"level": "HOSTED"}%s,
         "columns": [{"header": "a", "member": "id"}, {"header": "b", "member": "name"},
           {"header": "c", "member": "identifiers", "scheme": "x", "digits": 15}, {"header": "d", "member": "supportPeriods.start"},
           {"header": "e", "member": "supportPeriods.end"}, {"header": "f", "member": "statusEvents.status", "values": {"Active": "OPERATING", "Fermée": "CLOSED"}},
           {"header": "g", "member": "statusEvents.on"}, {"header": "h", "member": "sectors", "scheme": "x", "split": [","]},
           {"header": "i", "member": "jobs.direct"}, {"header": "j", "member": "revenues.amount", "currency": "MAD", "year": 2023},
           {"header": "k", "member": "founded"}, {"header": "l", "member": "fundingRounds.on"}, {"header": "m", "member": "fundingRounds.amount", "currency": "MAD"},
           {"header": "n", "member": "supportPeriods.cohortId"}, {"header": "o", "member": "description"}, {"header": "p", "member": "statusEvents.evidence"},
           {"header": "q", "member": "stages"}, {"header": "r", "member": "founders.women"}, {"header": "s", "member": "address.addressLocality"},
           {"header": "t", "member": "supportPeriods.start", "item": 2}, {"header": "u", "member": "supportPeriods.end", "item": 2}]}\
        """;
    private static final int COLUMNS = 21;

    @TempDir
    Path directory;

    private Path list;
    private final List<SheetFinding> findings = new ArrayList<>();

    @BeforeEach
    void name() {
        list = directory.resolve("list.csv");
    }

    private Mapping mapping(String more) throws IOException {
        return MappingReader.read(Files.writeString(directory.resolve("mapping.json"), MAPPING.formatted(more)));
    }

    @SafeVarargs
    private List<Startup> convert(Mapping mapping, List<String>... rows) throws IOException {
        StringBuilder text = new StringBuilder("a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s;t;u\n");
        for (List<String> cells : rows) {
            text.append('"').append(String.join("\";\"", cells)).append("\"\n");
        }
        Files.writeString(list, text);
        findings.clear();
        try (Conversion conversion = new Conversion(Frame.of(mapping), list, Optional.empty(), findings::add)) {
            return conversion.startups().toList();
        }
    }

    /** A cell that makes no difference to the document is told of, itself or its row; but for one that says less than the list does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"list\": {\"day\": \"2024-06-30\", \"subject\": \"SUPPORTED\"}",
                ", \"days\": {\"order\": \"DMY\", \"century\": 1950, \"serial\": \"1900\"}"
            })
    void nothingIsLostWithoutALineThatSaysSo(String more) throws IOException {
        Random random = new Random(20);
        Mapping mapping = mapping(more);
        for (int round = 0; round < 60; round++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < COLUMNS; i++) {
                cells.add(
                        i == 0
                                ? "1"
                                : i == 1 ? "Algae" : random.nextInt(3) == 0 ? "" : CELLS[random.nextInt(CELLS.length)]);
            }
            List<Startup> whole = convert(mapping, cells);
            List<SheetFinding> told = List.copyOf(findings);
            for (int i = 0; i < COLUMNS; i++) {
                int column = i;
                if (cells.get(i).isEmpty()
                        || told.stream()
                                .anyMatch(finding -> finding.place().row() == 2
                                        && (finding.place().column() == column
                                                || finding.place().column() < 0))) {
                    continue;
                }
                List<String> without = new ArrayList<>(cells);
                without.set(i, "");
                assertThat(convert(mapping, without))
                        .describedAs("column %d of %s", i, cells)
                        .isNotEqualTo(whole);
            }
        }
    }

    /** What a text was read as is remembered: the same cells again say the same, and the same is found in them. */
    @Test
    void theSameCellsSayTheSameAgain() throws IOException {
        Random random = new Random(21);
        Mapping mapping = mapping("");
        for (int round = 0; round < 100; round++) {
            List<String> first = new ArrayList<>(List.of("1", "Algae"));
            while (first.size() < COLUMNS) {
                first.add(random.nextInt(3) == 0 ? "" : CELLS[random.nextInt(CELLS.length)]);
            }
            List<String> again = new ArrayList<>(first);
            again.set(0, "2");
            List<Startup> startups = convert(mapping, first, again);
            assertThat(startups).hasSize(2);
            // Sources cite their row, and so differ.
            assertThat(withoutSources(startups.get(1))).isEqualTo(withoutSources(startups.get(0)));
            assertThat(inRow(3)).isEqualTo(inRow(2));
        }
    }

    private static Startup withoutSources(Startup startup) {
        return startup.withId(StartupId.of("1")).withMetadata(startup.metadata().withSources());
    }

    private List<String> inRow(int row) {
        return findings.stream()
                .filter(finding -> finding.place().row() == row)
                .map(finding -> finding.place().column() + finding.message(java.util.Locale.ENGLISH))
                .toList();
    }

    /** What can be read in two ways becomes a window that holds both. */
    @Test
    void aDayThatIsWrittenHoldsEveryReading() throws IOException {
        Mapping mapping = mapping("");
        for (int a = 1; a <= 12; a++) {
            for (int b = 1; b <= 12; b++) {
                List<String> cells = new ArrayList<>(Arrays.asList(new String[COLUMNS]));
                cells.replaceAll(none -> "");
                cells.set(0, "1");
                cells.set(1, "Algae");
                cells.set(10, a + "/" + b + "/2021");
                var founded = convert(mapping, cells).get(0).founded().orElseThrow();
                assertThat(founded.earliest().orElseThrow())
                        .isEqualTo(java.time.LocalDate.of(2021, Math.min(a, b), Math.max(a, b)));
                assertThat(founded.latest().orElseThrow())
                        .isEqualTo(java.time.LocalDate.of(2021, Math.max(a, b), Math.min(a, b)));
                assertThat(findings.stream().anyMatch(finding -> finding.place().column() == 10))
                        .isEqualTo(a != b);
            }
        }
    }

    @Test
    void aWorkbookThatIsCutAnywhereIsRefused() throws IOException {
        Path book = new Books(directory.resolve("list.xlsx"))
                .rows("<row>" + "<c t=\"inlineStr\"><is><t>a</t></is></c>".repeat(3) + "</row>".repeat(1));
        byte[] whole = Files.readAllBytes(book);
        Mapping mapping = mapping("");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(book, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new Conversion(Frame.of(mapping), book, Optional.empty(), findings::add))
                    .isInstanceOf(CannotRunException.class);
        }
    }

    /** Whatever bytes there are: rows, or one sentence. */
    @Test
    void anyBytesAreRowsOrOneSentence() throws IOException {
        Random random = new Random(7);
        Path book = new Books(directory.resolve("list.xlsx"))
                .formats("dd/mm/yyyy")
                .merged("A1:A2")
                .rows("<row><c t=\"inlineStr\"><is><t>a</t></is></c><c s=\"1\"><v>44197</v></c></row><row><c/><c"
                        + " t=\"b\"><v>1</v></c></row>");
        byte[] whole = Files.readAllBytes(book);
        Mapping mapping = mapping("");
        for (int round = 0; round < 600; round++) {
            byte[] bytes = whole.clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(book, bytes);
            try (Conversion conversion = new Conversion(Frame.of(mapping), book, Optional.empty(), findings::add)) {
                conversion.startups().toList();
            } catch (CannotRunException e) {
                assertThat(e.message(java.util.Locale.FRENCH)).isNotBlank();
            }
        }
    }
}
