package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.catalogue.Examples;

class ValidationLawsTest {
    private static final int SIZE = 60;
    private static final Network NETWORK = network();
    private static final Validator VALIDATOR = Validator.asOf(Examples.AS_OF.minusYears(4));
    private static final ValidationReport WHOLE = VALIDATOR.validate(NETWORK);

    /** A register with every startup entered twice. */
    private static Network network() {
        Network network = SyntheticRegister.builder()
                .seed(11)
                .startups(SIZE / 2)
                .faultShare(0.5)
                .build()
                .network();
        List<Startup> startups = network.startups();
        List<Startup> twice = new ArrayList<>(startups);
        twice.addAll(startups);
        return network.withStartups(twice);
    }

    @Property(tries = 100)
    void partsMergedInAnyWayAreTheWhole(
            @ForAll @Size(SIZE) List<@IntRange(max = 4) Integer> owners, @ForAll boolean backwards) {
        List<ValidationRun> runs =
                Stream.generate(() -> VALIDATOR.start(NETWORK)).limit(5).toList();
        IntStream.range(0, SIZE)
                .map(i -> backwards ? SIZE - 1 - i : i)
                .forEach(i -> runs.get(owners.get(i)).add(NETWORK.startups().get(i), i));
        ValidationRun last = runs.get(4);
        runs.get(1).merge(runs.get(0));
        runs.get(3).merge(runs.get(2));
        last.merge(runs.get(3));
        last.merge(runs.get(1));
        assertThat(last.report()).isEqualTo(WHOLE);
    }
}
