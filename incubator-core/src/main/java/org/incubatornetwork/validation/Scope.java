package org.incubatornetwork.validation;

import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;

/** Which entity is being looked at. It becomes a {@link Subject} only when something is found. */
final class Scope {
    private Entity entity;
    private long index;

    Scope(Network network) {
        entity = network;
    }

    void enter(Entity next, long place) {
        entity = next;
        index = place;
    }

    Subject subject() {
        if (entity instanceof Startup startup) {
            return Subject.of(startup, index);
        }
        if (entity instanceof Site site) {
            return Subject.of(site, index);
        }
        if (entity instanceof ServiceOffering service) {
            return Subject.of(service, index);
        }
        if (entity instanceof Cohort cohort) {
            return Subject.of(cohort, index);
        }
        if (entity instanceof Membership membership) {
            return Subject.of(membership, index);
        }
        if (entity instanceof Claim claim) {
            return Subject.of(claim, index);
        }
        if (entity instanceof Network network) {
            return Subject.of(network);
        }
        throw new IllegalStateException("not an entity of its own: " + entity.getClass());
    }
}
