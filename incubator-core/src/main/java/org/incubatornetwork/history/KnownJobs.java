package org.incubatornetwork.history;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.jspecify.annotations.Nullable;

/** The latest numbers of jobs that are known on a day, each of which is sought when it is first asked for. */
final class KnownJobs {
    private final List<Jobs> headcounts;
    private final Frame frame;
    /** By basis and kind. */
    private @Nullable LatestJobs @Nullable [] latest;

    KnownJobs(List<Jobs> headcounts, Frame frame) {
        this.headcounts = headcounts;
        this.frame = frame;
    }

    LatestJobs direct(JobsBasis basis) {
        return latest(basis == JobsBasis.FTE ? 2 : 0, basis, Jobs::direct);
    }

    LatestJobs indirect(JobsBasis basis) {
        return latest(basis == JobsBasis.FTE ? 3 : 1, basis, Jobs::indirect);
    }

    private LatestJobs latest(int place, JobsBasis basis, Function<Jobs, OptionalLong> kind) {
        @Nullable LatestJobs[] known = latest == null ? new LatestJobs[4] : latest;
        latest = known;
        LatestJobs found = known[place];
        if (found == null) {
            found = LatestJobs.of(headcounts, basis, kind, frame);
            known[place] = found;
        }
        return found;
    }
}
