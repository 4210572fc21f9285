package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;

/** The measures that a comparison is about. */
final class ComparedMeasures {
    static final MeasureId ADMISSIONS = id("admissions");
    static final MeasureId APPLICATIONS = id("applications");
    static final MeasureId APPLICATIONS_ELIGIBLE = id("applications-eligible");
    static final MeasureId ATTRITION = id("attrition-rate");
    static final MeasureId CAPACITY = id("capacity");
    static final MeasureId DESKS = id("desks");
    static final MeasureId EXITS = id("exits");
    static final MeasureId FRANCHISES = id("franchises");
    static final MeasureId GRADUATES = id("graduates");
    static final MeasureId INTERVIEWS = id("interviews");
    static final MeasureId MEMBERS = id("members");
    static final MeasureId MEMBERS_ADMITTED = id("members-admitted");
    static final MeasureId MEMBERS_LEFT = id("members-left");
    static final MeasureId MEMBER_COUNTRIES = id("member-countries");
    static final MeasureId PARTNERS = id("partners");
    static final MeasureId FOUNDED = id("founded");
    static final MeasureId PROGRAMME_STARTED = id("programme-started");
    static final MeasureId PROGRAMMES = id("programmes-run");
    static final MeasureId RESIDENTS = id("residents");
    static final MeasureId SITE_COUNT = id("site-count");
    static final MeasureId SITE_CLOSED = id("site-closed");
    static final MeasureId SITE_OPENED = id("site-opened");
    static final MeasureId SPONSORS = id("sponsors");
    static final MeasureId SUPPORTED = id("startups-supported");
    static final MeasureId TRANSFERS = id("transfers");
    static final MeasureId TURNOVER = id("resident-turnover");
    static final MeasureId UNIVERSITIES = id("universities");
    /** Those of which, for one population, never more is alive after a longer time. */
    static final ImmutableSet<MeasureId> SURVIVALS =
            ImmutableSet.of(id("survival"), id("survival-at-anniversary"), id("survival-naive"));
    /** What is told of what became of startups, and easily taken for each other. */
    static final ImmutableSet<MeasureId> OUTCOMES = ImmutableSet.<MeasureId>builder()
            .addAll(SURVIVALS)
            .add(id("survival-fixed-cohort"), id("incubation-success-rate"))
            .add(id("graduates-in-business"), id("cohort-graduation-rate"))
            .build();
    /** Counts of some of those who were ever supported: by their definitions in the table, nobody else is in them. */
    static final ImmutableSet<MeasureId> OF_SUPPORTED = ImmutableSet.<MeasureId>builder()
            .add(RESIDENTS, EXITS, ADMISSIONS)
            .add(id("alumni"), id("startups-operating"), id("startups-closed"), id("startups-acquired"))
            .add(id("startups-exporting"), id("startups-funded"), id("startups-with-revenue"))
            .build();
    /** Counts that of a site have its moves to and from others as well. */
    static final ImmutableSet<MeasureId> MOVES = ImmutableSet.of(EXITS, ADMISSIONS, TRANSFERS);
    /** Counts that are computed for each level of support. */
    static final ImmutableSet<MeasureId> BY_LEVEL = ImmutableSet.of(SUPPORTED, id("residents-by-support-level"));
    /** Counts that change only where support begins or ends, or a startup does. */
    static final ImmutableSet<MeasureId> OF_SUPPORT =
            ImmutableSet.of(RESIDENTS, EXITS, ADMISSIONS, SUPPORTED, id("residents-by-support-level"));
    /** Sums of the latest that is told of each: what a list lacks may be later, and less. */
    private static final ImmutableSet<MeasureId> OF_THE_LATEST =
            ImmutableSet.of(id("jobs-direct"), id("jobs-indirect"));
    /** Figures of stays: in a cohort or programme support makes them that names it, be it of a level that makes none of the network's. */
    static final ImmutableSet<MeasureId> OF_STAYS = ImmutableSet.of(
            ADMISSIONS, EXITS, TRANSFERS, ATTRITION, id("incubation-success-rate"), id("stay-length"), id("outcomes"));
    /** Figures that are computed of sites and what these offer, so that they need the whole list of these. */
    static final ImmutableSet<MeasureId> OF_SITES = ImmutableSet.of(
            id("occupancy"), id("area-occupancy"), id("free-capacity"), id("resident-turnover-of-capacity"));

