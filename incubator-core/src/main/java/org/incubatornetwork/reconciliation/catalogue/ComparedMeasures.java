package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableSet;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.model.MeasureId;

/** The measures that a comparison is about. */
final class ComparedMeasures {
    static final MeasureId ADMISSIONS = id("admissions");
    static final MeasureId CAPACITY = id("capacity");
    static final MeasureId EXITS = id("exits");
    static final MeasureId RESIDENTS = id("residents");
    static final MeasureId SITE_COUNT = id("site-count");
    static final MeasureId TURNOVER = id("resident-turnover");
    /** Those of which, for one population, never more is alive after a longer time. */
    static final ImmutableSet<MeasureId> SURVIVALS =
            ImmutableSet.of(id("survival"), id("survival-at-anniversary"), id("survival-naive"));

    private ComparedMeasures() {}

    private static MeasureId id(String id) {
        return Measures.getMeasure(id).id();
    }
}
