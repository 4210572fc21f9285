package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * What sort of support a {@link ServiceOffering} is. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record ServiceCategory(String code) implements OpenCode {

    /** Offices, desks and domiciliation. */
    public static final ServiceCategory HOSTING = new ServiceCategory("HOSTING");

    /** Courses and workshops. */
    public static final ServiceCategory TRAINING = new ServiceCategory("TRAINING");

    /** Introductions to funders and help with applications. */
    public static final ServiceCategory ACCESS_TO_FINANCE = new ServiceCategory("ACCESS_TO_FINANCE");

    /** Introductions to customers and buyers. */
    public static final ServiceCategory ACCESS_TO_MARKET = new ServiceCategory("ACCESS_TO_MARKET");

    /** Guidance by staff. */
    public static final ServiceCategory COACHING = new ServiceCategory("COACHING");

    /** Guidance by outside mentors. */
    public static final ServiceCategory MENTORING = new ServiceCategory("MENTORING");

    /** Events and communities. */
    public static final ServiceCategory NETWORKING = new ServiceCategory("NETWORKING");

    /** Legal help and intellectual property. */
    public static final ServiceCategory LEGAL_AND_IP = new ServiceCategory("LEGAL_AND_IP");

    /** Administrative formalities in one place. */
    public static final ServiceCategory ONE_STOP_SHOP = new ServiceCategory("ONE_STOP_SHOP");

    /** Laboratories, computing and equipment. */
    public static final ServiceCategory TECHNICAL_INFRASTRUCTURE = new ServiceCategory("TECHNICAL_INFRASTRUCTURE");

    /** Soft landing and expansion abroad. */
    public static final ServiceCategory INTERNATIONALISATION = new ServiceCategory("INTERNATIONALISATION");

    /** Recruiting and people. */
    public static final ServiceCategory TALENT = new ServiceCategory("TALENT");

    private static final ImmutableMap<String, ServiceCategory> KNOWN = Maps.uniqueIndex(
            ImmutableList.of(
                    HOSTING,
                    TRAINING,
                    ACCESS_TO_FINANCE,
                    ACCESS_TO_MARKET,
                    COACHING,
                    MENTORING,
                    NETWORKING,
                    LEGAL_AND_IP,
                    ONE_STOP_SHOP,
                    TECHNICAL_INFRASTRUCTURE,
                    INTERNATIONALISATION,
                    TALENT),
            ServiceCategory::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public ServiceCategory {
        Grammar.CODE.check("service category", code);
    }

    /**
     * The service category with a given code, known or not.
     *
     * @param code the code
     * @return the service category; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static ServiceCategory of(String code) {
        ServiceCategory known = KNOWN.get(code);
        return known != null ? known : new ServiceCategory(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known service category
     */
    public static ImmutableSet<ServiceCategory> known() {
        return ImmutableSet.copyOf(KNOWN.values());
    }

    @Override
    public boolean isKnown() {
        return KNOWN.containsKey(code);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
