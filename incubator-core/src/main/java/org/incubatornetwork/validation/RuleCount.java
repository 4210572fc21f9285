package org.incubatornetwork.validation;

import java.io.Serializable;
import org.incubatornetwork.validation.rule.Severity;

/**
 * The count of a rule's findings: how often the rule found something.
 *
 * @param code the rule's code
 * @param severity the severity of its findings
 * @param count how many findings there are, exactly
 * @param shown how many of them the report has: the first in the document
 */
public record RuleCount(String code, Severity severity, long count, int shown) implements Serializable {

    /**
     * How many findings the report leaves out.
     *
     * @return the number
     */
    public long omitted() {
        return count - shown;
    }
}
