package org.incubatornetwork.validation.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.validation.rule.Context;

/**
 * Adds up the shares of those who have one role in something: on no day are they more than the whole, by what surely holds; and those
 * of the owners are not less today, if each has a share and no vague day leaves open who is one.
 */
final class SharesOfRoles {
    private SharesOfRoles() {}

    /** A share from the day on which somebody surely has it to the day on which he may no longer. */
    private record Holding(int start, int end, BigDecimal share) {}

    static void check(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        Map<RoleKind, List<Holding>> holdings = new LinkedHashMap<>();
        BigDecimal today = BigDecimal.ZERO;
        boolean isComplete = false;
        boolean isOpen = false;
        for (Role role : roles) {
            boolean hasShare = role.share().filter(NetworkRules::isShare).isPresent();
            if (hasShare) {
                holdings.computeIfAbsent(role.kind(), first -> new ArrayList<>())
                        .add(new Holding(
                                RoleDays.latestStart(role),
                                RoleDays.earliestEnd(role),
                                role.share().orElseThrow()));
            }
            if (role.kind().equals(RoleKind.OWNER)) {
                if (role.covers(context.asOf())) {
                    isComplete = true;
                    isOpen |= !hasShare;
                    today = hasShare ? today.add(role.share().get()) : today;
                } else {
                    isOpen |= RoleDays.mayCover(role, context.asOf());
                }
            }
        }
        BigDecimal tolerance = context.decimal("tolerance");
        BigDecimal most =
                holdings.values().stream().map(SharesOfRoles::mostOnOneDay).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (most.subtract(BigDecimal.ONE).compareTo(tolerance) > 0) {
            report(most, context);
        } else if (isComplete && !isOpen && BigDecimal.ONE.subtract(today).compareTo(tolerance) > 0) {
            report(today, context);
        }
    }

    private static void report(BigDecimal sum, Context context) {
        context.at("roles")
                .with("percent", NumberText.percent(sum))
                .fact(sum)
                .actual(sum.toPlainString())
                .expected("1")
                .report();
    }

    /** Days are gone through in order; on one, what ends goes before what starts. */
    private static BigDecimal mostOnOneDay(List<Holding> holdings) {
        List<Holding> byEnd = new ArrayList<>(holdings);
        holdings.sort(Comparator.comparingInt(Holding::start));
        byEnd.sort(Comparator.comparingInt(Holding::end));
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        int ended = 0;
        for (Holding holding : holdings) {
            if (holding.start() < holding.end()) {
                for (;
                        byEnd.get(ended).end() <= holding.start()
                                && byEnd.get(ended).end() < EpochDay.NEVER;
                        ended++) {
                    sum = isSound(byEnd.get(ended))
                            ? sum.subtract(byEnd.get(ended).share())
                            : sum;
                }
                sum = sum.add(holding.share());
                most = most.max(sum);
            }
        }
        return most;
    }

    private static boolean isSound(Holding holding) {
        return holding.start() < holding.end();
    }
}
