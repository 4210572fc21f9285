package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link ServiceOffering}, unique among the services of its network. */
public final class ServiceId extends AbstractId<ServiceId> implements Comparable<ServiceId> {
    @Serial
    private static final long serialVersionUID = 1;

    private ServiceId(String value) {
        super("service id", value);
    }

    /**
     * The service id with a given text.
     *
     * @param value the id's text
     * @return the service id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static ServiceId of(String value) {
        return new ServiceId(value);
    }

    @Override
    public ServiceId withValue(String value) {
        return of(value);
    }
}
