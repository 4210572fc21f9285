package org.incubatornetwork.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** What every module of the house keeps to. */
public final class HouseRules {
    private HouseRules() {}

    @ArchTest
    static final ArchRule noPackagesUseEachOther =
            slices().matching("org.incubatornetwork.(**)").should().beFreeOfCycles();

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

    /** How long something took stands in a log, and nowhere else. */
    @ArchTest
    static final ArchRule onlyLogsHaveAStopwatch = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Log")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.google.common.base.Stopwatch")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.google.common.base.Ticker");

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
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class);

    /** An {@link Optional} can't be serialized: what may be missing travels as null, by a {@code writeReplace}. */
    @ArchTest
    static final ArchRule whatIsSentHasNoOptional = fields().that()
            .doNotHaveModifier(JavaModifier.STATIC)
            .and()
            .doNotHaveModifier(JavaModifier.TRANSIENT)
            .and()
            .areDeclaredInClassesThat(describe(
                    "are serialized as they are",
                    type -> type.isAssignableTo(Serializable.class)
                            && type.tryGetMethod("writeReplace").isEmpty()))
            .should()
            .notHaveRawType(describe("Optional", type -> type.getName().startsWith("java.util.Optional")));

    @ArchTest
    static final ArchRule nothingIsMutableAndStatic =
            noFields().that().areStatic().should().notHaveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager)");

    /** What they say is made of names and counts alone, and their tests hold that. */
    @ArchTest
    static final ArchRule onlyLogsLog = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Log")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    @ArchTest
    static final ArchRule nothingTalksToANetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.channels..", "javax.net..");

    /** Beside the logs there is no way out but what a caller gave: no other log, no console, no program. */
    @ArchTest
    static final ArchRule nothingIsPrintedAndNoProgramRun = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(target(name("printStackTrace")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Runtime.class);
}
