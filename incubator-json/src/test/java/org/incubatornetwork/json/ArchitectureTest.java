package org.incubatornetwork.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The rooms of this module, and what core forbids itself as well. */
@AnalyzeClasses(packages = "org.incubatornetwork.json", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The words of the format; how values are read and written; which there are; documents by lines; the API; reports. */
    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("format")
            .definedBy("org.incubatornetwork.json.format")
            .layer("codec")
            .definedBy("org.incubatornetwork.json.codec")
            .layer("tables")
            .definedBy("org.incubatornetwork.json.tables")
            .layer("lines")
            .definedBy("org.incubatornetwork.json.lines")
            .layer("json")
            .definedBy("org.incubatornetwork.json")
            .layer("report")
            .definedBy("org.incubatornetwork.json.report")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("format")
            .mayNotAccessAnyLayer()
            .whereLayer("codec")
            .mayOnlyAccessLayers("format")
            .whereLayer("tables")
            .mayOnlyAccessLayers("format", "codec")
            .whereLayer("lines")
            .mayOnlyAccessLayers("format", "codec", "tables")
            .whereLayer("json")
            .mayOnlyAccessLayers("format", "codec", "tables", "lines")
            .whereLayer("report")
            .mayOnlyAccessLayers("format", "codec", "json");

    @ArchTest
    static final ArchRule noPackagesGoInCircles =
            slices().matching("org.incubatornetwork.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theWordsOfTheFormatKnowNoJackson = noClasses()
            .that()
            .resideInAPackage("org.incubatornetwork.json.format")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule nothingReadsAClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
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
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class);

    @ArchTest
    static final ArchRule nothingIsMutableAndStatic =
            noFields().that().areStatic().should().notHaveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager)");
}
