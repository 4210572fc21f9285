package org.incubatornetwork.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.Resources;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberOrderTest {

    static Stream<Class<?>> types() {
        return MemberOrder.types().stream();
    }

    @Test
    void everyEntityIsListed() {
        assertThat(MemberOrder.types())
                .containsAll(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Entity.class).stream()
                                .filter(type -> type.isAssignableTo(Entity.class)
                                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                                .map(JavaClass::reflect)
                                .map(Class::getSuperclass)
                                .filter(Entity.class::isAssignableFrom)
                                .toList());
    }

    @Test
    void aTypeIsFoundByTheClassThatImplementsIt() {
        Site site = Site.builder().id("a").name("A").build();
        assertThat(MemberOrder.findType(site.getClass())).contains(Site.class);
        assertThat(MemberOrder.findType(Site.class)).contains(Site.class);
        assertThat(MemberOrder.findType(Object.class)).isEmpty();
        assertThat(MemberOrder.findType(Entity.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void membersAreAccessors(Class<?> type) {
        Set<String> accessors = Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(accessors).containsAll(MemberOrder.getMembers(type));
    }

    /** To renew the list of types, run this test with {@code -Dincubator.write} and commit what it wrote. */
    @Test
    void accessorsAreThereInANativeImageToo() throws IOException {
        if (System.getProperty("incubator.write") != null) {
            Path written = Path.of(
                    "src/main/resources/META-INF/native-image/org.incubatornetwork/incubator-core/reachability-metadata.json");
            String types = reflectedOn()
                    .map(type -> "    { \"type\": \"" + type
                            + "\", \"allPublicMethods\": true, \"allDeclaredFields\": true }")
                    .collect(Collectors.joining(",\n", "  \"reflection\": [\n", "\n  ]"));
            Files.writeString(
                    written,
                    Files.readString(written)
                            .replaceFirst("(?s)  \"reflection\": \\[.*?\n  ]", Matcher.quoteReplacement(types)));
        }
        String metadata = Resources.toString(
                MemberOrder.class.getResource(
                        "/META-INF/native-image/org.incubatornetwork/incubator-core/reachability-metadata.json"),
                UTF_8);

        assertThat(reflectedOn())
                .allSatisfy(type -> assertThat(metadata)
                        .contains("{ \"type\": \"" + type
                                + "\", \"allPublicMethods\": true, \"allDeclaredFields\": true }"));
    }

    /** The types, and the builders by which entities are copied. */
    private static Stream<String> reflectedOn() {
        return Stream.concat(
                        types().filter(type -> !Entity.class.isAssignableFrom(type)),
                        Stream.concat(types().filter(Entity.class::isAssignableFrom), Stream.of(Metadata.class))
                                .flatMap(type -> Stream.of(type, builder(type))))
                .map(Class::getName);
    }

    private static Class<?> builder(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void valuesAreFoundByTheirMembers() {
        Jobs jobs = Jobs.builder().on(LocalDate.of(2024, 1, 1)).direct(7).build();

        assertThat(MemberOrder.findValue(jobs, "direct")).contains(7L);
        assertThat(MemberOrder.findValue(jobs, "on")).contains(jobs.on());
        assertThat(MemberOrder.findValue(jobs, "indirect")).isEmpty();
        assertThat(MemberOrder.findValue(jobs, "method")).isEmpty();
        assertThat(MemberOrder.findValue(jobs, "sources")).isEmpty();
        assertThat(MemberOrder.findValue(jobs, "director")).isEmpty();
        assertThat(MemberOrder.findValue("jobs", "direct")).isEmpty();
        assertThat(MemberOrder.findValue(Identifier.of("s", "1"), "id")).contains("1");
    }

    @Test
    void membersOfAnObjectAreFoundByWhatHoldsIt() {
        assertThat(MemberOrder.findMembersIn("exportAmount")).contains(MemberOrder.getMembers(Money.class));
        assertThat(MemberOrder.findMembersIn("name")).isEmpty();
    }

    /** So that the name of a member alone says which objects stand in it. */
    @ParameterizedTest
    @MethodSource("types")
    void noTwoTypesOfObjectsStandInMembersOfOneName(Class<?> type) {
        assertThat(MemberOrder.getMembers(type))
                .allSatisfy(member -> MemberOrder.findType(type, member)
                        .filter(MemberOrder.types()::contains)
                        .ifPresent(held ->
                                assertThat(MemberOrder.findMembersIn(member)).contains(MemberOrder.getMembers(held))));
    }

    @Test
    void aMemberIsOfATypeOrItsItemsAre() {
        assertThat(MemberOrder.findType(Startup.class, "jobs")).contains(Jobs.class);
        assertThat(MemberOrder.findType(Jobs.class, "on")).contains(DateWindow.class);
        assertThat(MemberOrder.findType(Jobs.class, "jobs")).isEmpty();
        assertThat(MemberOrder.findType(DateWindow.class, "on")).isEmpty();
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> MemberOrder.getMembers(DateWindow.class))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("not an object of a document: org.incubatornetwork.model.DateWindow");
    }
}
