package org.incubatornetwork.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.incubatornetwork.house.HouseRules;

/** The rooms of this module, and what core forbids itself as well. */
@AnalyzeClasses(packages = "org.incubatornetwork.json", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** The words of the format; how values are read and written; which there are; documents by lines; results as JSON; the API; reports. */
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
            .layer("results")
            .definedBy("org.incubatornetwork.json.results")
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
            .whereLayer("results")
            .mayOnlyAccessLayers("format", "codec", "tables")
            .whereLayer("json")
            .mayOnlyAccessLayers("format", "codec", "tables", "lines", "results")
            .whereLayer("report")
            .mayOnlyAccessLayers("format", "codec", "results", "json");

    /** Of two files one is to be understood without the other. What the compiler makes of a type belongs to its file. */
    @ArchTest
    static final ArchRule noFilesUseEachOther =
            slices().assignedFrom(new Files()).should().beFreeOfCycles();

    private static final class Files implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(
                    type.getName().replaceAll("\\$.*", "").replaceAll("\\.(?:Immutable|With)(?=\\w+$)", "."));
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }

    @ArchTest
    static final ArchRule theWordsOfTheFormatKnowNoJackson = noClasses()
            .that()
            .resideInAPackage("org.incubatornetwork.json.format")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");
}
