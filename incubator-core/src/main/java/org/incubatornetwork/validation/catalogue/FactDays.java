package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;

/**
 * Looks for facts that are surely later than a day on which they are known. A fact is what happened, was counted, learnt or
 * published; plans, offers, and ends that are agreed beforehand may be later.
 */
final class FactDays {
    private final LocalDate limit;
    private final Late late;

    /** Takes a day that is later than the limit, and where it is. */
    @FunctionalInterface
    interface Late {
        void take(Serializable day, Object[] path);
    }

    private FactDays(LocalDate limit, Late late) {
        this.limit = limit;
        this.late = late;
    }

    /** Visits those of an entity's facts of which no other rule says that they are in the future. */
    static void visitLate(Entity whole, LocalDate limit, Late late) {
        FactDays days = new FactDays(limit, late);
        if (whole instanceof Startup startup) {
            days.of(startup);
        } else if (whole instanceof Site site) {
            days.of(site);
        } else if (whole instanceof Network network) {
            days.of(network);
            days.ofFunnel(network.funnel());
            days.ofEvents(network.events());
        } else if (whole instanceof Membership membership) {
            days.window(membership.start(), "start");
        } else if (whole instanceof Claim claim) {
            days.of(claim);
        } else if (whole instanceof Programme programme) {
            days.ofFunnel(programme.funnel());
        } else if (whole instanceof Cohort cohort) {
            days.ofFunnel(cohort.funnel());
        }
        for (Within.Found<Recognition> found :
                RecognitionFacts.ANYWHERE.find(whole, recognition -> days.isLate(recognition.start()))) {
            days.window(found.value().start(), found.path(), "start");
        }
        if (RolesIn.tellsOrganizations(whole)) {
            RolesIn.visitOrganizations(whole, days::of);
            days.ofRoles(RolesIn.of(whole));
        }
        if (whole instanceof NamedEntity named && !named.names().isEmpty()) {
            days.ofFormerNames(named.names());
        }
        Sources.visit(whole, (source, path) -> {
            days.window(source.publishedOn(), path, "publishedOn");
            days.day(source.retrievedOn(), path, "retrievedOn");
        });
    }

