package org.incubatornetwork.validation;

import java.util.Optional;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Subject;
import org.jspecify.annotations.Nullable;

/** The entity that is being looked at. It becomes a {@link Subject} or a {@link Sighting} only when one is asked for. */
final class EntityInView {
    private EntityKind<?> kind = EntityKind.NETWORK;
    private Entity entity;
    private long index;
    private @Nullable Subject subject;
    private @Nullable Sighting sighting;
    private @Nullable Observation last;
    private final ContentDigester digester = new ContentDigester();

    EntityInView(Network network) {
        entity = network;
    }

    <E extends Entity> void enter(EntityKind<E> nextKind, E next, long place) {
        kind = nextKind;
        entity = next;
        index = place;
        subject = null;
        sighting = null;
        last = null;
        digester.forget();
    }

    /** One for all that is found in the entity. */
    ContentDigester digester() {
        return digester;
    }

    /** Takes what was observed in the entity: much of it may be what was observed just before. */
    void observe(Observation observation) {
        if (last != null) {
            observation.follow(last);
        }
        last = observation;
    }

    Subject subject() {
        Subject seen = subject;
        if (seen == null) {
            seen = subject(kind);
            subject = seen;
        }
        return seen;
    }

    /** The entity that is being looked at, if it is what a subject stands for. */
    Optional<? extends Entity> findEntity(Subject asked) {
        return asked.equals(subject)
                        || (asked.kind().equals(kind) && asked.pointer().equals(kind.pointer(index)))
                ? Optional.of(entity)
                : Optional.empty();
    }

    Sighting sighting() {
        Sighting seen = sighting;
        if (seen == null) {
            if (!(entity instanceof Startup startup)) {
                throw new IllegalStateException("not a startup: " + subject().pointer());
            }
            seen = new Sighting(index, startup.id().value(), startup.name());
            sighting = seen;
        }
        return seen;
    }

    @SuppressWarnings("unchecked") // kind and entity were entered together
    private <E extends Entity> Subject subject(EntityKind<E> kindOfEntity) {
        return kindOfEntity.subject((E) entity, index);
    }
}
