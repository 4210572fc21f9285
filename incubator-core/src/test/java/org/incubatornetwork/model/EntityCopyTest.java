package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.arbitraries.Samples;
import org.junit.jupiter.api.Test;

class EntityCopyTest {
    private static final Jobs JOBS =
            Jobs.builder().on(DateWindow.parse("2024")).direct(7).baseline(true).build();

    @Test
    void membersOfEachSortAreSetAndLeftOut() {
        Jobs other = EntityCopy.with(
                JOBS,
                Map.of(
                        "on", Optional.of(DateWindow.parse("2025")),
                        "direct", Optional.empty(),
                        "indirect", Optional.of(3L),
                        "baseline", Optional.empty(),
                        "method", Optional.of("by hand"),
                        "url", Optional.of("https://example.org"),
                        "unknownMembers", Optional.of(List.of(UnknownMember.of("x", JsonText.of("1"))))));

        assertThat(other)
                .isEqualTo(Jobs.builder()
                        .on(DateWindow.parse("2025"))
                        .indirect(3)
                        .method("by hand")
                        .metadata(Metadata.builder()
                                .url("https://example.org")
                                .addUnknownMember(UnknownMember.of("x", JsonText.of("1")))
                                .build())
                        .build());
    }

    @Test
    void whatIsNoMemberOrNoValueIsRefused() {
        assertThatThrownBy(() -> EntityCopy.with(JOBS, Map.of("director", Optional.of(1L))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such member: director");
        assertThatThrownBy(() ->
                        EntityCopy.with(Startup.builder().id("a").name("A").build(), Map.of("name", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Taken apart and put together, whatever it is: each member of each type can be set. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void anEntityIsWhatItsMembersAre(@ForAll @Anything Network network) {
        assertRemade(network);
    }

    @Test
    void everyMemberOfEveryTypeCanBeSet() {
        assertRemade(Samples.maximalNetwork());
    }

    private static void assertRemade(Entity entity) {
        Map<String, Optional<?>> values = new HashMap<>();
        MemberOrder.values(entity).forEach((member, value) -> {
            values.put(member, Optional.of(value));
            (value instanceof Collection<?> items ? items.stream() : Stream.of(value))
                    .filter(Entity.class::isInstance)
                    .forEach(part -> assertRemade((Entity) part));
        });
        assertThat(EntityCopy.with(entity, values)).isEqualTo(entity);
    }

    @Test
    void idsAreChangedWhereverTheyStand() {
        Network network = Network.builder()
                .id("net")
                .name("Harbour")
                .addSites(Site.builder().id("rabat").name("Rabat").build())
                .addEvents(Event.builder()
                        .kind(EventKind.of("FAIR"))
                        .addSiteIds("fes", "rabat")
                        .build())
                .addStartups(Startup.builder()
                        .id("rabat")
                        .name("Rabat")
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .siteId("rabat")
                                .build())
                        .build())
                .build();

        Network changed = EntityCopy.withIds(network, id -> id.equals(SiteId.of("rabat")) ? SiteId.of("quay") : id);

        assertThat(changed.sites().get(0).id()).isEqualTo(SiteId.of("quay"));
        assertThat(changed.events().get(0).siteIds()).containsExactly(SiteId.of("fes"), SiteId.of("quay"));
        assertThat(changed.startups().get(0).supportPeriods().get(0).siteId()).contains(SiteId.of("quay"));
        assertThat(changed.startups().get(0).id()).isEqualTo(StartupId.of("rabat"));
        assertThat(EntityCopy.withIds(network, id -> id)).isSameAs(network);
    }
}
