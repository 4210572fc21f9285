package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static final String[] PARTS = {"plain text, ", "é", "€", "𝄞", "\ud7ff\ue000", "\u0000", "x"};

    /** What the decoder of the JDK makes of bytes; empty if they are not UTF-8. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What the reader makes of them, asked for some characters at a time. */
    private static Optional<String> read(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[1_000];
        try (Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes))) {
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                text.append(some, 0, read);
            }
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void assertAgrees(byte[] bytes) throws IOException {
        Optional<String> decoded = decoded(bytes);
        assertThat(Utf8.is(new ByteArrayInputStream(bytes)))
                .describedAs(Arrays.toString(bytes))
                .isEqualTo(decoded.isPresent());
        assertThat(read(bytes)).describedAs(Arrays.toString(bytes)).isEqualTo(decoded);
    }

    /** Each pair of bytes, and each with what may follow, as the decoder of the JDK has it. */
    @Test
    void itAgreesWithTheDecoderOnEverySequence() throws IOException {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                byte[] bytes = {(byte) first, (byte) second, (byte) 0x80, (byte) 0xbf};
                for (int length = 0; length <= 4; length++) {
                    assertAgrees(Arrays.copyOf(bytes, length));
                }
            }
        }
    }

    @Test
    void itAgreesWithTheDecoderOnTextsOfAnyLengthWhereverOneByteIsAnother() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("x".repeat(round % 9));
            int length = round % 3 == 0 ? 70_000 : 40;
            while (text.length() < length) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            assertAgrees(bytes);
            assertAgrees(Arrays.copyOf(bytes, bytes.length - 1));
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertAgrees(bytes);
        }
    }

    /** At least as many bytes are none as the decoder replaces, which takes three for one half of a character. */
    @Test
    void whatIsNoneIsCountedWhereTheDecoderReplacesIt() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 60) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            byte[] bytes = text.append("\n").toString().getBytes(UTF_8);
            for (int flips = random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length - 1)] = (byte) random.nextInt(256);
            }
            long replaced = new String(bytes, UTF_8)
                    .chars()
                    .filter(each -> each == '\ufffd')
                    .count();
            Utf8.Part part = Utf8.part(new ByteArrayInputStream(bytes));
            assertThat(part.strays()).describedAs(Arrays.toString(bytes)).isBetween(replaced, 3 * replaced);
            assertThat(part.isCut()).isFalse();
        }
    }

    /** A French text in MacRoman has the bytes of characters in UTF-8 after each apostrophe, and is none. */
    @Test
    void aTextInAnOldEncodingIsNotMostlyUtf8() throws IOException {
        String text = "L’été, l’école d’été, « Énergie », “École” et l’élève : À bientôt";
        for (String old : new String[] {"x-MacRoman", "windows-1252"}) {
            byte[] bytes = text.getBytes(java.nio.charset.Charset.forName(old));
            assertThat(Utf8.part(new ByteArrayInputStream(bytes)).isMost()).isFalse();
        }
    }
}
