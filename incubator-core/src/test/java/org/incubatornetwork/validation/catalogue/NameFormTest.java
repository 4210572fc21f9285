package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.validation.rule.Sightings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Énergie Atlas SARL           | ENERGIE ATLAS",
                "ENERGIE-ATLAS                | ENERGIE ATLAS",
                "Société Énergie Atlas S.A.R.L. AU | ENERGIE ATLAS",
                "energie   atlas, s.a.        | ENERGIE ATLAS",
                "L'Œuf d'Or                   | LŒUF DOR",
                "Straße                       | STRASSE",
                "Łódź                         | ŁODZ",
                "SARL                         | SARL",
                "SA SARL                      | SA",
                "Atlas SA Maroc               | ATLAS SA MAROC",
                "تكنوبارك                     | تكنوبارك",
                "ⵜⵉⵣⵏⵉⵜ Lab                   | ⵜⵉⵣⵏⵉⵜ LAB",
                "ﬁn tech 2                    | FIN TECH 2",
                "---                          | ''"
            })
    void formLeavesOutWhatDoesNotDistinguish(String name, String form) {
        assertThat(NameForm.of(name)).isEqualTo(form);
        assertThat(NameForm.hash(name)).isEqualTo(Sightings.hash(form, 0));
    }
}
