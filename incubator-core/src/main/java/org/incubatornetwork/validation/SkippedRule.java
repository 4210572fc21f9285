package org.incubatornetwork.validation;

import java.io.Serializable;
import org.incubatornetwork.text.LocalizedText;

/**
 * A rule that could not be applied, or not to everything, for one of its reasons.
 *
 * @param code the rule's code
 * @param reason what is missing
 */
public record SkippedRule(String code, LocalizedText reason) implements Serializable {}
