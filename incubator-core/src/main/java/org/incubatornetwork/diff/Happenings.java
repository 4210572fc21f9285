package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/** What happened to the startups, sites, roles and figures of a network, told from each as it was and as it is. */
final class Happenings {
    private static final Set<ChangeKind> OF_LEARNING =
            Set.of(ChangeKind.LEARNT, ChangeKind.NARROWED, ChangeKind.LOOKED_AGAIN, ChangeKind.ADDED);

    private final Renames renames;
    private final Optional<LocalDate> knownBy;
    private final List<Happening> happenings = new ArrayList<>();

    Happenings(Network before, Renames renames) {
        this.renames = renames;
        this.knownBy = before.register().flatMap(Register::extractedOn);
    }

    ImmutableList<Happening> all() {
        return ImmutableList.copyOf(happenings);
    }

    /** Tells what happened to an item of a list of the network, given the changes that were found in it. */
    void of(String list, @Nullable Object old, @Nullable Object young, List<Change> changes) {
        Object item = Objects.requireNonNull(young == null ? old : young);
        String subject = Shape.place(list, item);
        if (item instanceof Startup) {
            startup(subject, (Startup) old, (Startup) young);
        } else if (item instanceof Site) {
            site(subject, (Site) old, (Site) young);
        } else if (item instanceof Claim) {
            add(figure(old, young, changes), subject, Optional.empty());
        } else if (item instanceof Role) {
            role(subject, (Role) old, (Role) young);
        }
        if (old != null && young != null) {
            roles(subject, roles(old), roles(young));
        } else if (young != null) {
            roles(subject, List.of(), roles(young));
        }
    }

    private static HappeningKind figure(@Nullable Object old, @Nullable Object young, List<Change> changes) {
        if (old == null) {
            return HappeningKind.FIGURE_ADDED;
        } else if (young == null) {
            return HappeningKind.FIGURE_WITHDRAWN;
        }
        return changes.stream().map(Change::kind).allMatch(OF_LEARNING::contains)
                ? HappeningKind.FIGURE_LEARNT
                : HappeningKind.FIGURE_CORRECTED;
    }

    private static List<?> roles(Object holder) {
        return Shape.list(MemberOrder.findValue(holder, "roles").orElse(null));
    }

    private void roles(String subject, List<?> before, List<?> after) {
        int[] partners = Pairing.of(before, after, renames);
        for (int k = 0; k < after.size(); k++) {
            role(subject, partners[k] == Pairing.NONE ? null : (Role) before.get(partners[k]), (Role) after.get(k));
        }
    }

    private void role(String subject, @Nullable Role old, @Nullable Role young) {
        if (young == null) {
            return;
        } else if (old == null) {
            add(HappeningKind.ROLE_BEGUN, subject, young.start());
        } else if (old.end().isEmpty() && young.end().isPresent()) {
            add(HappeningKind.ROLE_ENDED, subject, young.end());
        }
    }

    private void site(String subject, @Nullable Site old, @Nullable Site young) {
        if (young == null) {
            add(HappeningKind.SITE_STRUCK, subject, Optional.empty());
            return;
        }
        List<LifecycleStep> steps = old == null ? List.of() : old.lifecycle();
        Map<SiteStatus, Integer> known = new EnumMap<>(SiteStatus.class);
        steps.forEach(step -> known.merge(step.status(), 1, Integer::sum));
        List<LifecycleStep> taken = new ArrayList<>();
        for (LifecycleStep step : young.lifecycle()) {
            if (known.merge(step.status(), -1, Integer::sum) < 0) {
                taken.add(step);
            }
        }
        if (old == null && taken.isEmpty()) {
            add(HappeningKind.SITE_LISTED, subject, Optional.empty());
        }
        // of a site that is new, only what has become of it
        for (LifecycleStep step :
                old == null && !taken.isEmpty() ? taken.subList(taken.size() - 1, taken.size()) : taken) {
            HappeningKind kind = HappeningKind.of(step.status());
            if (kind != HappeningKind.SITE_PLANNED || steps.isEmpty()) {
                add(kind, subject, step.on());
            }
        }
    }

