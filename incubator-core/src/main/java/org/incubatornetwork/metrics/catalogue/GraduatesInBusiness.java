package org.incubatornetwork.metrics.catalogue;

import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.model.VitalStatus;

/** Graduates, those of unknown fate, and those alive and in business on the day. */
final class GraduatesInBusiness implements Accumulator<GraduatesInBusiness> {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private final Deaths deaths;
    private long graduates;
    private long lost;
    private final Living inBusiness = new Living();

    GraduatesInBusiness(Question question) {
        this.question = question;
        this.deaths = new Deaths(question);
    }

    @Override
    public void add(StartupHistory history) {
        if (history.graduationDay() == EpochDay.NEVER) {
            return;
        }
        ExitPolicy exits = question.policies().exits();
        LifeCourse life = history.life();
        graduates++;
        deaths.add(history);
        if (life.earliestDeathDay(exits) != EpochDay.NEVER) {
            inBusiness.add(life, question.asOfDay(), exits);
            return;
        }
        boolean isLost = question.followUp() == FollowUp.LAST_EVIDENCE
                ? !life.isFollowedUp(exits) || life.lostDay() != EpochDay.NEVER
                : life.lostDay() < question.asOfDay();
        if (isLost || (exits == ExitPolicy.EUROSTAT && life.isMerged())) {
            lost++;
        } else if (exits != ExitPolicy.STRICT || !life.latestStatus().equals(Optional.of(VitalStatus.DORMANT))) {
            inBusiness.add(life, question.asOfDay(), exits);
        }
    }

    @Override
    public void merge(GraduatesInBusiness other) {
        graduates += other.graduates;
        lost += other.lost;
        inBusiness.merge(other.inBusiness);
        deaths.merge(other.deaths);
    }

    @Override
    public void report(MetricResult.Builder result) {
        Policies policies = question.policies();
        boolean leftOut = policies.unknowns() == UnknownPolicy.KNOWN;
        deaths.describe(result);
        result.figure(
                        leftOut
                                ? inBusiness.of(graduates - lost, policies)
                                : Figure.proportion(inBusiness.surely(), graduates, policies))
                .populationSize(graduates)
                .coverage(Coverage.of(graduates - lost - inBusiness.perhaps(), graduates))
                .exclude("STATUS_UNKNOWN", leftOut ? lost : 0);
    }
}
