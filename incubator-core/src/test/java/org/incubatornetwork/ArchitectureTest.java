package org.incubatornetwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

@AnalyzeClasses(packages = "org.incubatornetwork", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("style")
            .definedBy("org.incubatornetwork.style..")
            .layer("text")
            .definedBy("org.incubatornetwork.text..")
            .layer("model")
            .definedBy("org.incubatornetwork.model..")
            .layer("measure")
            .definedBy("org.incubatornetwork.measure..")
            .layer("history")
            .definedBy("org.incubatornetwork.history..")
            .layer("validation")
            .definedBy("org.incubatornetwork.validation..")
            .layer("metrics")
            .definedBy("org.incubatornetwork.metrics..")
            .layer("reconciliation")
            .definedBy("org.incubatornetwork.reconciliation..")
            .whereLayer("style")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayOnlyAccessLayers("style")
            .whereLayer("model")
            .mayOnlyAccessLayers("style")
            .whereLayer("measure")
            .mayOnlyAccessLayers("style", "text", "model")
            .whereLayer("history")
            .mayOnlyAccessLayers("style", "text", "model")
            .whereLayer("validation")
            .mayOnlyAccessLayers("style", "text", "model", "measure", "history")
            .whereLayer("metrics")
            .mayOnlyAccessLayers("style", "text", "model", "measure", "history")
            .whereLayer("reconciliation")
            .mayOnlyAccessLayers("style", "text", "model", "measure", "history", "validation", "metrics");

    @ArchTest
    static final ArchRule validationIsBuiltOfRulesAndNotTheOtherWayRound = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("rule")
            .definedBy("org.incubatornetwork.validation.rule")
            .layer("catalogue")
            .definedBy("org.incubatornetwork.validation.catalogue")
            .layer("validation")
            .definedBy("org.incubatornetwork.validation")
            .whereLayer("rule")
            .mayNotAccessAnyLayer()
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("rule");

    @ArchTest
    static final ArchRule metricsAreBuiltOfWhatAMetricIsMadeOfAndNotTheOtherWayRound = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("metric")
            .definedBy("org.incubatornetwork.metrics.metric")
            .layer("catalogue")
            .definedBy("org.incubatornetwork.metrics.catalogue")
            .layer("metrics")
            .definedBy("org.incubatornetwork.metrics")
            .whereLayer("metric")
            .mayNotAccessAnyLayer()
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("metric");

    @ArchTest
    static final ArchRule reconciliationIsBuiltOfComparisonsAndNotTheOtherWayRound = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("comparison")
            .definedBy("org.incubatornetwork.reconciliation.comparison")
            .layer("catalogue")
            .definedBy("org.incubatornetwork.reconciliation.catalogue")
            .layer("reconciliation")
            .definedBy("org.incubatornetwork.reconciliation")
            .whereLayer("comparison")
            .mayNotAccessAnyLayer()
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("comparison");

    @ArchTest
    static final ArchRule mathematicsStandsAlone = noClasses()
            .that()
            .resideInAnyPackage("org.incubatornetwork.metrics.survival..", "org.incubatornetwork.metrics.estimation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.incubatornetwork.model..",
                    "org.incubatornetwork.measure..",
                    "org.incubatornetwork.history..",
                    "org.incubatornetwork.metrics",
                    "org.incubatornetwork.metrics.metric",
                    "org.incubatornetwork.metrics.catalogue",
                    "org.incubatornetwork.text..");

    @ArchTest
    static final ArchRule coreKnowsNoJson =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule modelAndMetricsDoNotLog = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.incubatornetwork.model..",
                    "org.incubatornetwork.measure..",
                    "org.incubatornetwork.history..",
                    "org.incubatornetwork.metrics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    @ArchTest
    static final ArchRule nothingReadsAClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nothingDependsOnWhereItRuns = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule nothingIsMutableAndStatic =
            noFields().that().areStatic().should().notHaveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager)");
}
