package org.incubatornetwork.history;

import java.util.function.Predicate;
import org.incubatornetwork.model.EndReason;

/**
 * What became of a startup in some cohorts or programmes together, and how certain that is. Support that ended in a transfer goes on
 * with its stay; where days are vague, it may be any graduation with which that ended.
 *
 * @param member how certain it is that the startup was supported with one of them
 * @param graduated how certain it is that such support ended in graduation
 * @param left how certain it is that none goes on
 * @param hasChosenEnds whether a day is taken for each end on which this depends; where none is, nothing is assumed of it
 */
public record Graduation(Certainty member, Certainty graduated, Certainty left, boolean hasChosenEnds) {
    /** What is told by exact days. */
    static Graduation exact(boolean isMember, boolean hasGraduated, boolean isCurrent) {
        return new Graduation(Certainty.of(isMember), Certainty.of(hasGraduated), Certainty.of(!isCurrent), true);
    }

    /** The same by the days that are taken, where those of the startup's support leave more open. */
    Graduation leftOpenBy(Iterable<Support> recorded, Predicate<Support> isAsked, int knownDay) {
        boolean moved = false;
        for (Support support : recorded) {
            moved |= support.period().isEndedBy(EndReason.TRANSFERRED);
        }
        Certainty began = Certainty.IMPOSSIBLE;
        Certainty graduation = Certainty.IMPOSSIBLE;
        Certainty goesOn = moved ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
        boolean chosen = true;
        for (Support support : recorded) {
            boolean asked = isAsked.test(support);
            if (!support.mayCount() || support.earliestStartDay() > knownDay || (!asked && !moved)) {
                continue;
            }
            boolean hasBegun = support.latestStartDay() <= knownDay;
            boolean mayHaveEnded = support.earliestEndDay() <= knownDay;
            boolean hasEnded = hasBegun && support.latestEndDay() <= knownDay;
            if (support.period().isEndedBy(EndReason.GRADUATED)) {
                graduation = graduation.or(Certainty.of(asked && hasEnded, false, mayHaveEnded));
            }
            if (asked) {
                began = began.or(Certainty.of(hasBegun, false, true));
                goesOn = goesOn.or(Certainty.of(hasBegun && !mayHaveEnded, false, !hasEnded));
                chosen &= support.hasChosenEnd() || hasEnded || !mayHaveEnded;
            }
        }
        return new Graduation(
                between(began, member), between(graduation, graduated), between(goesOn.not(), left), chosen);
    }

    private static Certainty between(Certainty open, Certainty taken) {
        return Certainty.of(open.isSure(), taken.isAssumed(), open.isPossible());
    }
}
