package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.VisibleText;

/**
 * Makes one network of several: of the documents of its sites, years or programmes.
 *
 * <p>What has one id in several parts is one thing, of which each may tell what the others don't. Items of lists without ids are one if
 * they say the same, if they have the same codes, are of the same and of the same first day, or if one tells all that the other does, its
 * day perhaps better; a list has what any part has in it. Claims without ids are one only if they say the same: others may have said
 * something else. A day may be known better in one part than in another. In all else parts agree, or it is a {@link Conflict}, and a rule
 * says what is done; items that may be the same, and need not be, are told as well.
 *
 * <p>Where there is no conflict, it is the same network whatever the order of the parts, but for the order of its lists, and however
 * they are merged one after the other; and a network merged with itself is itself. It takes a time by the size of the parts.
 *
 * <pre>{@code
 * Network rabat = Network.builder().id("net").name("Harbour").addSites(Site.builder().id("rabat").name("Rabat").build()).build();
 * Network fes = Network.builder().id("net").name("Harbour").addSites(Site.builder().id("fes").name("Fès").build()).build();
 * MergeResult merged = NetworkMerge.standard().of(MergePart.of("rabat.json", rabat), MergePart.of("fes.json", fes));
 * merged.network().orElseThrow().sites().size();  // 2
 * merged.conflicts();  // []
 * }</pre>
 */
public final class NetworkMerge implements NoBean {
    private final ImmutableMap<ConflictKind, ConflictRule> rules;

    private NetworkMerge(Map<ConflictKind, ConflictRule> rules) {
        this.rules = ImmutableMap.copyOf(rules);
    }

    /**
     * A merge that refuses parts which disagree.
     *
     * @return the merge, with the {@linkplain ConflictKind#standard() standard} rule for each kind of conflict
     */
    public static NetworkMerge standard() {
        return builder().build();
    }

    /**
     * A builder of a merge.
     *
     * @return a builder with the rules of {@link #standard()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What is done about a kind of conflict.
     *
     * @param kind the kind
     * @return the rule
     */
    public ConflictRule rule(ConflictKind kind) {
        return rules.getOrDefault(kind, kind.standard());
    }

    /**
     * Merges parts of a network.
     *
     * @param first a part
     * @param others the others
     * @return the network and the conflicts
     * @throws IllegalArgumentException if two have one name
     */
    public MergeResult of(MergePart first, MergePart... others) {
        return of(ImmutableList.<MergePart>builder().add(first).add(others).build());
    }

    /**
     * Merges any number of parts of a network.
     *
     * @param parts the parts, at least one
     * @return the network and the conflicts
     * @throws IllegalArgumentException if there is none, or if two have one name
     */
    public MergeResult of(List<MergePart> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a network is merged of one part at least");
        }
        Joining joining = new Joining(this);
        List<Sighted> networks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MergePart part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException(
                        "parts are to have names of their own, by which conflicts tell of them;" + " two are called "
                                + VisibleText.of(part.name(), 80));
            }
            networks.add(new Sighted(part, "/network", part.renamed(part.network())));
        }
        Network network = (Network) joining.entity(networks);
        return ImmutableMergeResult.builder()
                .network(joining.isRefused() ? Optional.empty() : Optional.of(network))
                .conflicts(joining.conflicts())
                .build();
    }

    /**
     * Merges the startups of parts that are larger than memory: they are shown twice, and are whole one by one. The parts themselves,
     * without startups, are merged by {@link #of(List)}.
     *
     * @return a merge of startups, which was shown none yet
     */
    public StartupMerge startups() {
        return new StartupMerge(this);
    }

    @Override
    public String toString() {
        return "NetworkMerge" + rules;
    }

    /** Builds {@link NetworkMerge}. */
    public static final class Builder {
        private final Map<ConflictKind, ConflictRule> rules = new EnumMap<>(ConflictKind.class);

        private Builder() {}

        /**
         * Sets what is done about a kind of conflict.
         *
         * @param kind the kind
         * @param rule the rule
         * @return this builder
         * @throws IllegalArgumentException if it is not among the {@linkplain ConflictKind#rules() rules} of the kind
         */
        @CanIgnoreReturnValue
        public Builder rule(ConflictKind kind, ConflictRule rule) {
            Objects.requireNonNull(rule);
            if (!kind.rules().contains(rule)) {
                throw new IllegalArgumentException(
                        "the rule of " + kind + " is to be one of " + kind.rules() + ", was " + rule);
            }
            rules.put(kind, rule);
            return this;
        }

        /**
         * The merge with these rules.
         *
         * @return the merge
         */
        public NetworkMerge build() {
            return new NetworkMerge(rules);
        }
    }
}
