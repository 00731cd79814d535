package id.jejak.query.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.Utf8Entry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What code does, as one word: whoever keeps something that code has made can tell whether it would be made the same way
 * today. Comments, line breaks and the names of local variables make no difference.
 */
public final class CodeDigest {

    /** As a class is named in class entries, descriptors, signatures and annotations alike. */
    private static final Pattern OURS = Pattern.compile("id/jejak/[\\w/$]+");

    /** Without what only a debugger reads. Stack maps follow from the instructions. */
    private static final ClassFile BARE = ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
            ClassFile.StackMapsOption.DROP_STACK_MAPS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private CodeDigest() {}

    /**
     * The SHA-256 over some classes and every class of Jejak's they refer to, however far away. A class that is only found
     * by its name while running, or handed in behind an interface, is not referred to: let it be a root of its own.
     *
     * @return 64 lower-case hexadecimal digits; the order of the roots does not matter
     * @throws IllegalArgumentException if a root has no class file, for it was made while running
     */
    public static String of(Class<?>... roots) {
        var classes = new TreeMap<String, byte[]>();
        for (var root : roots) collect(root, classes);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            classes.values().forEach(sha256::update);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void collect(Class<?> root, SortedMap<String, byte[]> classes) {
        var first = root.getName().replace('.', '/');
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var name = open.remove();
            if (classes.containsKey(name)) continue;
            var bytes = read(root, name);
            if (bytes != null) {
                classes.put(name, bytes);
                open.addAll(named(bytes));
            }
        }
        if (!classes.containsKey(first)) throw new IllegalArgumentException(first + " has no class file");
    }

    /** Nothing if no class has that name: a text may look like one. */
    private static byte @Nullable [] read(Class<?> root, String name) {
        try (var file = root.getResourceAsStream("/" + name + ".class")) {
            if (file == null) return null;
            return BARE.transformClass(BARE.parse(file.readAllBytes()), ClassTransform.ACCEPT_ALL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> named(byte[] bytes) {
        return StreamSupport.stream(BARE.parse(bytes).constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .flatMap(text -> OURS.matcher(((Utf8Entry) text).stringValue()).results())
                .map(MatchResult::group)
                .toList();
    }
}
