package org.incubatornetwork.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {
    @Test
    void isTheDigestOfTheStandardForATextOfNoCharacters() {
        assertThat(HashCode.fromBytes(new Sha256().digest("")))
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u007f\u0080", "Pépinière", "\u07ff\u0800\ud7ff", "\uffff", "\u0000"})
    void digestsTheBytesOfUtf8(String text) {
        assertThat(new Sha256().digest(text))
                .isEqualTo(Hashing.sha256().hashString(text, UTF_8).asBytes());
    }

    /** An encoder has one sign for each half that stands alone. */
    @Test
    void halvesOfCharactersAreToldApart() {
        assertThat(Stream.of("\ud83d", "\ude80", "\ud83d\ude80", "\ude80\ud83d", "?", "\ufffd")
                        .map(text -> HashCode.fromBytes(new Sha256().digest(text))))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneAfterTheOtherIsEachByItself() {
        Sha256 many = new Sha256();

        for (int length : new int[] {0, 1, 511, 512, 513, 1024, 5000}) {
            String text = "\u0101e".repeat(length).substring(length);
            byte[] digest = Hashing.sha256().hashString(text, UTF_8).asBytes();
            assertThat(many.digest(text)).isEqualTo(digest);
            assertThat(many.digest(("-" + text + "-").toCharArray(), 1, text.length() + 1))
                    .isEqualTo(digest);
        }
    }
}
