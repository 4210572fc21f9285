package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCodeTest {

    @Test
    void knownCodeIsTheConstant() {
        assertThat(Stage.of("SEED")).isSameAs(Stage.SEED).hasToString("SEED");
        assertThat(Stage.SEED.code()).isEqualTo("SEED");
        assertThat(Stage.SEED.isKnown()).isTrue();
    }

    @Test
    void unknownCodeIsKeptAsItStands() {
        Stage scaleUp = Stage.of("scale-up (série B)");
        assertThat(scaleUp.isKnown()).isFalse();
        assertThat(scaleUp)
                .isEqualTo(Stage.of("scale-up (série B)"))
                .hasSameHashCodeAs(Stage.of("scale-up (série B)"))
                .isNotEqualTo(Stage.of("scale-up (série C)"))
                .hasToString("scale-up (série B)");
        assertThat(Stage.known()).doesNotContain(scaleUp);
    }

    @Test
    void codeOfOneListIsNoneOfAnother() {
        assertThat((Object) NetworkKind.HUB).isNotEqualTo(StartupKind.of("HUB")).isNotEqualTo("HUB");
    }

    @Test
    void listIsInTheOrderOfItsConstants() {
        assertThat(Stage.known())
                .containsExactly(Stage.IDEA, Stage.PRE_SEED, Stage.SEED, Stage.EARLY, Stage.GROWTH, Stage.MATURE);
    }

    @Test
    void everyConstantOfEveryListIsKnownByItsName() throws ReflectiveOperationException {
        for (Class<?> list : OpenCode.class.getPermittedSubclasses()) {
            Set<Object> constants = new LinkedHashSet<>();
            for (Field field : list.getFields()) {
                OpenCode constant = (OpenCode) field.get(null);
                assertThat(constant.code()).isEqualTo(field.getName());
                constants.add(constant);
            }
            assertThat(list.getMethod("known").invoke(null)).isEqualTo(constants);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "\u0000", "\ud800"})
    void emptyTextControlCharactersAndHalvesOfCharactersAreRefused(String code) {
        assertThatThrownBy(() -> Stage.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "stage must be 1 to 128 characters, none a control character or half a character, was \"");
    }

    @Test
    void constantSurvivesSerialization() throws IOException, ClassNotFoundException {
        assertThat(copy(Stage.SEED)).isSameAs(Stage.SEED);
        assertThat(copy(Stage.of("SCALE_UP"))).isEqualTo(Stage.of("SCALE_UP"));
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
