package org.incubatornetwork;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a consumer of the core has to have on the path. What shows in signatures is asked for both modules at once, in the other. */
@AnalyzeClasses(packages = "org.incubatornetwork", importOptions = ImportOption.DoNotIncludeTests.class)
class PublishedApiTest {

    @ArchTest
    static final ArchRule nothingButThePromisedDependenciesIsUsed = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.incubatornetwork..",
                    "com.google.common..",
                    "org.apache.commons.statistics..",
                    "org.jspecify..",
                    "org.slf4j..",
                    // at compile time only: no consumer needs them
                    "com.google.errorprone.annotations..",
                    "javax.annotation.processing..",
                    "org.immutables.."));
}
