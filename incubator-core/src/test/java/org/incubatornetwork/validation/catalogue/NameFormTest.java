package org.incubatornetwork.validation.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.validation.rule.Sightings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Énergie Atlas SARL           | ENERGIEATLAS",
                "ENERGIE-ATLAS                | ENERGIEATLAS",
                "Énergieatlas                 | ENERGIEATLAS",
                "Ener\u00adgie At\u200blas  | ENERGIEATLAS",
                "E\u0301nergie\u00a0Atlas   | ENERGIEATLAS",
                "Société Énergie Atlas S.A.R.L. AU | ENERGIEATLAS",
                "Énergie Atlas S.à r.l.       | ENERGIEATLAS",
                "Énergie Atlas S. A. R. L.    | ENERGIEATLAS",
                "Énergie Atlas SÀRL           | ENERGIEATLAS",
                "energie   atlas, s.a.        | ENERGIEATLAS",
                "Energie Atlas G. m. b. H.    | ENERGIEATLAS",
                "Energie Atlas Sp. z o. o.    | ENERGIEATLAS",
                "L'Œuf d'Or                   | LOEUFDOR",
                "Ægir Ørsted                  | AEGIRORSTED",
                "Straße                       | STRASSE",
                "Łódź                         | LODZ",
                "Col·lectiu                   | COLLECTIU",
                "Ɗan Ƙasa                     | DANKASA",
                "SARL                         | SARL",
                "SA SARL                      | SA",
                "S A                          | SA",
                "Atlas SA Maroc               | ATLASSAMAROC",
                "تكنوبارك                     | تكنوبارك",
                "تكنـــوبارك                  | تكنوبارك",
                "تِكْنُوبَارْك                     | تكنوبارك",
                "أطلس                         | أطلس",
                "कि                           | कि",
                "कु                           | कु",
                "ปิ่น                           | ปิ่น",
                "がくせい                       | がくせい",
                "한국                         | 한국",
                "Майя                         | МАЙЯ",
                "Ελληνική                     | ΕΛΛΗΝΙΚΗ",
                "ⵜⵉⵣⵏⵉⵜ Lab                   | ⵜⵉⵣⵏⵉⵜLAB",
                "ﬁn tech 2                    | FINTECH2",
                "Studio ٤٢                    | STUDIO42",
                "Lab 1 2                      | LAB1 2",
                "Lab 12                       | LAB12",
                "3 4 Lab 5 SARL 6             | 3 4LAB5SARL6",
                "---                          | ''"
            })
    void formLeavesOutWhatDoesNotDistinguish(String name, String form) {
        String given = name.translateEscapes();
        assertThat(NameForm.of(given)).isEqualTo(Normalizer.normalize(form, Normalizer.Form.NFKC));
        assertThat(NameForm.hash(given)).isEqualTo(Sightings.hash(NameForm.of(given), 0));
    }

    /** In these scripts a mark makes another word. */
    @ParameterizedTest
    @CsvSource({"कि, कु", "ปิ, ปี", "が, か", "й, и", "ї, і", "한, 하", "أ, ا", "ක, කි"})
    void marksThatAreLettersDistinguish(String one, String other) {
        assertThat(NameForm.of(one)).isNotEqualTo(NameForm.of(other)).isNotEmpty();
    }

    /** However a name is written, the hash that is found without making the form is that of the form. */
    @Test
    void aLetterIsFoldedTheSameInANameThatTakesMoreThanALookAtEach() {
        for (char letter = 0; letter < 0x720; letter++) {
            String name = "x" + letter + "y";
            assertThat(NameForm.of(name + "東")).isEqualTo(NameForm.of(name) + "東");
        }
    }

    @Property(tries = 500)
    void hashIsThatOfTheForm(@ForAll("names") String name) {
        assertThat(NameForm.hash(name)).isEqualTo(Sightings.hash(NameForm.of(name), 0));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "SARL", "S.à", "r.l.", "SA", "R", "L", "Sté", "Œuvre", "Atlas", " ", "-", "&", "¼"),
                        Arbitraries.strings().withCharRange('\u0000', '\u0250').ofMaxLength(4),
                        Arbitraries.strings().withCharRange('\u0370', '\u0720').ofMaxLength(4),
                        Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join(" ", parts));
    }

    /** The same figures on Java 17, which has Unicode 13.0, and on Java 25, which has 16.0: what only one of them knows is kept. */
    @Test
    void formsAreTheSameOnEveryMachine() {
        CRC32 names = new CRC32();
        CRC32 identifiers = new CRC32();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(character -> "a" + Character.toString(character) + "\u0301")
                .forEach(text -> {
                    names.update(NameForm.of(text).getBytes(UTF_8));
                    identifiers.update(IdentifierForm.of(text).getBytes(UTF_8));
                });
        assertThat(Long.toHexString(names.getValue())).isEqualTo("7c047e91");
        assertThat(Long.toHexString(identifiers.getValue())).isEqualTo("b4c8e4cf");
        assertThat(NameForm.of("\u0264")).isEqualTo("\u0264");
    }

    /** The limit of time is far above what is needed, and far below what the square of the length takes. */
    @ParameterizedTest
    @ValueSource(strings = {"SARL ", "S.à r.l. ", "A ", "é", "\u0301\u0323"})
    @Timeout(value = 40, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLongNameTakesTimeByItsLength(String part) {
        String name = "a" + part.repeat(400_000 / part.length());
        assertThat(NameForm.hash(name)).isEqualTo(Sightings.hash(NameForm.of(name), 0));
    }
}
