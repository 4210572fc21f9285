package org.incubatornetwork.validation.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.EntityKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourcesTest {
    private static final Within<Entity> ANYWHERE = Within.of(Entity.class);

    static List<EntityKind<?>> kinds() {
        return EntityKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverHasMetadataIsVisited(EntityKind<?> kind) {
        for (Entity entity : kind.of(Samples.maximalNetwork())) {
            Set<List<Object>> visited = new HashSet<>();
            Sources.visitEntities(entity, (told, path) -> visited.add(List.of(path)));

            Set<List<Object>> parts =
                    ANYWHERE.find(entity, part -> part instanceof Source || hasMetadata(part)).stream()
                            .map(found -> List.of(found.path()))
                            .collect(toSet());
            assertThat(visited).contains(List.of()).containsAll(parts);
            if (entity instanceof Startup) {
                assertThat(visited).hasSize(parts.size() + 1);
            }
        }
    }

    private static boolean hasMetadata(Entity entity) {
        return !entity.metadata().equals(Metadata.none());
    }
}
