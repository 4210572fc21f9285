package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/** What a row says of a startup, gathered cell by cell. */
final class Facts {
    /** A value and the cell in which it stands. */
    record At<T>(T value, Place place, String actual) {}

    private static final Address NO_ADDRESS = Address.builder().build();

    final Place place;
    final Map<String, String> identifiers = new LinkedHashMap<>();
    final List<String> names = new ArrayList<>();
    final List<Sector> sectors = new ArrayList<>();
    final List<StageStep> stages = new ArrayList<>();
    final List<Revenue> revenues = new ArrayList<>();
    final List<String> investors = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    final Startup.Builder startup = Startup.builder();
    final Map<DateWindow, Jobs> jobs = new LinkedHashMap<>();
    final Map<DateWindow, Founders> founders = new LinkedHashMap<>();
    Address address = NO_ADDRESS;
    Optional<FundingRound.Builder> round = Optional.empty();
    Optional<DateWindow> roundOn = Optional.empty();
    Optional<String> url = Optional.empty();
    Optional<String> id = Optional.empty();
    Optional<String> name = Optional.empty();
    Optional<SupportLevel> level = Optional.empty();
    Optional<SiteId> site = Optional.empty();
    Optional<ProgrammeId> programme = Optional.empty();
    Optional<CohortId> cohort = Optional.empty();
    Optional<SupportMode> mode = Optional.empty();
    Optional<EndReason> endReason = Optional.empty();
    Optional<At<DateWindow>> start = Optional.empty();
    Optional<At<DateWindow>> end = Optional.empty();
    boolean isEndOpen;
    Optional<VitalStatus> status = Optional.empty();
    Optional<At<VitalStatus>> statusAt = Optional.empty();
    Optional<At<DateWindow>> statusOn = Optional.empty();
    Optional<At<String>> counterparty = Optional.empty();
    Optional<At<String>> evidence = Optional.empty();

    Facts(Place place) {
        this.place = place;
    }

    FundingRound.Builder round() {
        FundingRound.Builder raised = round.orElseGet(FundingRound::builder);
        round = Optional.of(raised);
        return raised;
    }

    void addJobs(DateWindow on, OptionalLong direct, OptionalLong indirect) {
        Jobs known = jobs.getOrDefault(on, Jobs.builder().on(on).build());
        jobs.put(
                on,
                known.toBuilder()
                        .direct(direct.isPresent() ? direct : known.direct())
                        .indirect(indirect.isPresent() ? indirect : known.indirect())
                        .build());
    }

    void addFounders(DateWindow on, OptionalLong total, OptionalLong women) {
        Founders known = founders.getOrDefault(on, Founders.builder().on(on).build());
        founders.put(
                on,
                known.toBuilder()
                        .total(total.isPresent() ? total : known.total())
                        .women(women.isPresent() ? women : known.women())
                        .build());
    }

    /** The startup without its support and its status. */
    Startup startup(String madeId) {
        round.ifPresent(raised -> startup.addFundingRounds(raised.on(roundOn.orElse(DateWindow.unknown()))
                .investors(investors)
                .build()));
        if (!address.equals(NO_ADDRESS)) {
            startup.address(address);
        }
        return startup.id(madeId)
                .name(name.orElseThrow())
                .names(names.stream().map(Name::of).toList())
                .sectors(sectors)
                .stages(stages)
                .founders(founders.values())
                .jobs(jobs.values())
                .revenues(revenues)
                .metadata(
                        identifiers.isEmpty() && sources.isEmpty() && url.isEmpty()
                                ? Metadata.none()
                                : Metadata.builder()
                                        .identifiers(identifiers.entrySet().stream()
                                                .map(entry -> Identifier.of(entry.getKey(), entry.getValue()))
                                                .toList())
                                        .sources(sources)
                                        .url(url)
                                        .build())
                .build();
    }

    /** The support, as far as the columns tell of it. */
    Optional<SupportPeriod> support(Optional<SupportPeriod> pattern) {
        Optional<SupportLevel> known = level.or(() -> pattern.map(SupportPeriod::level));
        return known.map(support -> SupportPeriod.builder()
                .level(support)
                .siteId(site.or(() -> pattern.flatMap(SupportPeriod::siteId)))
                .programmeId(programme.or(() -> pattern.flatMap(SupportPeriod::programmeId)))
                .cohortId(cohort.or(() -> pattern.flatMap(SupportPeriod::cohortId)))
                .mode(mode)
                .endReason(endReason)
                .start(start.map(At::value))
                .end(end.map(At::value))
                .build());
    }

    /** The day of the list, or nothing known. */
    static DateWindow day(Optional<LocalDate> list) {
        return list.map(DateWindow::of).orElseGet(DateWindow::unknown);
    }
}
