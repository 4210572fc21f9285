package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs and people make of cells, rows and files, each found where it stands. */
class CellsAndRowsTest {
    private static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
         "support": {"level": "DIRECT"}, %s
         "columns": [{"header": "Nom", "member": "name"},
           {"header": "Entrée", "member": "supportPeriods.start", "optional": true},
           {"header": "Tél", "member": "identifiers", "scheme": "x", "optional": true},
           {"header": "Emplois", "member": "jobs.direct", "on": "2023", "optional": true},
           {"header": "Emplois / 2023", "member": "jobs.direct", "on": "2023", "optional": true}]}\
        """;

    @TempDir
    Path directory;

    private Path csv;
    private Path xlsx;
    private int status;
    private String told = "";
    private String refused = "";

    @BeforeEach
    void name() {
        csv = directory.resolve("list.csv");
        xlsx = directory.resolve("list.xlsx");
    }

    private void convert(Path list, String more, String language) throws IOException {
        run(Files.writeString(directory.resolve("m.json"), MAPPING.formatted(more)), list, language);
    }

    private void run(Path mapping, Path list, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Files.deleteIfExists(directory.resolve("out.json"));
        status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                "--mapping",
                mapping.toString(),
                list.toString(),
                "--lang",
                language,
                "--out",
                directory.resolve("out.json").toString());
        told = out.toString(UTF_8);
        refused = err.toString(UTF_8).strip();
    }

    private void convert(Path list) throws IOException {
        convert(list, "", "en");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(csv, text);
    }

    private List<String> findings() {
        return told.lines()
                .filter(line -> line.startsWith("list.") && !line.contains(" READ_AS: "))
                .toList();
    }

    private List<Startup> startups() throws IOException {
        return NetworkJson.standard()
                .readOrThrow(directory.resolve("out.json"))
                .network()
                .startups();
    }

    private List<String> names() throws IOException {
        return startups().stream().map(Startup::name).toList();
    }

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append(text.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        return cells.toString();
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static String number(String stored, int style) {
        return "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
    }

    /** “janv 2024” that is typed into a spreadsheet is stored as the first of January. */
    @Test
    void aDayIsAsExactAsItIsShown() throws IOException {
        new Books(xlsx)
                .formats(
                        "mmm\\-yy",
                        "yyyy",
                        "\"Q\"yyyy",
                        "dddd mmmm yyyy",
                        "mm/yyyy",
                        "d\\-mmm",
                        "mmmm",
                        "mmmm yyyy h:mm")
                .rows(row(texts("Nom", "Entrée"))
                        + row(texts("Algae"), number("45292", 1))
                        + row(texts("Buoys"), number("45292", 2))
                        + row(texts("Corail"), number("45292", 3))
                        + row(texts("Dunes"), number("45306", 4))
                        + row(texts("Écume"), number("45306.5", 5))
                        + row(texts("Fjord"), number("45306", 6))
                        + row(texts("Grain"), number("45306", 7))
                        + row(texts("Houle"), number("45306.5", 8)));
        convert(xlsx);
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B2: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024-01”: written as 2024-01.",
                        "list.xlsx: Startups!B3: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024”: written as 2024.",
                        "list.xlsx: Startups!B4: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “Q2024”: written as 2024.",
                        "list.xlsx: Startups!B5: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024-01”: written as 2024-01.",
                        "list.xlsx: Startups!B6: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “01/2024”: written as 2024-01.",
                        "list.xlsx: Startups!B7: error YEAR_NOT_SHOWN: “--01-15” is a day whose year the sheet does not"
                                + " show, and may have made up: it is left out; show its year.",
                        "list.xlsx: Startups!B8: error YEAR_NOT_SHOWN: “--01” is a day whose year the sheet does not"
                                + " show, and may have made up: it is left out; show its year.",
                        "list.xlsx: Startups!B9: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024-01”: written as 2024-01.");
        assertThat(startups())
                .extracting(startup -> startup.supportPeriods().get(0).start().map(DateWindow::toString))
                .containsExactly(
                        Optional.of("2024-01"),
                        Optional.of("2024"),
                        Optional.of("2024"),
                        Optional.of("2024-01"),
                        Optional.of("2024-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2024-01"));
        convert(xlsx, "", "fr");
        assertThat(findings())
                .contains(
                        "list.xlsx: Startups!B2: note SHOWN_IN_PART: La cellule contient un jour, dont la feuille montre"
                                + " « 2024-01 » : écrit comme 2024-01.",
                        "list.xlsx: Startups!B7: erreur YEAR_NOT_SHOWN: « --01-15 » est un jour dont la feuille ne montre"
                                + " pas l’année, peut-être inventée par elle : il est laissé de côté ; affichez son"
                                + " année.");
    }

    @Test
    void aNumberThatIsShownAsADayIsNoCount() throws IOException {
        new Books(xlsx).formats("yyyy").rows(row(texts("Nom", "Emplois")) + row(texts("Algae"), number("45", 1)));
        convert(xlsx);
        assertThat(findings())
                .containsExactly("list.xlsx: Startups!B2: error UNREADABLE_NUMBER: “1900” is no number that can stand"
                        + " here: it is left out.");
    }

    @Test
    void anIdentifierHasTheZerosGroupsAndWordsThatAreShown() throws IOException {
        new Books(xlsx)
                .formats("0#\" \"##\" \"##\" \"##\" \"##", "\"SIREN \"000000000")
                .rows(row(texts("Nom", "Tél"))
                        + row(texts("Algae"), number("612345678", 1))
                        + row(texts("Buoys"), number("12345678", 2)));
        convert(xlsx);
        assertThat(startups())
                .extracting(startup -> startup.metadata().identifiers().get(0).id())
                .containsExactly("06 12 34 56 78", "SIREN 012345678");
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B3: note WORDS_OF_FORMAT: “SIREN 012345678” is the number 12345678"
                                + " with words of its cell’s format: written as it is shown.");
    }

    @Test
    void anIdentifierOfWhichDigitsAreGoneIsFoundHoweverItIsWritten() throws IOException {
        convert(csv("""
            Nom;Tél
            Algae;1.52E+14
            Buoys;1,52 E+14
            Corail;1.52E14
            Dunes;1E+14
            Écume;152E12
            Fjord;15E-A
            """));
        assertThat(findings()).hasSize(5);
        assertThat(findings().subList(0, 4))
                .extracting(line -> line.substring(0, line.indexOf('”') + 1))
                .containsExactly(
                        "list.csv: list.csv!B2: error IDENTIFIER_LOST: “1.52E+14”",
                        "list.csv: list.csv!B3: error IDENTIFIER_LOST: “1,52 E+14”",
                        "list.csv: list.csv!B4: error IDENTIFIER_LOST: “1.52E14”",
                        "list.csv: list.csv!B5: error IDENTIFIER_LOST: “1E+14”");
        assertThat(findings().get(4))
                .isEqualTo(
                        "list.csv: list.csv!B6: warning DOUBTED_IDENTIFIER: “152E12” may be what a program made of an"
                                + " identifier, whose digits would be gone: written as it stands.");
        assertThat(startups())
                .flatExtracting(startup -> startup.metadata().identifiers())
                .extracting(identifier -> identifier.id())
                .containsExactly("152E12", "15E-A");
    }

    /** The last row has fewer cells than all others, and no line end. */
    @Test
    void aFileThatIsCutInARowIsOneSentence() throws IOException {
        convert(csv("Liste\nNom;Entrée;Emplois\nAlgae;2021-03-04;2\nBuo"), "\"header\": {\"row\": 2},", "en");
        assertRefused(
                "spreadsheet: list.csv is cut or damaged: its last row, 4, has 1 of 3 cells and no line end; if it is"
                        + " whole, end it with one.");
        convert(csv("Nom;Entrée\nAlgae;2021\nBuo"), "", "fr");
        assertRefused(
                "spreadsheet: list.csv est coupé ou abîmé : sa dernière ligne, 3, a 1 cellule sur 2 et pas de fin de"
                        + " ligne ; si elle est entière, terminez-la par une.");
    }

    /** It may be cut in its last cell, or be as it was written. */
    @Test
    void aFileWithoutALastLineEndIsTold() throws IOException {
        convert(csv("Nom;Entrée\nAlgae;2021-03-04\nBuoys;2021-0"));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!B3: error UNREADABLE_DAY: “2021-0” is no day that the mapping can read: it is"
                                + " left out.",
                        "list.csv: list.csv!3: note OPEN_END: The file has no line end after its last row, as one has"
                                + " that was cut: see whether “2021-0” is whole.");
        convert(csv("Nom;Entrée\nAlgae\nBuoys"));
        assertThat(findings())
                .containsExactly("list.csv: list.csv!3: note OPEN_END: The file has no line end after its last row, as"
                        + " one has that was cut: see whether “Buoys” is whole.");
        convert(csv("Nom;Entrée\nAlgae;2021\n"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFileThatIsCutInACharacterIsOneSentence() throws IOException {
        byte[] whole = "Nom;Entrée\nAlgaé;2021-03-04\nBuoyé".getBytes(UTF_8);
        convert(Files.write(csv, java.util.Arrays.copyOf(whole, whole.length - 1)));
        assertRefused("spreadsheet: list.csv is cut or damaged: it ends in the middle of a character, in line 3.");
        convert(csv, "", "fr");
        assertRefused("spreadsheet: list.csv est coupé ou abîmé : il s’arrête au milieu d’un caractère, à la ligne 3.");
    }

    @Test
    void aFileThatIsCutInHalfACharacterOrIsNotInTheEncodingThatIsSaidIsOneSentence() throws IOException {
        byte[] wide = "\ufeffNom\nAlgae\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        convert(Files.write(csv, java.util.Arrays.copyOf(wide, wide.length - 1)));
        assertRefused("spreadsheet: list.csv is cut or damaged: it ends in the middle of a character.");
        convert(
                Files.write(csv, "Nom\nSociété\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                "\"csv\": {\"charset\": \"UTF-8\"},",
                "en");
        assertRefused(
                "spreadsheet: list.csv is not encoded in UTF-8; name the encoding it has, or none to have it found"
                        + " out.");
    }

    /** In an old encoding every letter but those would be wrong. */
    @Test
    void aFileThatIsUtf8ButForSomeBytesIsOneSentence() throws IOException {
        byte[] utf8 = "Nom;Entrée\nSociété;2021\nBou\u0000e;2021\nCr\u0000e;2022\n".getBytes(UTF_8);
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = utf8[i] == 0 ? (byte) 0xe9 : utf8[i];
        }
        convert(Files.write(csv, utf8));
        assertRefused("spreadsheet: list.csv is in UTF-8 but for 2 bytes, the first in line 3: mend them, or name by"
                + " “charset” what it is; in another encoding all of its other letters would be wrong.");
        convert(csv, "", "fr");
        assertRefused(
                "spreadsheet: list.csv est en UTF-8 sauf 2 octets, le premier à la ligne 3 : corrigez-les, ou nommez"
                        + " par « charset » ce qu’il est ; dans un autre encodage toutes ses autres lettres seraient fausses.");
        convert(csv, "\"csv\": {\"charset\": \"windows-1252\"},", "en");
        assertThat(findings()).anySatisfy(line -> assertThat(line).contains("UNMAPPED_COLUMN", "“EntrÃ©e”"));
    }

    private void assertRefused(String sentence) {
        assertThat(refused).isEqualTo(sentence);
        assertThat(status).isEqualTo(2);
        assertThat(told).isEmpty();
        assertThat(directory.resolve("out.json")).doesNotExist();
    }

    @Test
    void headersOfTwoRowsAreNoStartupWhereTheyStandAgain() throws IOException {
        String headers = row(texts("Nom", "Emplois", "", "")) + row(texts("", "2022", "2023", ""));
        new Books(xlsx)
                .merged("A1:A2", "B1:C1")
                .rows(headers
                        + row(texts("Algae", "3", "5"))
                        + headers
                        + row(texts("Nom", "1", "2"))
                        + row(texts("", "2022", "2023")));
        convert(xlsx, "\"header\": {\"rows\": 2},", "en");
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B1: warning UNMAPPED_COLUMN: The mapping says nothing of the column"
                                + " “Emplois / 2022”: it is left out.",
                        "list.xlsx: Startups!4: warning REPEATED_HEADER: The headers stand here again; the row is left"
                                + " out.",
                        "list.xlsx: Startups!5: warning REPEATED_HEADER: The headers stand here again; the row is left"
                                + " out.",
                        "list.xlsx: Startups!7: error NO_NAME: The row names no startup, and is left out.");
        assertThat(names()).containsExactly("Algae", "Nom");
    }

    /** A firm may be called Ensemble, or Total 2000, but neither Subtotal of 2021 nor what ends with a colon. */
    @Test
    void totalsInTheMiddleAreLeftOutOrTold() throws IOException {
        convert(csv("""
            Nom;Tél;Emplois
            Algae;a;3
            Sous-total;;3
            Sous total 2021 :;;3
            Total 2022 :;;3
            Total général Nord;;3
            Ensemble;;8
            Ensemble;e;8
            Total 2000;;8
            Sous total Studio;b;8
            """));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!3: warning TOTALS_ROW: A row of totals, “Sous-total”, is no startup, and is"
                                + " left out.",
                        "list.csv: list.csv!4: warning TOTALS_ROW: A row of totals, “Sous total 2021 :”, is no startup,"
                                + " and is left out.",
                        "list.csv: list.csv!5: warning TOTALS_ROW: A row of totals, “Total 2022 :”, is no startup, and"
                                + " is left out.",
                        "list.csv: list.csv!6: warning TOTALS_ROW: A row of totals, “Total général Nord”, is no startup,"
                                + " and is left out.",
                        "list.csv: list.csv!7: warning TOTALS_ROW: “Ensemble” may begin a row of totals; it was read as"
                                + " a startup: “totals” may say that it is none.",
                        "list.csv: list.csv!8: error DUPLICATE_KEY: “ensemble” stands in row 7 already: the row is left"
                                + " out; mend one of the two.",
                        "list.csv: list.csv!9: warning TOTALS_ROW: “Total 2000” may begin a row of totals; it was read"
                                + " as a startup: “totals” may say that it is none.",
                        "list.csv: list.csv!10: warning TOTALS_ROW: “Sous total Studio” may begin a row of totals; it"
                                + " was read as a startup: “totals” may say that it is none.");
        assertThat(names()).containsExactly("Algae", "Ensemble", "Total 2000", "Sous total Studio");
    }

    /** In CSV nothing is merged: what stands alone where nothing is read is a caption as well; what is read there is of a firm. */
    @Test
    void whatStandsAloneInAColumnThatIsNotReadIsNoStartup() throws IOException {
        convert(csv("""
            N°;Nom;Tél
            Étage 2;;
            210;Algae;a
            211;;
            ;;b
            """), "", "fr");
        assertThat(findings())
                .contains(
                        "list.csv: list.csv!2: avertissement NOTE_ROW: « Étage 2 » est seul sur sa ligne, dans une"
                                + " colonne qui n’est pas lue : un titre, non une startup ; il est laissé de côté.",
                        "list.csv: list.csv!4: erreur NO_NAME: La ligne ne nomme aucune startup ; elle est laissée de"
                                + " côté.",
                        "list.csv: list.csv!5: erreur NO_NAME: La ligne ne nomme aucune startup ; elle est laissée de"
                                + " côté.");
        convert(csv("N°;Nom;Tél\nFloor 2;;\n210;Algae;a\n"));
        assertThat(findings())
                .contains("list.csv: list.csv!2: warning NOTE_ROW: “Floor 2” stands alone, in a column that is not"
                        + " read: a caption, and no startup; it is left out.");
        assertThat(status).isZero();
        assertThat(names()).containsExactly("Algae");
    }

    @Test
    void notesBelowAListAndCaptionsInItAreNoStartups() throws IOException {
        convert(csv("""
            Nom;Tél;Emplois
            Algae;a;3
            Source : ministère;;
            ;Note de lecture : x;
            * données provisoires;;
            (1) Sans les sociétés.;;
            Mise à jour le 12/03/2024;;
            Source Vive;;3
            Updated Systems;;
            """));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!3: warning NOTE_ROW: “Source : ministère” is a note, and no startup; the row"
                                + " is left out.",
                        "list.csv: list.csv!4: warning NOTE_ROW: “Note de lecture : x” is a note, and no startup; the"
                                + " row is left out.",
                        "list.csv: list.csv!5: warning NOTE_ROW: “* données provisoires” is a note, and no startup; the"
                                + " row is left out.",
                        "list.csv: list.csv!6: warning NOTE_ROW: “(1) Sans les sociétés.” is a note, and no startup; the"
                                + " row is left out.",
                        "list.csv: list.csv!7: warning NOTE_ROW: “Mise à jour le 12/03/2024” is a note, and no startup;"
                                + " the row is left out.",
                        "list.csv: list.csv!9: warning LONE_NAME: The row has nothing but “Updated Systems”: if it is a"
                                + " note, it should not be in the list.");
        assertThat(names()).containsExactly("Algae", "Source Vive", "Updated Systems");

        new Books(xlsx)
                .merged("A2:C2", "A4:C4")
                .rows(row(texts("Nom", "Tél", "Emplois"))
                        + row(texts("Promotion 2021"))
                        + row(texts("Algae", "a"))
                        + row(texts("Source : x")));
        convert(xlsx, "", "fr");
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!2: avertissement NOTE_ROW: « Promotion 2021 » est fusionné sur toute la"
                                + " ligne : un titre, non une startup ; il est laissé de côté.",
                        "list.xlsx: Startups!4: avertissement NOTE_ROW: « Source : x » est une note, non une startup ;"
                                + " la ligne est laissée de côté.");
    }

    /** A row of no height is hidden as well; of formulas the values are read that were kept, which may be old. */
    @Test
    void rowsWithoutHeightAndFormulasAreTold() throws IOException {
        new Books(xlsx)
                .rows(row(texts("Nom", "Emplois"))
                        + "<row ht=\"0\" customHeight=\"1\">" + texts("Algae") + "<c><f>1+1</f><v>2</v></c></row>"
                        + "<row ht=\"15\">" + texts("Buoys") + "<c><f>1+1</f><v>2</v></c></row>");
        convert(xlsx);
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!2: warning HIDDEN_ROW: The sheet hides this row; it was read all the same,"
                                + " “hiddenRows” may say not to.",
                        "list.xlsx: Startups!B2: note KEPT_VALUES: 2 cells have formulas, the first of them here: the"
                                + " values that were kept when the sheet was last saved were read.");
        convert(xlsx, "\"hiddenRows\": \"SKIP\",", "fr");
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!2: avertissement HIDDEN_ROW: La feuille masque cette ligne ; elle est laissée"
                                + " de côté.",
                        "list.xlsx: Startups!B2: note KEPT_VALUES: 2 cellules ont des formules, la première ici : les"
                                + " valeurs gardées au dernier enregistrement de la feuille ont été lues.");
        assertThat(names()).containsExactly("Buoys");
    }

    /** A sheet that LibreOffice makes CSV of without its option to keep what is shown: janvier 2024 is a day, and zeros are gone. */
    @Test
    void whatAProgramMadeOfAWholeColumnIsToldAtItsHeader() throws IOException {
        StringBuilder rows = new StringBuilder("Nom;Entrée;Tél\n");
        for (int i = 1; i <= 12; i++) {
            rows.append("Algae " + i + ";2024-" + (i < 10 ? "0" : "") + i + "-01;" + (i < 3 ? "52548700" : "152548700")
                    + "\n");
        }
        convert(csv(rows.toString()));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!B1: warning FIRSTS_OF_MONTHS: All 12 exact days in the column are the first of"
                                + " a month: a program that wrote the list may have made days of months.",
                        "list.csv: list.csv!C1: warning SHORT_IDENTIFIER: Of 12 identifiers in the column 2 have fewer"
                                + " than the 9 digits of most: a program may have taken zeros from their starts; say by"
                                + " “digits” how many they have.");
        convert(csv, "", "fr");
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!B1: avertissement FIRSTS_OF_MONTHS: Les 12 jours exacts de la colonne sont tous"
                                + " le premier d’un mois : un programme qui a écrit la liste a peut-être fait des jours de"
                                + " mois.",
                        "list.csv: list.csv!C1: avertissement SHORT_IDENTIFIER: Des 12 identifiants de la colonne, 2 ont"
                                + " moins que les 9 chiffres de la plupart : un programme a peut-être enlevé des zéros de"
                                + " tête ; dites par « digits » combien ils en ont.");
        convert(csv(rows + "Buoys;2024-05-02;\nCorail;2024;152548701\n"));
        assertThat(findings()).hasSize(1).allSatisfy(line -> assertThat(line).contains("list.csv!C1", " 2 have fewer"));
        convert(csv("Nom;Entrée\nAlgae;janvier 2024\n"));
        assertThat(startups().get(0).supportPeriods().get(0).start()).contains(DateWindow.parse("2024-01"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void daysOfTheSystemOf1904ComeIntoTheDocumentAsTheyAreShown() throws IOException {
        new Books(xlsx)
                .since1904()
                .formats("dd/mm/yyyy", "mmm\\-yy")
                .rows(row(texts("Nom", "Entrée"))
                        + row(texts("Algae"), number("44197", 1))
                        + row(texts("Buoys"), number("44197", 2)));
        convert(xlsx);
        assertThat(startups())
                .extracting(startup -> startup.supportPeriods().get(0).start().map(DateWindow::toString))
                .containsExactly(Optional.of("2025-01-02"), Optional.of("2025-01"));
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B3: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2025-01”: written as 2025-01.");
    }

    @Test
    void aValueThatIsReadForMergedCellsIsToldAtEachButTheFirst() throws IOException {
        new Books(xlsx)
                .merged("B2:B3")
                .rows(row(texts("Nom", "Entrée", "Tél"))
                        + row(texts("Algae", "2021", "a"))
                        + row(texts("Buoys", "", "b")));
        convert(xlsx, "\"mergedCells\": \"FILL\",", "en");
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B3: warning MERGED_CELL: The cell is merged with one above or before"
                                + " it: “2021” was read here too.");
        convert(xlsx, "\"mergedCells\": \"FILL\",", "fr");
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B3: avertissement MERGED_CELL: La cellule est fusionnée avec une autre"
                                + " au-dessus ou à gauche : « 2021 » a été lu ici aussi.");
        assertThat(startups())
                .allSatisfy(startup ->
                        assertThat(startup.supportPeriods().get(0).start()).contains(DateWindow.parse("2021")));
    }

    @Test
    void aMappingThatNamesNoColumnIsOneSentence() throws IOException {
        Path mapping = Files.writeString(
                directory.resolve("none.json"),
                "{\"mapping\": \"1.0\", \"network\": {\"id\": \"q\", \"name\": \"Q\"}, \"columns\": []}");
        run(mapping, csv("Nom\nAlgae\n"), "fr");
        assertRefused("spreadsheet: none.json, /columns : la correspondance ne nomme aucune colonne à lire.");
    }

    @Test
    void aBinaryWorkbookIsRefusedByItsName() throws IOException {
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(xlsx))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("_rels/.rels"));
            zip.write(
                    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
                            .getBytes(UTF_8));
            zip.putNextEntry(new java.util.zip.ZipEntry("xl/workbook.bin"));
        }
        convert(xlsx);
        assertRefused("spreadsheet: list.xlsx is a binary workbook (.xlsb); save it as .xlsx.");
    }

    /** What they show a Chinese, a Japanese and a Korean program show otherwise; 31 is the whole day in all of them. */
    @Test
    void formatsOfEastAsiaAreReadOrRefusedByName() throws IOException {
        new Books(xlsx)
                .formats("yyyy年m月d日", "[$-411]ggge\"年\"m\"月\"", "m\"月\"d\"日\"")
                .builtIn(31, 27, 58)
                .rows(row(texts("Nom", "Entrée"))
                        + row(texts("Algae"), number("44197", 1))
                        + row(texts("Buoys"), number("44197", 2))
                        + row(texts("Corail"), number("44197", 3))
                        + row(texts("Dune"), number("44197", 4))
                        + row(texts("Eel"), number("44197", 5))
                        + row(texts("Foam"), number("44197", 6))
                        + row(texts("Gull", "2021年3月4日")));
        convert(xlsx);
        String language = " is a number that is shown as a day, a month or a time, by the language of the program that"
                + " shows it: it is left out; give the cell a format of its own, such as yyyy-mm-dd.";
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B3: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2021-01”: written as 2021-01.",
                        "list.xlsx: Startups!B4: error YEAR_NOT_SHOWN: “1月1日” is a day whose year the sheet does not"
                                + " show, and may have made up: it is left out; show its year.",
                        "list.xlsx: Startups!B6: error UNREADABLE_DAY: “44197”" + language,
                        "list.xlsx: Startups!B7: error UNREADABLE_DAY: “44197”" + language);
        assertThat(startups())
                .extracting(startup -> startup.supportPeriods().get(0).start().map(DateWindow::toString))
                .containsExactly(
                        Optional.of("2021-01-01"),
                        Optional.of("2021-01"),
                        Optional.empty(),
                        Optional.of("2021-01-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2021-03-04"));
    }

    /** A column that nobody sees is told if it is read; one of no width is hidden as well. */
    @Test
    void hiddenColumnsAreTold() throws IOException {
        new Books(xlsx)
                .columns("<col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\" width=\"0\"/><col min=\"5\""
                        + " max=\"16384\" hidden=\"1\"/>")
                .rows(row(texts("Nom", "Entrée", "Note", "Tél")) + row(texts("Algae", "2021", "x", "a")));
        convert(xlsx);
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!C1: warning UNMAPPED_COLUMN: The mapping says nothing of the column"
                                + " “Note”: it is left out.",
                        "list.xlsx: Startups!B1: warning HIDDEN_COLUMN: The sheet hides the column “Entrée”; it was"
                                + " read all the same, the mapping may drop it.",
                        "list.xlsx: Startups!D1: warning HIDDEN_COLUMN: The sheet hides the column “Tél”; it was read"
                                + " all the same, the mapping may drop it.");
        convert(xlsx, "", "fr");
        assertThat(findings())
                .contains(
                        "list.xlsx: Startups!B1: avertissement HIDDEN_COLUMN: La feuille masque la colonne « Entrée » ;"
                                + " elle a été lue quand même, la correspondance peut l’écarter.");
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        Spreadsheet.run(new PrintStream(draft, true, UTF_8), System.err, "--draft", xlsx.toString());
        assertThat(draft.toString(UTF_8))
                .contains("The sheet hides the column “Entrée”: whether it is to be read is to be confirmed.");
    }

    /** Support of no level can't be written: each of its days is told, or the row if it has none. */
    @Test
    void supportOfWhichNobodySaysTheLevelIsTold() throws IOException {
        Path mapping = Files.writeString(directory.resolve("level.json"), """
            {"mapping": "1.0", "network": {"id": "q", "name": "Q"}, "key": {"member": "name"},
             "columns": [{"header": "Nom", "member": "name"}, {"header": "Entrée", "member": "supportPeriods.start"},
               {"header": "Sortie", "member": "supportPeriods.end"}, {"header": "Promo", "member": "supportPeriods.cohortId"},
               {"header": "Niveau", "member": "supportPeriods.level", "values": {"hébergé": "HOSTED"}}]}\
            """);
        run(
                mapping,
                csv(
                        "Nom;Entrée;Sortie;Promo;Niveau\nAlgae;2019;2021;;\nBuoys;;;p1;\nCorail;;;;\nDune;2019;;;hébergé\n"),
                "en");
        String rest =
                " is left out: it tells of support, and neither the row nor “support” in the mapping says of which level.";
        assertThat(findings().stream().filter(line -> line.contains("error")))
                .containsExactly(
                        "list.csv: list.csv!B2: error LACKING_FACT: “2019”" + rest,
                        "list.csv: list.csv!C2: error LACKING_FACT: “2021”" + rest,
                        "list.csv: list.csv!3: error LACKING_FACT: The support of “Buoys” is left out: neither the row"
                                + " nor “support” in the mapping says of which level it is.");
        run(mapping, csv, "fr");
        assertThat(findings().stream().filter(line -> line.contains("!B2") || line.contains("!3")))
                .containsExactly(
                        "list.csv: list.csv!B2: erreur LACKING_FACT: « 2019 » est laissé de côté : il parle d’un"
                                + " accompagnement, dont ni la ligne ni « support » dans la correspondance ne disent le"
                                + " niveau.",
                        "list.csv: list.csv!3: erreur LACKING_FACT: L’accompagnement de « Buoys » est laissé de côté :"
                                + " ni la ligne ni « support » dans la correspondance n’en disent le niveau.");
    }

    @Test
    void anEndBeforeItsStartIsTold() throws IOException {
        Path mapping = Files.writeString(directory.resolve("ends.json"), """
            {"mapping": "1.0", "network": {"id": "q", "name": "Q"}, "key": {"member": "name"}, "support": {"level": "HOSTED"},
             "list": {"day": "2024-06-30", "subject": "EVER_SUPPORTED"},
             "columns": [{"header": "Nom", "member": "name"}, {"header": "Entrée", "member": "supportPeriods.start"},
               {"header": "Sortie", "member": "supportPeriods.end"}]}\
            """);
        run(mapping, csv("Nom;Entrée;Sortie\nAlgae;2021-02-03;2019\n"), "en");
        assertThat(findings())
                .containsExactly("list.csv: list.csv!C2: warning END_BEFORE_START: “2019” is before “2021-02-03”,"
                        + " the start of the support that it ends.");
        run(mapping, csv, "fr");
        assertThat(findings())
                .containsExactly("list.csv: list.csv!C2: avertissement END_BEFORE_START: « 2019 » précède"
                        + " « 2021-02-03 », le début de l’accompagnement qu’il termine.");
    }
}
