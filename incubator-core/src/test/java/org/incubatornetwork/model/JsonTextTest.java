package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void dropsWhiteSpaceBetweenTokensAndNowhereElse() {
        assertThat(JsonText.of(" { \"a b\" :\t[ 1.0 ,\r\n \"\\\" \\\\\" , null ] } "))
                .hasToString("{\"a b\":[1.0,\"\\\" \\\\\",null]}")
                .isEqualTo(JsonText.of("{\"a b\":[1.0,\"\\\" \\\\\",null]}"));
    }

    @Test
    void makesNoOneTokenOfTwo() {
        assertThat(JsonText.of("1 \n 2")).hasToString("1 2");
        assertThat(JsonText.of("[ true , 1 ]")).hasToString("[true,1]");
        assertThat(JsonText.of(" \"a\" \"b\" ")).hasToString("\"a\"\"b\"");
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