    /** Those that came to be members of the network, and those that ceased to be. */
    static final ImmutableSet<MeasureId> CHANGES_OF_MEMBERS = ImmutableSet.of(MEMBERS_ADMITTED, MEMBERS_LEFT);

    /** What lists tell, and what each one of it is there. */
    private static final ImmutableMap<MeasureId, CountedUnit> LISTED = ImmutableMap.<MeasureId, CountedUnit>builder()
            .put(PROGRAMMES, CountedUnit.PROGRAMME)
            .put(MEMBERS, CountedUnit.ORGANIZATION)
            .put(MEMBERS_ADMITTED, CountedUnit.ORGANIZATION)
            .put(MEMBERS_LEFT, CountedUnit.ORGANIZATION)
            .put(MEMBER_COUNTRIES, CountedUnit.COUNTRY)
            .put(PARTNERS, CountedUnit.ORGANIZATION)
            .put(SPONSORS, CountedUnit.ORGANIZATION)
            .put(UNIVERSITIES, CountedUnit.ORGANIZATION)
            .put(FRANCHISES, CountedUnit.ORGANIZATION)
            .buildOrThrow();

    /** What happens, each time anew: of it there is in all time what there was in each stretch of it. */
    private static final ImmutableSet<String> OF_EVENTS = ImmutableSet.of(
            "ADMISSIONS", "APPLICATIONS", "DELIVERIES", "EVENTS", "EXITS", "HOURS", "MONEY", "TRANSFERS");

    private static final ImmutableSet<String> OF_SPACE = ImmutableSet.of("BUILDINGS", "CAPACITY", "SQUARE_METRES");

    private ComparedMeasures() {}

    private static MeasureId id(String id) {
        return Measures.getMeasure(id).id();
    }

    /** Whether it is a count of what a network has a list of. */
    static boolean isOfList(MeasureId measure) {
        return LISTED.containsKey(measure);
    }

    /** What each one is that a list has of a measure; empty if it is of none. */
    static Optional<CountedUnit> listed(MeasureId measure) {
        return Optional.ofNullable(LISTED.get(measure));
    }

    /** Whether it adds up over time; whoever is counted in each of two years is not two in both. */
    static boolean addsUpOverTime(MeasureId measure) {
        return isCountedIn(measure, OF_EVENTS);
    }

    /** Whether who joins may bring some of it along, so that it grows in a period by more than what came in it. */
    static boolean isBroughtAlong(MeasureId measure) {
        return Measures.findMeasure(measure).filter(Measure::isBroughtAlong).isPresent();
    }

    /** Whether there is at least as much of it as a part of a list has. */
    static boolean isAtLeastThatOfAPart(MeasureId measure) {
        return isTotal(measure) && !OF_THE_LATEST.contains(measure);
    }

    private static boolean isCountedIn(MeasureId measure, ImmutableSet<String> units) {
        return Measures.findMeasure(measure)
                .map(known -> known.unit().code())
                .filter(units::contains)
                .isPresent();
    }

    /** Whether each one is at one site, and at no other: firms that have moved, and their jobs, count at both. */
    static boolean isOfPlaces(MeasureId measure) {
        return measure.equals(RESIDENTS) || measure.equals(DESKS) || isCountedIn(measure, OF_SPACE);
    }

    /** Whether it is a count or a sum of what is nothing less than nothing, so that no part of it exceeds it. */
    static boolean isTotal(MeasureId measure) {
        return Measures.findMeasure(measure).filter(Measure::isTotal).isPresent();
    }
}
