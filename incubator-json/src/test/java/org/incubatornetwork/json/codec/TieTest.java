package org.incubatornetwork.json.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    void eachPartHasItsOwnHandleInTheirOrder() throws Throwable {
        MethodHandle[] handles = tied(Tie.writing(ImmutableList.of(saying("a"), saying("b"), saying("c"))));

        assertThat(handles).hasSize(3);
        for (MethodHandle handle : handles) {
            handle.invokeExact((Writing) null, (Object) "owner");
        }
        assertThat(written).containsExactly("a of owner", "b of owner", "c of owner");
    }

    @Test
    void whatAPartThrowsComesAsItIs() {
        IllegalArgumentException thrown = new IllegalArgumentException("no");
        Part<String> throwing = (out, owner) -> {
            throw thrown;
        };

        assertThatThrownBy(
                        () -> tied(Tie.writing(ImmutableList.of(throwing)))[0].invoke((Writing) null, (Object) "owner"))
                .isSameAs(thrown);
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
