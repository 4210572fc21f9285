package org.incubatornetwork.json.codec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieTest {
    private final List<String> written = new ArrayList<>();

    @Test
    void membersAreTiedOnceTheyWereMetOften() {
        Tie tie = Tie.writing(ImmutableList.of(saying("a")));

        for (int i = 1; i < Tie.OFTEN; i++) {
            assertThat(tie.tied()).isNull();
        }
        assertThat(tie.tied()).isNotNull().isSameAs(tie.tied());
    }

    @Test
    void partsAreWrittenInTheirOrderHoweverManyThereAre() throws Throwable {
        ImmutableList<String> names =
                IntStream.range(0, 20).mapToObj(Integer::toString).collect(toImmutableList());

        for (MethodHandle some : tied(Tie.writing(ImmutableList.copyOf(Lists.transform(names, this::saying))))) {
            some.invokeExact((Writing) null, (Object) "owner");
        }
        assertThat(written).isEqualTo(Lists.transform(names, name -> name + " of owner"));
    }

    @Test
    void whatAPartThrowsComesAsItIs() {
        IllegalArgumentException thrown = new IllegalArgumentException("no");
        Part<String> throwing = (out, owner) -> {
            throw thrown;
        };
        MethodHandle some = tied(Tie.writing(ImmutableList.of(saying("a"), throwing, saying("b"))))[0];

        assertThatThrownBy(() -> some.invoke((Writing) null, (Object) "owner")).isSameAs(thrown);
        assertThat(written).containsExactly("a of owner");
        assertThatThrownBy(() -> {
                    throw Tie.unchecked(thrown);
                })
                .isSameAs(thrown);
    }

    private Part<String> saying(String text) {
        return (out, owner) -> written.add(text + " of " + owner);
    }

    private static MethodHandle[] tied(Tie tie) {
        for (int i = 1; i < Tie.OFTEN; i++) {
            tie.tied();
        }
        return Objects.requireNonNull(tie.tied());
    }
}
