package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Set;
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
                                .filter(type -> type.isAssignableTo(Entity.class) && !type.isInterface())
                                .map(JavaClass::reflect)
                                .map(Class::getSuperclass)
                                .filter(Entity.class::isAssignableFrom)
                                .toList());
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

    @Test
    void membersOfAnObjectAreFoundByWhatHoldsIt() {
        assertThat(MemberOrder.findMembersIn("exportAmount")).contains(MemberOrder.getMembers(Money.class));
        assertThat(MemberOrder.findMembersIn("name")).isEmpty();
    }

    @Test
    void everyObjectIsHeldByAMemberOfAnother() {
        Set<String> members =
                types().flatMap(type -> MemberOrder.getMembers(type).stream()).collect(Collectors.toSet());

        assertThat(types().filter(type -> type != Network.class))
                .allSatisfy(type -> assertThat(members)
                        .anyMatch(member -> MemberOrder.findMembersIn(member)
                                .filter(MemberOrder.getMembers(type)::equals)
                                .isPresent()));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> MemberOrder.getMembers(DateWindow.class))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("not an object of a document: org.incubatornetwork.model.DateWindow");
    }
}
