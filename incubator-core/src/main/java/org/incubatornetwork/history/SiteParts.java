package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.Serializable;
import java.util.Map;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.style.NoBean;

/** The parts of sites: which site of a {@link Frame} is part of which. Sites are {@linkplain SiteHistory#ordinal() ordinals}. */
public final class SiteParts implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    /** Of each site the whole, or {@link Frame#NO_SITE}; empty where no site is part of another, as in most networks. */
    private final int[] wholes;

    private final ImmutableListMultimap<Integer, Integer> parts;

    private SiteParts(int[] wholes, ImmutableListMultimap<Integer, Integer> parts) {
        this.wholes = wholes;
        this.parts = parts;
    }

    static SiteParts of(Network network, Map<SiteId, Integer> ordinals) {
        int[] wholes = new int[ordinals.size()];
        ImmutableListMultimap.Builder<Integer, Integer> parts = ImmutableListMultimap.builder();
        boolean any = false;
        for (Map.Entry<SiteId, Integer> site : ordinals.entrySet()) {
            int whole = network.findWhole(site.getKey())
                    .map(found -> ordinals.getOrDefault(found.id(), Frame.NO_SITE))
                    .orElse(Frame.NO_SITE);
            wholes[site.getValue()] = whole;
            if (whole != Frame.NO_SITE) {
                parts.put(whole, site.getValue());
                any = true;
            }
        }
        return new SiteParts(any ? wholes : new int[0], parts.build());
    }

    /**
     * Whether no site is part of another.
     *
     * @return true for most networks
     */
    public boolean isEmpty() {
        return wholes.length == 0;
    }

    /**
     * Whether a site is part of another.
     *
     * @param site the site
     * @return true if there is a whole of it
     */
    public boolean isPart(int site) {
        return whole(site) != Frame.NO_SITE;
    }

    /**
     * The site that a site is directly part of.
     *
     * @param site the site, or {@link Frame#NO_SITE}
     * @return the whole; {@link Frame#NO_SITE} if there is none
     */
    public int whole(int site) {
        return site == Frame.NO_SITE || isEmpty() ? Frame.NO_SITE : wholes[site];
    }

    /**
     * The outermost site that a site is within.
     *
     * @param site the site, or {@link Frame#NO_SITE}
     * @return the site itself if it is part of nothing
     */
    public int outermost(int site) {
        int at = site;
        for (int whole = whole(at); whole != Frame.NO_SITE; whole = whole(at)) {
            at = whole;
        }
        return at;
    }

    /**
     * Whether a site is another or a part of it, at whatever level.
     *
     * @param site the site, or {@link Frame#NO_SITE}, which is within none
     * @param whole the other
     * @return true if it is
     */
    public boolean isWithin(int site, int whole) {
        int at = site;
        while (at != Frame.NO_SITE && at != whole) {
            at = whole(at);
        }
        return at != Frame.NO_SITE;
    }

    /**
     * The parts of a site.
     *
     * @param whole the site
     * @return the sites that are directly part of it, in the order of the document
     */
    public ImmutableList<Integer> parts(int whole) {
        return parts.get(whole);
    }

    /** Which are parts of which, by their ordinals. */
    @Override
    public String toString() {
        return parts.toString();
    }
}
