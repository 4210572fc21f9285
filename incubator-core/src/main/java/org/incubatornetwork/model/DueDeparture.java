package org.incubatornetwork.model;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A resident startup whose stay reaches the network's maximum.
 *
 * @param startup the startup
 * @param stay its stay
 * @param dueOn the day on which the stay reaches the maximum
 */
public record DueDeparture(Startup startup, Stay stay, LocalDate dueOn) implements Serializable {}
