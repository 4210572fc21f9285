package org.incubatornetwork.metrics.catalogue;

import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.VitalStatus;

/** Graduates, those of unknown fate, and those alive and in business on the day. */
final class GraduatesInBusiness extends AccumulatorWithDeaths<GraduatesInBusiness> {
    private static final long serialVersionUID = 1L;

    private final Survivors tally = new Survivors();

    GraduatesInBusiness(Question question) {
        super(question);
    }

    @Override
    public void add(StartupHistory history) {
        if (history.graduationDay() == EpochDay.NEVER) {
            return;
        }
        ExitPolicy exits = question.policies().exits();
        int asOfDay = history.frame().asOfDay();
        LifeCourse life = history.life();
        tally.eligible++;
        deaths.add(history);
        if (life.earliestDeathDay(exits) != EpochDay.NEVER) {
            tally.living.add(life, asOfDay, exits);
            return;
        }
        boolean isSilent = question.followUp() == FollowUp.LAST_EVIDENCE && !life.isFollowedUp(exits);
        if (isSilent || life.isUnknownOn(asOfDay, exits, FollowUp.REGISTER_COMPLETE)) {
            tally.lost++;
        } else if (exits != ExitPolicy.STRICT || !life.latestStatus().equals(Optional.of(VitalStatus.DORMANT))) {
            tally.living.add(life, asOfDay, exits);
        }
    }

    @Override
    boolean tellOwn(Numbers numbers) {
        tally.tell(numbers, 0);
        return true;
    }

    @Override
    void takeOwn(long key, long number) {
        tally.take((int) key, number);
    }

    @Override
    void mergeOwn(GraduatesInBusiness other) {
        tally.merge(other.tally);
    }

    @Override
    public void report(MetricResult.Builder result) {
        Policies policies = question.policies();
        deaths.describe(result);
        tally.describe(result, policies);
        result.figure(tally.figure(policies));
    }
}
