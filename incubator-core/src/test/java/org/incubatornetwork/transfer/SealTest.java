package org.incubatornetwork.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.metrics.MetricSeriesRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.ReconciliationRun;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs of every kind, sent to another process: whole, cut at every place, and with bits turned over. */
class SealTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
    private static final Network NETWORK =
            SyntheticRegister.builder().startups(20).seed(7).build().network();

    /** Their figures take longer to make than a stream to be refused. */
    private static final ImmutableList<Kind<?>> KINDS = made();

    /** Of so many bytes at most is what Java puts before the seal. */
    private static final int FRAME = 80;

    /** A kind of run, and what its report says. */
    record Kind<R extends Serializable>(String name, R run, Function<? super R, Object> figures, Object expected) {
        Kind(String name, R run, Function<? super R, Object> figures) {
            this(name, run, figures, figures.apply(run));
        }

        @SuppressWarnings("unchecked")
        Object figuresOf(Object read) {
            return figures.apply((R) read);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static ImmutableList<Kind<?>> kinds() {
        return KINDS;
    }

    private static ImmutableList<Kind<?>> made() {
        MetricEngine engine = MetricEngine.builder()
                .asOf(DAY)
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE)
                .build();
        ValidationRun validation = Validator.asOf(DAY).start(NETWORK);
        MetricRun metrics = engine.start(NETWORK);
        MetricSeriesRun series =
                engine.start(NETWORK, ImmutableList.of(MetricTime.of(DAY), MetricTime.of(DAY.plusYears(1))));
        ReconciliationRun reconciliation = Reconciler.asOf(DAY).start(NETWORK);
        for (Startup startup : NETWORK.startups()) {
            validation.add(startup);
            metrics.add(startup);
            series.add(startup);
            reconciliation.add(startup);
        }
        return ImmutableList.of(
                new Kind<>("ValidationRun", validation, ValidationRun::report),
                new Kind<>("MetricRun", metrics, run -> run.report().results()),
                new Kind<>(
                        "MetricSeriesRun",
                        series,
                        run -> Lists.transform(run.report().reports(), MetricReport::results)),
                new Kind<>("ReconciliationRun", reconciliation, ReconciliationRun::report));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRunArrivesAsItWasSent(Kind<?> kind) throws IOException, ClassNotFoundException {
        assertThat(kind.figuresOf(SerializedCopy.read(SerializedCopy.bytes(kind.run()))))
                .isEqualTo(kind.expected());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStreamThatWasCutIsRefused(Kind<?> kind) throws IOException {
        byte[] sent = SerializedCopy.bytes(kind.run());
        for (int length : places(sent.length)) {
            expectRefusalOr(kind, Arrays.copyOf(sent, length), "cut at " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStreamThatWasAlteredIsRefusedOrChangesNoFigure(Kind<?> kind) throws IOException {
        byte[] sent = SerializedCopy.bytes(kind.run());
        for (int place : places(sent.length)) {
            int bit = place % Byte.SIZE;
            byte[] altered = sent.clone();
            altered[place] ^= (byte) (1 << bit);
            expectRefusalOr(kind, altered, "bit " + bit + " of " + place);
        }
    }

    /** The frame that Java puts around the seal, the beginning and the end of the seal, and some places of all others. */
    private static Set<Integer> places(int length) {
        Set<Integer> places = new LinkedHashSet<>();
        for (int i = 0; i < 160; i++) {
            places.add(i);
            places.add(length - 1 - i);
        }
        new Random(1).ints(100, 0, length).forEach(places::add);
        return places;
    }

    /** Nothing comes of it but a refusal: of the seal, or by Java where its own frame around the seal is at fault. */
    private static void expectRefusalOr(Kind<?> kind, byte[] stream, String what) {
        Object read;
        try {
            read = SerializedCopy.read(stream);
        } catch (IOException | ClassNotFoundException | RuntimeException refusal) {
            return;
        }
        if (kind.run().getClass().isInstance(read)) {
            assertThat(kind.figuresOf(read)).as(what).isEqualTo(kind.expected());
        }
    }

    @Test
    void theRefusalSaysWhatAndWhatToDo() throws IOException {
        byte[] sent = SerializedCopy.bytes(kinds().get(1).run());
        for (int place = FRAME; place < sent.length / 2; place += 97) {
            byte[] altered = sent.clone();
            altered[place] ^= 1;
            byte[] cut = Arrays.copyOf(sent, place);

            for (byte[] damaged : List.of(altered, cut)) {
                assertThatThrownBy(() -> SerializedCopy.read(damaged))
                        .isInstanceOf(InvalidObjectException.class)
                        .hasMessage("a serialized run was cut or altered on its way; send it again");
            }
        }
    }

    @Test
    void theRefusalOfAnotherVersionSaysSo() throws IOException {
        byte[] newer = SerializedCopy.bytes(new Seal(2, "a run to come"));
        assertThatThrownBy(() -> SerializedCopy.read(newer))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage(
                        "a serialized run must be of form 1, was of form 2; use one version of the library on both sides");
    }

    @Test
    void classesAreFoundByTheStreamAroundTheSeal() throws IOException, ClassNotFoundException {
        Set<String> asked = new LinkedHashSet<>();
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(
                        SerializedCopy.bytes(kinds().get(0).run()))) {
                    @Override
                    protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
                        asked.add(type.getName());
                        return super.resolveClass(type);
                    }
                }) {
            in.readObject();
        }
        assertThat(asked).contains("org.incubatornetwork.validation.Validator", "org.incubatornetwork.model.Network");
    }

    @Test
    void whereAClassIsMissingTheRefusalSaysSo() throws IOException {
        byte[] sent = SerializedCopy.bytes(kinds().get(0).run());
        assertThatThrownBy(() -> {
                    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent)) {
                        @Override
                        protected Class<?> resolveClass(ObjectStreamClass type)
                                throws IOException, ClassNotFoundException {
                            if (type.getName().endsWith(".Validator")) {
                                throw new ClassNotFoundException(type.getName());
                            }
                            return super.resolveClass(type);
                        }
                    }) {
                        in.readObject();
                    }
                })
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage(
                        "a serialized run does not fit the classes here; have the library, and rules and metrics of "
                                + "one's own, in one version on both sides")
                .hasCauseInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theFilterOfTheStreamHoldsForWhatIsSealed() throws IOException {
        byte[] sent = SerializedCopy.bytes(kinds().get(1).run());
        assertThatThrownBy(() -> {
                    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent))) {
                        in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("maxdepth=3"));
                        in.readObject();
                    }
                })
                .isInstanceOf(InvalidObjectException.class);
    }
}
