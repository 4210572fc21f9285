package org.incubatornetwork.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which programmes are part of which. Of a circle each is part of all others; of more than so many wholes the nearest are kept. It is
 * made in O(number of programmes).
 *
 * @param wholes of each part its wholes, the nearest first
 */
record ProgrammeTree(ImmutableMap<ProgrammeId, ImmutableSet<ProgrammeId>> wholes) {
    private static final int MOST_WHOLES = SiteTree.DEEPEST - 1;

    static ProgrammeTree of(ImmutableMap<ProgrammeId, Programme> programmes) {
        ImmutableMap.Builder<ProgrammeId, ImmutableSet<ProgrammeId>> wholes = ImmutableMap.builder();
        programmes.forEach((id, programme) -> {
            if (programme.partOf().isPresent()) {
                wholes.put(id, wholes(programme, programmes));
            }
        });
        return new ProgrammeTree(wholes.buildOrThrow());
    }

    private static ImmutableSet<ProgrammeId> wholes(Programme part, Map<ProgrammeId, Programme> programmes) {
        Set<ProgrammeId> wholes = new LinkedHashSet<>();
        Optional<Programme> whole = part.partOf().map(programmes::get);
        while (whole.isPresent()
                && wholes.size() < MOST_WHOLES
                && !whole.get().id().equals(part.id())
                && wholes.add(whole.get().id())) {
            whole = whole.get().partOf().map(programmes::get);
        }
        return ImmutableSet.copyOf(wholes);
    }
}
