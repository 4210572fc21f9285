package org.incubatornetwork.json;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;

/** What a consumer of either module has to have on the path, and sees of it in signatures. */
@AnalyzeClasses(packages = "org.incubatornetwork", importOptions = PublishedApiTest.Published.class)
class PublishedApiTest {

    /** Neither the tests here nor those of the core, a directory or a jar. */
    static final class Published implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("test-classes") && !location.contains("-tests.jar");
        }
    }

    /** Guava changes slowly, but only its immutable collections are so settled that callers may be made to see them. */
    @ArchTest
    static final ArchRule signaturesShowOnlyTheImmutableCollectionsOfGuava = classes()
            .that(not(resideInAnyPackage("org.incubatornetwork.style..")))
            .should(new ShowOnlyTheImmutableCollectionsOfGuava());

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
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..", // of which Jackson's own databind is made
                    // at compile time only: no consumer needs them
                    "com.google.errorprone.annotations..",
                    "javax.annotation.processing..",
                    "org.immutables.."));

    @ArchTest
    static final ArchRule theCoreKnowsNoJackson = classes()
            .that(resideOutsideOfPackage("org.incubatornetwork.json.."))
            .should()
            .onlyDependOnClassesThat(resideOutsideOfPackage("tools.jackson.."));

    @ArchTest
    static void bothModulesAreSeen(JavaClasses classes) {
        assertThat(classes.contain(Network.class)).isTrue();
        assertThat(classes.contain(NetworkJson.class)).isTrue();
        assertThat(classes.contain(SyntheticRegister.class)).isFalse();
    }

    @Test
    void aSignatureWithOtherTypesOfGuavaIsFound() {
        JavaClass offender = new ClassFileImporter().importClass(Offender.class);

        assertThat(offender.getMembers().stream().flatMap(PublishedApiTest::foreignTypes))
                .containsExactlyInAnyOrder(
                        "com.google.common.collect.ImmutableMultimap$Builder", "com.google.common.collect.Multimap");
    }

    private static Stream<String> foreignTypes(JavaMember member) {
        return signature(member)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(not(resideOutsideOfPackage("com.google.common..")))
                .map(JavaClass::getName)
                .filter(name -> !name.matches("com\\.google\\.common\\.collect\\.Immutable\\w+"))
                .sorted()
                .distinct();
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
        types.add(unit.getReturnType());
        types.addAll(unit.getExceptionTypes());
        unit.getTypeParameters().forEach(parameter -> types.addAll(parameter.getUpperBounds()));
        return types.stream();
    }

    /** Inherited members count as well: the generated superclass of a builder is hidden, its methods are not. */
    private static final class ShowOnlyTheImmutableCollectionsOfGuava extends ArchCondition<JavaClass> {
        ShowOnlyTheImmutableCollectionsOfGuava() {
            super("show only the immutable collections of Guava");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getModifiers().contains(PUBLIC)) {
                return;
            }
            type.getAllMembers().stream()
                    .filter(member -> member.getModifiers().contains(PUBLIC)
                            || member.getModifiers().contains(PROTECTED))
                    .forEach(member -> foreignTypes(member)
                            .forEach(foreign -> events.add(SimpleConditionEvent.violated(
                                    type, member.getDescription() + " shows " + foreign))));
        }
    }

    @SuppressWarnings("unused")
    private static final class Offender {
        ImmutableList<ImmutableSet<String>> fine() {
            return ImmutableList.of();
        }

        void takes(List<? extends Multimap<String, String>> multimaps) {}

        void fills(ImmutableMultimap.Builder<String, String> builder) {}
    }
}
