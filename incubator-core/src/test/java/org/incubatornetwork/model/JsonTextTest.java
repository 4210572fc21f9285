package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void dropsWhiteSpaceBetweenTokensAndNowhereElse() {
        assertThat(JsonText.of(" { \"a b\" :\t[ 1.0 ,\r\n \"\\\" \\\\\" , null ] } "))
                .hasToString("{\"a b\":[1.0,\"\\\" \\\\\",null]}")
                .isEqualTo(JsonText.of("{\"a b\":[1.0,\"\\\" \\\\\",null]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.10e+2",
                "1e308",
                "1e-400",
                "true",
                "[]",
                "{}",
                "[[],{},[{}]]",
                "{\"\":{\"a\":[1,\"\\u00e9\\/\",null]},\"b\":false}"
            })
    void isOneValue(String text) {
        assertThat(JsonText.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": NaN}      | 7: NaN}
            [1, -Infinity]  | 5: -Infinity]
            {"x":[1E400]}   | 7: 1E400]}
            -1.8E308        | 1: -1.8E308
            1 2             | 3: 2
            "a" "b"         | 5: "b"
            [true false]    | 7: false]
            [1,]            | 4: ]
            {"a":1,}        | 8: }
            {a:1}           | 2: a:1}
            {"a" 1}         | 6: 1}
            [1}             | 3: }
            [               | 2: nothing
            ``              | 1: nothing
            {} {}           | 4: {}
            01              | 1: 01
            +1              | 1: +1
            .5              | 1: .5
            "a              | 1: "a
            "\\x"            | 1: "\\x"
            "\\u12G4"        | 1: "\\u12G4"
            /**/1           | 1: /**/1
            """)
    void refusesWhatIsNoJson(String text, String rest) {
        assertThatThrownBy(() -> JsonText.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a JSON text must be one JSON value whose numbers are finite, was at character " + rest);
    }

    @Test
    void nestingAndLengthCostNoStack() {
        String deep = "[".repeat(100_000) + "\"" + "\\\"a".repeat(100_000) + "\"" + "]".repeat(100_000);
        assertThat(JsonText.of(deep)).hasToString(deep);
        assertThatThrownBy(() -> JsonText.of("\"a\nb\"")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAnObjectWhereExtensionsAreMeant() {
        assertThat(Metadata.builder().extensions(JsonText.of(" {}")).build().extensions())
                .contains(JsonText.of("{}"));
        assertThatThrownBy(
                        () -> Metadata.builder().extensions(JsonText.of("[]")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extensions must be a JSON object");
    }

    @Test
    void hasOneNameForEachUnknownMember() {
        UnknownMember member = UnknownMember.of("a", JsonText.of("1"));

        assertThatThrownBy(() ->
                        Metadata.builder().addUnknownMembers(member, member).build())
                .hasMessage("unknown members must have different names");
        assertThatThrownBy(() -> new Sector("own", "digital", ImmutableList.of(member, member)))
                .hasMessage("unknown members must have different names");
    }

    @Test
    void makesNoDifferenceToTheKeyOfASector() {
        Sector known = Sector.of("own", "digital");
        Sector more = new Sector("own", "digital", ImmutableList.of(UnknownMember.of("a", JsonText.of("1"))));

        assertThat(more).isNotEqualTo(known);
        assertThat(more.key()).isEqualTo(known);
    }
}
