package org.incubatornetwork.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a program does: the methods that it enters and the loops that it goes round, in the library, in Guava and in the
 * collections of Java. Unlike its time, that is the same on every machine, however busy, and unlike what it allocates it shows a
 * loop that only compares.
 */
public final class OperationsAgent implements ClassFileTransformer {
    private static final String COUNTER = Operations.class.getName().replace('.', '/');

    private OperationsAgent() {}

    /** Begins to count. */
    public static void premain(String arguments, Instrumentation instrumentation) throws UnmodifiableClassException {
        instrumentation.addTransformer(new OperationsAgent(), true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (isCounted(loaded.getName().replace('.', '/')) && instrumentation.isModifiableClass(loaded)) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    /** The option of a virtual machine that counts; it needs a file. */
    static String option(Path folder) throws IOException {
        Path jar = folder.resolve("operations.jar");
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", OperationsAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        // The collections of Java see what the machine itself was given, and no other class path.
        attributes.putValue("Boot-Class-Path", jar.getFileName().toString());
        try (InputStream counter = requireNonNull(Operations.class.getResourceAsStream("Operations.class"));
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry(COUNTER + ".class"));
            counter.transferTo(out);
        }
        return "-javaagent:" + jar;
    }

    /** Not what the compiler replaces by code of its own. */
    private static boolean isCounted(String name) {
        return (name.startsWith("org/incubatornetwork/") && !name.startsWith(COUNTER))
                || name.startsWith("com/google/common/")
                || (name.startsWith("java/util/")
                        && name.indexOf('/', "java/util/".length()) < 0
                        && !name.equals("java/util/Arrays")
                        && !name.equals("java/util/Objects"));
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || !isCounted(name)) {
            return null;
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String method,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        return new Counting(super.visitMethod(access, method, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Counts at the beginning of a method, and before each jump back. */
    private static final class Counting extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        Counting(MethodVisitor method) {
            super(Opcodes.ASM9, method);
        }

        private void count() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, "count", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                count();
            }
            super.visitJumpInsn(opcode, label);
        }
    }
}
