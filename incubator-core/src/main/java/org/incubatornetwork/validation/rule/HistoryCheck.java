package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import org.incubatornetwork.history.StartupInNetwork;

/**
 * A check of startups as known on the day of the validation.
 *
 * @param glance what tells whether the check need be asked
 * @param check the check
 */
public record HistoryCheck(Glance<? super StartupInNetwork> glance, Check<? super StartupInNetwork> check)
        implements Serializable {}
