package org.incubatornetwork.benchmark;

import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * A startup as plain records would have it: ids and codes are texts, what is absent is null, and lists are ArrayLists, filled one by
 * one as a JSON library fills them. Texts, days and amounts are the very objects of the model.
 */
record StartupRecord(
        String id,
        String name,
        @Nullable String kind,
        @Nullable List<Named> names,
        @Nullable String legalForm,
        @Nullable LocalDate foundedEarliest,
        @Nullable LocalDate foundedLatest,
        List<Coded> sectors,
        @Nullable String stage,
        List<Coded> identifiers,
        List<Period> supportPeriods,
        List<Event> statusEvents,
        List<Headcount> jobs,
        List<Sales> revenues,
        List<Round> fundingRounds,
        List<Use> serviceUses) {

    static StartupRecord of(Startup startup) {
        return new StartupRecord(
                startup.id().value(),
                startup.name(),
                code(startup.kind()),
                list(startup.names(), Named::of),
                startup.legalForm().orElse(null),
                startup.founded().flatMap(DateWindow::earliest).orElse(null),
                startup.founded().flatMap(DateWindow::latest).orElse(null),
                list(startup.sectors(), sector -> new Coded(sector.scheme(), sector.code())),
                code(startup.stage()),
                list(startup.identifiers(), identifier -> new Coded(identifier.scheme(), identifier.id())),
                list(startup.supportPeriods(), Period::of),
                list(startup.statusEvents(), Event::of),
                list(startup.jobs(), Headcount::of),
                list(startup.revenues(), Sales::of),
                list(startup.fundingRounds(), Round::of),
                list(startup.serviceUses(), Use::of));
    }

    private static <T, R> List<R> list(List<T> values, Function<T, R> record) {
        return values.stream().map(record).collect(Collectors.toCollection(ArrayList::new));
    }

    private static @Nullable String code(Optional<? extends OpenCode> code) {
        return code.map(OpenCode::code).orElse(null);
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Amount amount(Optional<Money> money) {
        return money.map(Amount::of).orElse(null);
    }

    record Coded(String scheme, String code) {}

    record Named(
            String text, @Nullable String kind, @Nullable String language) {
        static Named of(Name name) {
            return new Named(name.text(), code(name.kind()), name.language().orElse(null));
        }
    }

    record Amount(BigDecimal value, String currency) {
        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency());
        }
    }

    record Period(
            SupportLevel level,
            @Nullable String siteId,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String cohortId,
            @Nullable SupportMode mode,
            @Nullable Space occupied,
            List<Rent> terms,
            @Nullable EndReason endReason) {
        static Period of(SupportPeriod period) {
            return new Period(
                    period.level(),
                    period.siteId().map(TypedId::value).orElse(null),
                    period.start().flatMap(DateWindow::day).orElse(null),
                    period.end().flatMap(DateWindow::day).orElse(null),
                    period.cohortId().map(TypedId::value).orElse(null),
                    period.mode().orElse(null),
                    period.occupied().map(Space::of).orElse(null),
                    period.terms().stream().map(Rent::of).toList(),
                    period.endReason().orElse(null));
        }
    }

    record Space(CapacityUnit unit, BigDecimal quantity) {
        static Space of(OccupiedSpace space) {
            return new Space(space.unit(), space.quantity());
        }
    }

    record Rent(
            String kind, @Nullable Amount amount, @Nullable BigDecimal share) {
        static Rent of(Terms terms) {
            return new Rent(
                    terms.kind().code(),
                    StartupRecord.amount(terms.amount()),
                    terms.share().orElse(null));
        }
    }

    record Event(
            VitalStatus status,
            LocalDate on,
            @Nullable LocalDate observedOn,
            @Nullable String counterparty,
            @Nullable String evidence) {
        static Event of(StatusEvent event) {
            return new Event(
                    event.status(),
                    event.on().day().orElseThrow(),
                    Iterables.getLast(event.observedOn(), null),
                    event.counterparty().orElse(null),
                    event.evidence().orElse(null));
        }
    }

    record Headcount(
            LocalDate on,
            @Nullable Long direct,
            @Nullable Long indirect,
            @Nullable JobsBasis basis,
            boolean baseline,
            @Nullable String method) {
        static Headcount of(Jobs jobs) {
            return new Headcount(
                    jobs.on().day().orElseThrow(),
                    number(jobs.direct()),
                    number(jobs.indirect()),
                    jobs.basis().orElse(null),
                    jobs.baseline(),
                    jobs.method().orElse(null));
        }
    }

    record Sales(
            LocalDate start,
            LocalDate end,
            Amount amount,
            @Nullable Amount exportAmount) {
        static Sales of(Revenue revenue) {
            return new Sales(
                    revenue.start(),
                    revenue.end(),
                    Amount.of(revenue.amount()),
                    StartupRecord.amount(revenue.exportAmount()));
        }
    }

    record Round(
            LocalDate on,
            @Nullable String instrument,
            @Nullable Amount amount,
            List<String> investors) {
        static Round of(FundingRound round) {
            return new Round(
                    round.on().day().orElseThrow(),
                    code(round.instrument()),
                    StartupRecord.amount(round.amount()),
                    new ArrayList<>(round.investors()));
        }
    }

    record Use(String serviceId, LocalDate on, @Nullable Long minutes) {
        static Use of(ServiceUse use) {
            return new Use(use.serviceId().value(), use.on().day().orElseThrow(), number(use.minutes()));
        }
    }
}
