package org.incubatornetwork.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;

/** The latest numbers of jobs by a day, direct and indirect ones of each basis apart. */
final class LatestJobs {
    private final Latest direct = new Latest();
    private final Latest indirect = new Latest();
    private final Latest directFte = new Latest();
    private final Latest indirectFte = new Latest();

    private LatestJobs() {}

    static LatestJobs of(List<Jobs> headcounts, int asOf) {
        LatestJobs latest = new LatestJobs();
        for (int i = 0; i < headcounts.size(); i++) {
            Jobs jobs = headcounts.get(i);
            int on = EpochDay.of(jobs.on());
            if (on <= asOf) {
                boolean fte = jobs.basis().equals(Optional.of(JobsBasis.FTE));
                (fte ? latest.directFte : latest.direct).offer(on, jobs.direct());
                (fte ? latest.indirectFte : latest.indirect).offer(on, jobs.indirect());
            }
        }
        return latest;
    }

    OptionalLong direct(JobsBasis basis) {
        return (basis == JobsBasis.FTE ? directFte : direct).number();
    }

    OptionalLong indirect(JobsBasis basis) {
        return (basis == JobsBasis.FTE ? indirectFte : indirect).number();
    }

    /** The last of several dated numbers; of one day, the one offered last. */
    private static final class Latest {
        private int on = EpochDay.BEFORE_ALL;
        private long number;

        void offer(int day, OptionalLong offered) {
            if (day >= on && offered.isPresent()) {
                on = day;
                number = offered.getAsLong();
            }
        }

        OptionalLong number() {
            return on == EpochDay.BEFORE_ALL ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }
}