    /** Visits those of a startup's facts of which rules of their own say that they are in the future. */
    static void visitOtherLate(Startup startup, LocalDate limit, Late late) {
        FactDays days = new FactDays(limit, late);
        days.window(startup.founded(), "founded");
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            days.window(periods.get(i).start(), "supportPeriods", i, "start");
        }
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            days.window(jobs.get(i).on(), "jobs", i, "on");
        }
    }

    /** The member that is the day of what an entity tells. */
    static String dayMemberOf(Entity entity) {
        if (entity instanceof StageStep || entity instanceof Revenue) {
            return "start";
        }
        return entity instanceof Claim ? "asOf" : "on";
    }

    /**
     * The day on which what an entity tells had happened, if it tells of something that has a day and that nobody tells of before; of
     * the steps of a site it is told when they are announced.
     */
    static Optional<DateWindow> dayOf(Entity entity) {
        if (entity instanceof StatusEvent event) {
            return Optional.of(event.on());
        } else if (entity instanceof Jobs jobs) {
            return Optional.of(jobs.on());
        } else if (entity instanceof FundingRound round) {
            return Optional.of(round.on());
        } else if (entity instanceof Founders founders) {
            return Optional.of(founders.on());
        } else if (entity instanceof ServiceUse use) {
            return Optional.of(use.on());
        } else if (entity instanceof StageStep step) {
            return step.start();
        } else if (entity instanceof FunnelStage stage) {
            return stage.on();
        } else if (entity instanceof Revenue revenue) {
            return Optional.of(DateWindow.of(revenue.start()));
        }
        return entity instanceof Claim claim && ClaimNature.of(claim).isOfThePast() ? claim.asOf() : Optional.empty();
    }

    /** Of works that may be planned the day may be still to come. */
    private void of(Site site) {
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).status().mayBePlanned()) {
                window(steps.get(i).on(), "lifecycle", i, "on");
            }
        }
    }

    private void ofFunnel(List<FunnelStage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            window(stages.get(i).on(), "funnel", i, "on");
        }
    }

    /** Of a name that is a former one both days have come. */
    private void ofFormerNames(List<Name> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).kind().equals(Optional.of(NameKind.FORMER))) {
                window(names.get(i).end(), "names", i, "end");
                window(names.get(i).start(), "names", i, "start");
            }
        }
    }

    private void of(Network network) {
        window(network.founded(), "founded");
        if (network.register().isPresent()) {
            Register register = network.register().get();
            day(register.since(), "register", "since");
            day(register.extractedOn(), "register", "extractedOn");
        }
    }

    private void ofEvents(List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            window(EventFacts.dayOfWhatHappened(events.get(i)), "events", i, "start");
        }
    }

    private void of(Organization organization, Object[] path) {
        window(organization.founded(), path, "founded");
        List<StatusEvent> events = organization.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            window(Optional.of(events.get(i).on()), Paths.on(path, "statusEvents", i), "on");
            for (int k = 0; k < events.get(i).observedOn().size(); k++) {
                LocalDate day = events.get(i).observedOn().get(k);
                if (isLate(day)) {
                    late.take(day, Paths.on(path, "statusEvents", i, "observedOn", k));
                }
            }
        }
    }

    /** Why a role ended is known once it has. */
    private void ofRoles(List<Role> roles) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).endReason().isPresent()) {
                window(roles.get(i).end(), "roles", i, "end");
            }
        }
    }

    private void of(Claim claim) {
        window(claim.publishedOn(), "publishedOn");
        if (ClaimNature.of(claim).isOfThePast()) {
            window(claim.asOf(), "asOf");
            window(claim.since(), "since");
            window(claim.date(), "date");
        }
    }

    private void of(Startup startup) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            // An end that is still to come may be agreed; but nobody knows yet why it was one.
            if (period.endReason().isPresent() && !isLate(period.start())) {
                window(period.end(), "supportPeriods", i, "end");
            }
        }
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            window(events.get(i).on(), "statusEvents", i, "on");
            if (events.get(i).on().mayHaveComeBy(limit)) {
                observed(events.get(i).observedOn(), "statusEvents", i, "observedOn");
            }
        }
        List<StageStep> stages = startup.stages();
        for (int i = 0; i < stages.size(); i++) {
            window(stages.get(i).start(), "stages", i, "start");
        }
        List<Founders> founders = startup.founders();
        for (int i = 0; i < founders.size(); i++) {
            window(founders.get(i).on(), "founders", i, "on");
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            window(rounds.get(i).on(), "fundingRounds", i, "on");
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            LocalDate end = revenues.get(i).end();
            if (isLate(end) && isLate(end.minusDays(1))) {
                day(end, "revenues", i, "end");
            }
        }
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            window(uses.get(i).on(), "serviceUses", i, "on");
        }
    }

    private boolean isLate(LocalDate day) {
        return day.isAfter(limit);
    }

    private boolean isLate(Optional<DateWindow> day) {
        return day.isPresent() && !day.get().mayHaveComeBy(limit);
    }

    private void observed(List<LocalDate> days, String list, int index, String member) {
        for (int i = 0; i < days.size(); i++) {
            if (isLate(days.get(i))) {
                late.take(days.get(i), new Object[] {list, index, member, i});
            }
        }
    }

    private void day(LocalDate day, String list, int index, String member) {
        if (isLate(day)) {
            late.take(day, new Object[] {list, index, member});
        }
    }

    private void day(Optional<LocalDate> day, String part, String member) {
        day(day, new Object[] {part}, member);
    }

    private void day(Optional<LocalDate> day, Object[] part, String member) {
        if (day.isPresent() && isLate(day.get())) {
            late.take(day.get(), Paths.on(part, member));
        }
    }

    private void window(Optional<DateWindow> window, String member) {
        window(window, new Object[0], member);
    }

    private void window(Optional<DateWindow> window, Object[] part, String member) {
        if (window.isPresent() && !window.get().mayHaveComeBy(limit)) {
            late.take(window.get(), Paths.on(part, member));
        }
    }

    private void window(Optional<DateWindow> window, String list, int index, String member) {
        if (window.isPresent()) {
            window(window.get(), list, index, member);
        }
    }

    private void window(DateWindow window, String list, int index, String member) {
        if (!window.mayHaveComeBy(limit)) {
            late.take(window, new Object[] {list, index, member});
        }
    }
}
