package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EliminationTest {

    /** Three resistors of 1 between earth, two nodes and earth: a current of 1 into the first gives 2/3 and 1/3. */
    @Test
    void aVoltageDivider() {
        Elimination network = new Elimination(4, 1);
        network.add(0, 1, 1);
        network.add(1, 2, 1);
        network.add(2, 3, 1);
        network.eliminate();
        double[] potentials = {5, 1, 0, 5};
        network.solve(potentials);
        assertThat(potentials).containsExactly(new double[] {0, 2 / 3.0, 1 / 3.0, 0}, Offset.offset(1e-15));
    }

    /** Beside a bond of 1e20 a conductance of 1 is lost to any subtraction. */
    @Test
    void aVeryStrongBondHidesNothing() {
        Elimination network = new Elimination(5, 2);
        network.add(0, 1, 1);
        network.add(1, 2, 1e20);
        network.add(2, 3, 1e20);
        network.add(3, 4, 3);
        network.eliminate();
        double[] potentials = {0, 1, 1, 2, 0};
        network.solve(potentials);
        assertThat(potentials).containsExactly(new double[] {0, 1, 1, 1, 0}, Offset.offset(1e-15));
    }

    @Property
    void potentialsDriveTheirCurrents(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 60) int nodes,
            @ForAll @IntRange(min = 1, max = 40) int width) {
        Random random = new Random(seed);
        Elimination network = new Elimination(nodes, width);
        double[][] conductances = new double[nodes][nodes];
        for (int i = 0; i < 3 * nodes; i++) {
            int low = i < nodes - 1 ? i : random.nextInt(nodes - 1);
            int high = low + 1 + (i < nodes - 1 ? 0 : random.nextInt(nodes - 1 - low));
            double conductance = Math.exp(10 * random.nextGaussian());
            network.add(low, high, conductance);
            boolean earthed = low == 0 || high == nodes - 1 || high - low > width;
            conductances[low][earthed ? low : high] += conductance;
            conductances[high][earthed ? high : low] += conductance;
        }
        network.eliminate();
        double[] currents = random.doubles(nodes).toArray();
        double[] potentials = currents.clone();
        network.solve(potentials);
        for (int node = 1; node < nodes - 1; node++) {
            double flow = 0;
            double size = 0;
            for (int other = 0; other < nodes; other++) {
                double conductance = conductances[node][other];
                double difference = potentials[node] - (other == node ? 0 : potentials[other]);
                flow += conductance * difference;
                size += conductance * (potentials[node] + potentials[other]);
            }
            assertThat(flow).isCloseTo(currents[node], Offset.offset(1e-12 * (1 + size)));
        }
    }
}