    private void startup(String subject, @Nullable Startup old, @Nullable Startup young) {
        if (young == null) {
            add(HappeningKind.STARTUP_STRUCK, subject, Optional.empty());
            return;
        }
        List<SupportPeriod> before = old == null ? List.of() : old.supportPeriods();
        if (!before.isEmpty()) {
            support(subject, before, young.supportPeriods());
        } else if (!young.supportPeriods().isEmpty()) {
            add(
                    HappeningKind.STARTUP_ADMITTED,
                    subject,
                    young.supportPeriods().get(0).start());
        } else if (old == null) {
            add(HappeningKind.STARTUP_LISTED, subject, Optional.empty());
        }
        if (old != null) {
            statuses(subject, old.statusEvents(), young.statusEvents());
        }
    }

    private void statuses(String subject, List<StatusEvent> before, List<StatusEvent> after) {
        Map<VitalStatus, Integer> known = new EnumMap<>(VitalStatus.class);
        before.forEach(event -> known.merge(event.status(), 1, Integer::sum));
        for (StatusEvent event : after) {
            if (known.merge(event.status(), -1, Integer::sum) < 0) {
                if (event.status() == VitalStatus.CLOSED) {
                    add(HappeningKind.STARTUP_CLOSED, subject, Optional.of(event.on()));
                } else if (event.status().isSale()) {
                    add(HappeningKind.STARTUP_ACQUIRED, subject, Optional.of(event.on()));
                }
            }
        }
    }

    private void support(String subject, List<SupportPeriod> before, List<SupportPeriod> after) {
        int[] partners = Pairing.of(before, after, renames);
        List<SupportPeriod> ended = new ArrayList<>();
        List<SupportPeriod> begun = new ArrayList<>();
        for (int k = 0; k < after.size(); k++) {
            SupportPeriod period = after.get(k);
            if (partners[k] == Pairing.NONE) {
                begun.add(period);
            } else if (period.end().isPresent() && before.get(partners[k]).end().isEmpty()) {
                ended.add(period);
            }
        }
        int next = 0;
        boolean goesOn = after.stream().anyMatch(period -> period.end().isEmpty());
        for (SupportPeriod period : ended) {
            if (next < begun.size() && isMove(period, begun.get(next))) {
                SupportPeriod following = begun.get(next++);
                happenings.add(happening(HappeningKind.STARTUP_MOVED, subject, following.start())
                        .fromSite(period.siteId())
                        .toSite(following.siteId())
                        .build());
            } else if (period.isEndedBy(EndReason.GRADUATED)) {
                add(HappeningKind.STARTUP_GRADUATED, subject, period.end());
            } else {
                add(goesOn ? HappeningKind.SUPPORT_ENDED : HappeningKind.STARTUP_LEFT, subject, period.end());
            }
        }
        begun.subList(next, begun.size()).forEach(period -> add(HappeningKind.SUPPORT_BEGUN, subject, period.start()));
    }

    /** Whether a resident left a site for another: it is said to have, or came to it on the day on which it left. */
    private static boolean isMove(SupportPeriod ended, SupportPeriod begun) {
        return ended.isResidency()
                && begun.isResidency()
                && !ended.siteId().equals(begun.siteId())
                && (ended.isEndedBy(EndReason.TRANSFERRED)
                        || (ended.endReason().isEmpty() && ended.end().equals(begun.start())));
    }

    private void add(HappeningKind kind, String subject, Optional<DateWindow> on) {
        happenings.add(happening(kind, subject, on).build());
    }

    private ImmutableHappening.Builder happening(HappeningKind kind, String subject, Optional<DateWindow> on) {
        return ImmutableHappening.builder()
                .kind(kind)
                .subject(subject)
                .on(on)
                .isLearntLater(knownBy.isPresent()
                        && on.filter(day -> day.hasSurelyComeBy(knownBy.get())).isPresent());
    }
}
