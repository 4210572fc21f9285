package org.incubatornetwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.house.HouseRules;

@AnalyzeClasses(packages = "org.incubatornetwork", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    private static final String EXPORTED_BELOW = "text model measure history";
    private static final String BELOW = EXPORTED_BELOW + " style transfer";

    /**
     * The picture in CONTRIBUTING.md: of each package, from the lowest up, what it may use. The rules and the metrics of the catalogues are
     * made of what is exported alone, as a consumer's are.
     */
    private static final ImmutableMap<String, String> MAY_USE = ImmutableMap.<String, String>builder()
            .put("style", "")
            .put("text", "style")
            .put("transfer", "")
            .put("model", "style text transfer")
            .put("measure", "style text model")
            .put("history", "style text transfer model")
            .put("lists", "style text model")
            .put("diff", "style text model")
            .put("validation.rule", BELOW)
            .put("validation.catalogue", EXPORTED_BELOW + " validation.rule")
            .put("validation", BELOW + " validation.rule validation.catalogue")
            .put("metrics.estimation", "style")
            .put("metrics.survival", "style metrics.estimation")
            .put("metrics.metric", BELOW + " metrics.estimation metrics.survival")
            .put("metrics.catalogue", EXPORTED_BELOW + " metrics.estimation metrics.survival metrics.metric")
            .put("metrics", BELOW + " metrics.estimation metrics.survival metrics.metric metrics.catalogue")
            .put("reconciliation.comparison", BELOW + " validation.rule validation.catalogue metrics.metric metrics")
            .put(
                    "reconciliation.catalogue",
                    BELOW + " validation.rule validation.catalogue metrics.metric metrics reconciliation.comparison")
            .put(
                    "reconciliation",
                    BELOW + " validation.rule validation.catalogue validation metrics.metric metrics.catalogue metrics"
                            + " reconciliation.comparison reconciliation.catalogue")
            .buildOrThrow();

    @ArchTest
    static final ArchRule dependenciesPointDown = downwards();

    private static ArchRule downwards() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : MAY_USE.keySet()) {
            house = house.layer(name).definedBy("org.incubatornetwork." + name);
        }
        for (Map.Entry<String, String> room : MAY_USE.entrySet()) {
            List<String> used = Splitter.on(' ').omitEmptyStrings().splitToList(room.getValue());
            house = used.isEmpty()
                    ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(room.getKey()).mayOnlyAccessLayers(used.toArray(String[]::new));
        }
        return house.ensureAllClassesAreContainedInArchitecture();
    }

    @ArchTest
    static final ArchRule coreKnowsNoJson = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.incubatornetwork.style.NoBean")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..");
}
