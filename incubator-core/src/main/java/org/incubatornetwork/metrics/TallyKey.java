package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableBiMap;
import java.io.Serializable;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.metric.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The place of numbers among the tallies of a run.
 *
 * @param choice the place of the choice of levels, from 0
 * @param unhosted whether they are gathered for the case that there are no residencies
 * @param scope the scope; null for what is of all of them
 * @param site the place of the scope's site among those of the frame; none if it is no site
 * @param variant the place of the metric and its policies, from 0; {@link #SCOPE} for what is of the scope itself
 * @param name the name of what the numbers are of; empty where they are of no such thing
 */
record TallyKey(int choice, boolean unhosted, @Nullable Scope scope, int site, int variant, String name)
        implements Serializable {
    static final int SCOPE = -1;

    /** The key, at {@link #ofResidencies}, of the number of startups that surely had a residency. */
    static final long RESIDED = 3;

    /** The keys, at {@link #ofResidencies}, of the numbers of startups that had a residency, by how certain that is: the surest first. */
    static final ImmutableBiMap<Certainty, Long> RESIDENCIES =
            ImmutableBiMap.of(Certainty.SURE, RESIDED, Certainty.ASSUMED, 2L, Certainty.POSSIBLE, 1L);

    /** Where it is told what was seen of residencies, if it was left open whether any is. */
    static TallyKey ofResidencies(int choice) {
        return ofAll(choice, true);
    }

    /** The place of what is of all scopes. */
    static TallyKey ofAll(int choice, boolean unhosted) {
        return new TallyKey(choice, unhosted, null, Frame.NO_SITE, SCOPE, "");
    }

    static TallyKey of(int choice, boolean unhosted, Scope scope, int variant, Frame frame) {
        int site = scope.siteId().map(frame::ordinal).orElse(Frame.NO_SITE);
        return new TallyKey(choice, unhosted, scope, site, variant, "");
    }

    /** Whether the numbers are of a scope as long as no residency is known. */
    boolean isWithoutResidencies() {
        return unhosted && scope != null;
    }

    TallyKey of(String other) {
        return new TallyKey(choice, unhosted, scope, site, variant, other);
    }
}
