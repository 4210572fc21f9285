package org.incubatornetwork.validation.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/** Claims that are parts of others: each has one whole at most, so that each lies on one circle at most. */
final class PartsOfClaims {
    /** The place of the whole of a claim that is a part of none. */
    static final int NONE = -1;

    private PartsOfClaims() {}

    /** Reports each circle once, at the one of its claims whose id is the first. */
    static void circles(Network network, Context context) {
        List<Claim> claims = network.claims();
        int[] wholes = wholes(claims);
        int[] walks = new int[claims.size()];
        Arrays.fill(walks, NONE);
        for (int start = 0; start < wholes.length; start++) {
            int claim = start;
            while (claim != NONE && walks[claim] == NONE) {
                walks[claim] = start;
                claim = wholes[claim];
            }
            if (claim != NONE && walks[claim] == start) {
                report(claim, claims, wholes, context);
            }
        }
    }

    /** Of each claim, the index of that which it is a part of. */
    static int[] wholes(List<Claim> claims) {
        Map<ClaimId, Integer> indexes = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).id().isPresent()) {
                indexes.putIfAbsent(claims.get(i).id().get(), i);
            }
        }
        int[] wholes = new int[claims.size()];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = claims.get(i)
                    .partOf()
                    .map(whole -> indexes.getOrDefault(whole, NONE))
                    .orElse(NONE);
        }
        return wholes;
    }

    private static void report(int onCircle, List<Claim> claims, int[] wholes, Context context) {
        int first = onCircle;
        int length = 0;
        int claim = onCircle;
        do {
            first = id(claims, claim).compareTo(id(claims, first)) < 0 ? claim : first;
            claim = wholes[claim];
            length++;
        } while (claim != onCircle);
        context.about(EntityKind.CLAIM.subject(claims.get(first), first), "partOf")
                .with("id", id(claims, first))
                .with("claims", length)
                .actual(id(claims, wholes[first]))
                .report();
    }

    private static ClaimId id(List<Claim> claims, int index) {
        return claims.get(index).id().orElseThrow();
    }
}
