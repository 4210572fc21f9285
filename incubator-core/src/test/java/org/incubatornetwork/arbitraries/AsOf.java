package org.incubatornetwork.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says as of which day a network, startup, stay or flawed network is to be valid: {@link NetworkArbitrary#AS_OF} where it
 * is not said.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface AsOf {
    /**
     * The day.
     *
     * @return the day, in the form {@code 2024-02-29}
     */
    String value();
}
