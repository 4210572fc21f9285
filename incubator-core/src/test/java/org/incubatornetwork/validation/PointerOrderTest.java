package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PointerOrderTest {
    private static final ImmutableList<String> IN_ORDER = ImmutableList.of(
            "",
            "/network",
            "/network/name",
            "/network/country",
            "/network/organizations/0/name",
            "/network/organizations/0/identifiers/0/scheme",
            "/network/organizations/0/identifiers/0/id",
            "/network/roles/0/organization/name",
            "/network/roles/0/share",
            "/network/sites/0",
            "/network/sites/0/id",
            "/network/sites/0/name",
            "/network/sites/2/lifecycle/9/on",
            "/network/sites/2/lifecycle/10/status",
            "/network/sites/2/lifecycle/10/on",
            "/network/sites/2/plannedOpening",
            "/network/sites/2/premises/basis",
            "/network/sites/2/roles/0/start",
            "/network/sites/10/id",
            "/network/services/0",
            "/network/cohorts/0/funnel/applied",
            "/network/cohorts/0/funnel/admitted",
            "/network/claims/1",
            "/network/startups/1/id",
            "/network/startups/1/supportPeriods/0/end",
            "/network/startups/1/statusEvents/0/on",
            "/network/startups/1/unheardOf",
            "/network/startups/99999999999/id",
            "/network/startups/100000000000/id");

    @Test
    void orderIsThatOfTheDocument() {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = 0; j < IN_ORDER.size(); j++) {
                assertThat(Integer.signum(PointerOrder.INSTANCE.compare(IN_ORDER.get(i), IN_ORDER.get(j))))
                        .as("%s and %s", IN_ORDER.get(i), IN_ORDER.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Property
    void orderIsTotal(@ForAll("pointers") String a, @ForAll("pointers") String b, @ForAll("pointers") String c) {
        PointerOrder order = PointerOrder.INSTANCE;
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
        List<String> sorted = Lists.newArrayList(a, b, c);
        sorted.sort(order);
        assertThat(order.compare(sorted.get(0), sorted.get(2))).isNotPositive();
    }

    @Provide
    Arbitrary<String> pointers() {
        return Arbitraries.of("network", "sites", "startups", "name", "id", "0", "1", "10", "2", "x", "")
                .list()
                .ofMaxSize(4)
                .map(parts -> parts.isEmpty() ? "" : "/" + String.join("/", parts));
    }
}
