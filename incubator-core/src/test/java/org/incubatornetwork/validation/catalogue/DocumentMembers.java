package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.Network;

/** The members of whatever a document holds, found in the model itself: what is added to it is found as well. */
final class DocumentMembers {
    private DocumentMembers() {}

    /** Those of some types, and those that may be missing and else are of these types, as in {@code Jobs.on}. */
    static ImmutableSortedSet<String> of(Class<?>... types) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Network.class).stream()
                        .map(JavaClass::reflect)
                        .filter(DocumentMembers::isInDocuments)
                        .flatMap(type -> members(type, ImmutableList.copyOf(types)))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Whether a type has the table of its members. */
    private static boolean isInDocuments(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals("MEMBERS"));
    }

    private static Stream<String> members(Class<?> type, ImmutableList<Class<?>> types) {
        String members = " " + membersOf(type) + " ";
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> members.contains(" " + method.getName() + " "))
                .filter(method -> types.contains(valueType(method)))
                .map(method -> type.getSimpleName() + "." + method.getName());
    }

    private static String membersOf(Class<?> type) {
        try {
            var table = type.getDeclaredField("MEMBERS");
            table.setAccessible(true);
            return (String) table.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private static Class<?> valueType(Method method) {
        return method.getReturnType() == Optional.class
                        && method.getGenericReturnType() instanceof ParameterizedType optional
                        && optional.getActualTypeArguments()[0] instanceof Class<?> value
                ? value
                : method.getReturnType();
    }
}
