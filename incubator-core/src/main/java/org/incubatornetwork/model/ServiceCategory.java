package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The category of a {@link ServiceOffering}: what sort of support it is. An open list: codes outside it are kept as they stand.
 */
public final class ServiceCategory extends AbstractCode<ServiceCategory>
        implements OpenCode, Comparable<ServiceCategory> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<ServiceCategory> LIST = new CodeList<>(ServiceCategory::new);

    /** Offices, desks and domiciliation. */
    public static final ServiceCategory HOSTING = LIST.add("HOSTING");

    /** Courses and workshops. */
    public static final ServiceCategory TRAINING = LIST.add("TRAINING");

    /** Introductions to funders and help with applications. */
    public static final ServiceCategory ACCESS_TO_FINANCE = LIST.add("ACCESS_TO_FINANCE");

    /** Introductions to customers and buyers. */
    public static final ServiceCategory ACCESS_TO_MARKET = LIST.add("ACCESS_TO_MARKET");

    /** Guidance by staff. */
    public static final ServiceCategory COACHING = LIST.add("COACHING");

    /** Guidance by outside mentors. */
    public static final ServiceCategory MENTORING = LIST.add("MENTORING");

    /** Events and communities. */
    public static final ServiceCategory NETWORKING = LIST.add("NETWORKING");

    /** Legal help and intellectual property. */
    public static final ServiceCategory LEGAL_AND_IP = LIST.add("LEGAL_AND_IP");

    /** Administrative formalities in one place. */
    public static final ServiceCategory ONE_STOP_SHOP = LIST.add("ONE_STOP_SHOP");

    /** Laboratories, computing and equipment. */
    public static final ServiceCategory TECHNICAL_INFRASTRUCTURE = LIST.add("TECHNICAL_INFRASTRUCTURE");

    /** Soft landing and expansion abroad. */
    public static final ServiceCategory INTERNATIONALISATION = LIST.add("INTERNATIONALISATION");

    /** Recruiting and people. */
    public static final ServiceCategory TALENT = LIST.add("TALENT");

    private ServiceCategory(String code) {
        super("service category", code);
    }

    /**
     * The service category with a given code, known or not.
     *
     * @param code the code
     * @return the service category; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static ServiceCategory of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known service category
     */
    public static ImmutableSet<ServiceCategory> known() {
        return LIST.known();
    }

    @Override
    CodeList<ServiceCategory> list() {
        return LIST;
    }
}
