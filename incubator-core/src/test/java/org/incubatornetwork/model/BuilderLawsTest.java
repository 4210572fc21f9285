package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of the builders of all types alike. */
class BuilderLawsTest {

    /** Whoever has the text of an id need not wrap it, in whatever builder. */
    @Test
    void everyIdIsTakenAsATextAsWell() {
        List<String> lacking = new ArrayList<>();
        int ids = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.incubatornetwork")) {
            if (type.getSimpleName().equals("Builder") && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                for (Method method : type.reflect().getMethods()) {
                    if (takesAnId(method)) {
                        ids++;
                        if (!takesATextAsWell(type.reflect(), method)) {
                            lacking.add(type.getName() + "." + method.getName());
                        }
                    }
                }
            }
        }
        assertThat(ids).isGreaterThan(20);
        assertThat(lacking).isEmpty();
    }

    private static boolean takesAnId(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return !Modifier.isStatic(method.getModifiers())
                && types.length == 1
                && TypedId.class.isAssignableFrom(types[0].isArray() ? types[0].getComponentType() : types[0]);
    }

    /** By the same name; or where one may be added or several, by that which takes any number of them. */
    private static boolean takesATextAsWell(Class<?> builder, Method method) {
        return Arrays.stream(builder.getMethods())
                .filter(other -> other.getParameterCount() == 1)
                .anyMatch(other ->
                        (other.getName().equals(method.getName()) && other.getParameterTypes()[0] == String.class)
                                || (other.getName().matches(method.getName() + "s?")
                                        && other.getParameterTypes()[0] == String[].class));
    }
}
