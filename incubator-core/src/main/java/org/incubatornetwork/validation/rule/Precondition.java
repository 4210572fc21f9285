package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import java.util.Optional;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.text.LocalizedText;

/**
 * A precondition: what a {@link Rule} can't do without. A rule that can't judge a network is listed in the report, with the
 * reason.
 */
@FunctionalInterface
public interface Precondition extends Serializable {
    /**
     * The obstacle to judging a network.
     *
     * @param frame the network without its startups
     * @return what is missing; empty if the network can be judged
     */
    Optional<LocalizedText> obstacle(Frame frame);
}
