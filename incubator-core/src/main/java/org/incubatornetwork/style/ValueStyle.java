package org.incubatornetwork.style;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The one shape of this library's values: the generated class and builder stay hidden behind the abstract type. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        depluralize = true,
        deferCollectionAllocation = true,
        depluralizeDictionary = {"capacity:capacities", "terms:terms"},
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class, CanIgnoreReturnValue.class})
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
