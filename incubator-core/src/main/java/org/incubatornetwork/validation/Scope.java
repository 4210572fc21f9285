package org.incubatornetwork.validation;

import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/** Which entity is being looked at. It becomes a {@link Subject} only when something is found. */
final class Scope {
    private EntityKind<?> kind = EntityKind.NETWORK;
    private Entity entity;
    private long index;

    Scope(Network network) {
        entity = network;
    }

    <E extends Entity> void enter(EntityKind<E> nextKind, E next, long place) {
        kind = nextKind;
        entity = next;
        index = place;
    }

    Subject subject() {
        return subject(kind);
    }

    @SuppressWarnings("unchecked") // kind and entity were entered together
    private <E extends Entity> Subject subject(EntityKind<E> kindOfEntity) {
        return kindOfEntity.subject((E) entity, index);
    }
}
