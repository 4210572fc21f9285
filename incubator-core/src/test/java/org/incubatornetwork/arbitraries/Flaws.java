package org.incubatornetwork.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which rules the faults of a {@link FlawedNetwork} are for. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Flaws {
    /**
     * The rules.
     *
     * @return their codes, as {@link FlawedNetwork#codes()} has them
     */
    String[] value();
}
