package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
    private static final String[] PARTS = {"plain text, ", "é", "€", "𝄞", "\ud7ff\ue000", "\u0000", "x"};

    /** A stream that gives few bytes at a time. */
    private static InputStream trickling(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 5_000)));
            }
        };
    }

    private static String read(byte[] bytes, Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chars = new char[1 + random.nextInt(1_000)];
        try (Reader reader = new Utf8Reader(trickling(bytes, random))) {
            int length = 1 + random.nextInt(chars.length);
            for (int read = reader.read(chars, 0, length); read >= 0; read = reader.read(chars, 0, length)) {
                text.append(chars, 0, read);
                length = 1 + random.nextInt(chars.length);
            }
        }
        return text.toString();
    }

    private static void assertAgrees(byte[] bytes, Random random) throws IOException {
        String expected;
        try {
            expected = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            expected = "refused";
        }
        String actual;
        try {
            actual = read(bytes, random);
        } catch (CharacterCodingException e) {
            actual = "refused";
        }
        assertThat(actual).describedAs(Arrays.toString(bytes)).isEqualTo(expected);
    }

    /** Each pair of bytes, and each with what may follow, as the decoder of the JDK has it. */
    @Test
    void itAgreesWithTheDecoderOnEverySequence() throws IOException {
        Random random = new Random(1);
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                byte[] bytes = {(byte) first, (byte) second, (byte) 0x80, (byte) 0xbf};
                for (int length = 0; length <= 4; length++) {
                    assertAgrees(Arrays.copyOf(bytes, length), random);
                }
            }
        }
    }

    @Test
    void itAgreesWithTheDecoderOnTextsOfAnyLengthWhereverOneByteIsAnother() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("x".repeat(round % 9));
            int length = round % 3 == 0 ? 200_000 : 40;
            while (text.length() < length) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            assertAgrees(bytes, random);
            assertAgrees(Arrays.copyOf(bytes, bytes.length - 1), random);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertAgrees(bytes, random);
        }
    }
}
