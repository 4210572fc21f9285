package org.incubatornetwork.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static boolean isPlain(byte b) {
        return b >= ' ' && b < 0x7f && b != '"' && b != '\\';
    }

    @Test
    void anyByteThatIsNotPlainIsFoundAtAnyPlaceWhateverFollows() {
        for (int length = 1; length <= 24; length++) {
            for (int place = 0; place < length; place++) {
                for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
                    byte[] bytes = new byte[length];
                    Arrays.fill(bytes, (byte) '~');
                    Arrays.fill(bytes, place, length, (byte) b);

                    int end = Utf8.endOfPlain(bytes, 0, length);

                    assertThat(end)
                            .as("byte %s at %s of %s", b, place, length)
                            .isEqualTo(isPlain((byte) b) ? length : place);
                }
            }
        }
    }

    @Property
    void theEndOfPlainTextIsThatOfALoop(@ForAll @Size(max = 40) byte[] bytes, @ForAll boolean shifted) {
        int from = shifted ? Math.min(3, bytes.length) : 0;
        int expected = from;
        while (expected < bytes.length && isPlain(bytes[expected])) {
            expected++;
        }

        assertThat(Utf8.endOfPlain(bytes, from, bytes.length)).isEqualTo(expected);
    }

    @Property
    void theFirstClosingBraceIsThatOfALoop(@ForAll("nearBraces") byte[] eight) {
        int expected = 0;
        while (expected < eight.length && eight[expected] != '}') {
            expected++;
        }
        long braces = Utf8.closingBraces(
                ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN).getLong());

        assertThat(Long.numberOfTrailingZeros(braces) / Byte.SIZE).isEqualTo(expected);
    }

    @Provide
    Arbitrary<byte[]> nearBraces() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.bytes()),
                        Tuple.of(8, Arbitraries.bytes().between((byte) '{', (byte) '~')))
                .array(byte[].class)
                .ofSize(Long.BYTES);
    }
}
