package org.incubatornetwork.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdTest {

    static Stream<Function<String, TypedId>> factories() {
        return Stream.of(
                NetworkId::of,
                SiteId::of,
                StartupId::of,
                ProgrammeId::of,
                TierId::of,
                CohortId::of,
                ServiceId::of,
                SupportPeriodId::of,
                OrganizationId::of,
                ClaimId::of);
    }

    /** A map asks a class itself, and none above it, whether keys have an order; without one it goes through all of one hash. */
    @Test
    void textsOfOneHashAreFoundByTheirOrder() {
        assertThat(Stream.concat(
                        factories().map(factory -> factory.apply("a").getClass()),
                        Stream.of(requireNonNull(OpenCode.class.getPermittedSubclasses()))))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getGenericInterfaces())
                        .extracting(Type::getTypeName)
                        .contains("java.lang.Comparable<" + type.getName() + ">"));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void isItsText(Function<String, TypedId> factory) {
        assertThat(factory.apply("urn:example:a.b~c-1"))
                .hasToString("urn:example:a.b~c-1")
                .isEqualTo(factory.apply("urn:example:a.b~c-1"))
                .isNotEqualTo(factory.apply("URN:example:a.b~c-1"));
        assertThatThrownBy(() -> factory.apply("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "Z9", "a.b:c~d-e_f"})
    void acceptsLettersDigitsAndAFewMarks(String text) {
        assertThat(SiteId.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "a b", "a/b", "é", "a\n", "a\u0000", "١"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> SiteId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "site id must be a letter or digit, then at most 127 letters, digits and . _ : ~ -, was \"");
    }

    @Test
    void isAtMost128CharactersLong() {
        assertThat(SiteId.of("a".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> SiteId.of("a".repeat(129))).hasMessageEndingWith("...\"");
    }

    @Test
    void showsWhatWasFoundEscaped() {
        assertThatThrownBy(() -> SiteId.of("a\n\u202e")).hasMessageEndingWith(", was \"a\\u000a\\u202e\"");
    }

    @Test
    void isComparedByCodeUnit() {
        assertThat(Stream.of("b", "a", "B", "a-", "0").map(SiteId::of).sorted().map(SiteId::value))
                .containsExactly("0", "B", "a", "a-", "b");
    }

    @Test
    void idOfOneKindIsNoneOfAnother() {
        assertThat((Object) SiteId.of("atlas"))
                .isNotEqualTo(StartupId.of("atlas"))
                .isNotEqualTo("atlas");
    }

    @Test
    void malformedIdOfAStreamIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(SiteId.of("atlas-1"));
        }
        byte[] forged = bytes.toString(ISO_8859_1).replace("atlas-1", "../../a").getBytes(ISO_8859_1);
        assertThatThrownBy(() -> new ObjectInputStream(new ByteArrayInputStream(forged)).readObject())
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("SiteId must be a letter or digit, then at most 127 letters, digits and . _ : ~ -,"
                        + " was \"../../a\"");
    }
}
