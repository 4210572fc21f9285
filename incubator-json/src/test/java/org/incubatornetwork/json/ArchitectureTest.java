package org.incubatornetwork.json;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for the packages of this module, and for all of its code. */
@AnalyzeClasses(packages = "org.incubatornetwork.json", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The format below, above it how values of it are read, then which there are, then documents and lines of them. */
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
            .layer("api")
            .definedBy("org.incubatornetwork.json")
            .layer("report")
            .definedBy("org.incubatornetwork.json.report")
            .whereLayer("format")
            .mayNotAccessAnyLayer()
            .whereLayer("codec")
            .mayOnlyAccessLayers("format")
            .whereLayer("tables")
            .mayOnlyAccessLayers("format", "codec")
            .whereLayer("lines")
            .mayOnlyAccessLayers("format", "codec", "tables")
            .whereLayer("api")
            .mayOnlyAccessLayers("format", "codec", "tables", "lines")
            .whereLayer("report")
            .mayOnlyAccessLayers("format", "codec", "api");
}
