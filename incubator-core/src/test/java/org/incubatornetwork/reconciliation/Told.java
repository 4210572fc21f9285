package org.incubatornetwork.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** Networks that are little more than their claims, told briefly. */
final class Told {
    static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    static final String DAY = "2019-12-31";

    private Told() {}

    /** A figure of a day: {@code 300}, {@code ~300}, {@code >300}, {@code >=0.86}, {@code <300}, {@code <=300}. */
    static Claim claim(String measure, String figure, String day) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .quantity(quantity(figure))
                .asOf(DateWindow.parse(day))
                .build();
    }

    static Quantity quantity(String figure) {
        String sign = figure.replaceAll("[0-9.]", "");
        BigDecimal value = new BigDecimal(figure.substring(sign.length()));
        return Quantity.of(
                switch (sign) {
                    case "" -> Qualifier.EXACT;
                    case "~" -> Qualifier.ABOUT;
                    case ">" -> Qualifier.MORE_THAN;
                    case ">=" -> Qualifier.AT_LEAST;
                    case "<" -> Qualifier.LESS_THAN;
                    case "<=" -> Qualifier.UP_TO;
                    default -> throw new IllegalArgumentException(figure);
                },
                value);
    }

    static Claim residents(String figure, String day) {
        return claim("residents", figure, day);
    }

    static Claim supported(String figure, String day) {
        return claim("startups-supported", figure, day).withBasis(ClaimBasis.CUMULATIVE);
    }

    static Claim yearly(String measure, String figure, String day) {
        return claim(measure, figure, day).withBasis(ClaimBasis.FLOW).withHorizon(Period.ofYears(1));
    }

    static Claim at(String site, Claim claim) {
        return claim.withSiteIds(SiteId.of(site));
    }

    /** The same with a member that this version does not know. */
    static Claim unknown(Claim claim) {
        return claim.withMetadata(Metadata.builder()
                .addUnknownMembers(new UnknownMember("quarter", JsonText.of("1")))
                .build());
    }

    static Network network(Claim... claims) {
        return network(Completeness.PARTIAL, claims);
    }

    /** Sites a, b and c, open since 2000; of startups there is no list. */
    static Network network(Completeness ofSites, Claim... claims) {
        return Network.builder()
                .id("n")
                .name("N")
                .lists(ListCoverage.builder().sites(ofSites).build())
                .register(Register.builder().coverage(Completeness.NONE).build())
                .addSites(site("a"), site("b"), site("c"))
                .addClaims(claims)
                .build();
    }

    static Site site(String id) {
        return Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(step(SiteStatus.OPERATIONAL, "2000"))
                .build();
    }

    static LifecycleStep step(SiteStatus status, String day) {
        return LifecycleStep.builder().status(status).on(DateWindow.parse(day)).build();
    }

    /** The same with a register: residents of site a from one day to another, an empty text if they are there yet. */
    static Network withRegister(Completeness coverage, Network network, String... stays) {
        return network.withRegister(Register.builder().coverage(coverage).build())
                .withStartups(IntStream.range(0, stays.length)
                        .mapToObj(i -> startup("s" + i, stays[i]))
                        .toList());
    }

    /** A startup of a stay such as {@code 2012-01-01/2013-01-01} or {@code 2012-01-01/}. */
    private static Startup startup(String id, String stay) {
        List<String> days = List.of(stay.split("/"));
        SupportPeriod.Builder period = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("a"))
                .start(DateWindow.parse(days.get(0)));
        if (days.size() > 1) {
            period.end(DateWindow.parse(days.get(1)));
        }
        return Startup.builder()
                .id(id)
                .name(id)
                .addSupportPeriod(period.build())
                .build();
    }

    static List<Comparison> comparisons(ComparisonKind kind, Network network) {
        return Reconciler.asOf(AS_OF).reconcile(network).comparisons().stream()
                .filter(comparison -> comparison.kind() == kind)
                .toList();
    }

    static List<Comparison> comparisons(ComparisonKind kind, Claim... claims) {
        return comparisons(kind, network(claims));
    }

    static List<Verdict> found(ComparisonKind kind, Network network) {
        return comparisons(kind, network).stream().map(Comparison::verdict).toList();
    }

    static List<Verdict> found(ComparisonKind kind, Claim... claims) {
        return found(kind, network(claims));
    }

    /** The verdicts of a kind, each with its sentence. */
    static Stream<String> verdicts(ComparisonKind kind, Network network) {
        return comparisons(kind, network).stream()
                .map(comparison -> comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH));
    }

    static Stream<String> verdicts(ComparisonKind kind, Claim... claims) {
        return verdicts(kind, network(claims));
    }
}
