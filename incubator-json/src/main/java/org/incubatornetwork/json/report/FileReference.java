package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * The name of a file as a reference (RFC 3986): relative, unless the name says where the file is. Every byte that may not
 * stand in a path is escaped, and none is changed: letters with their marks apart remain so.
 */
final class FileReference {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);
    private static final Pattern COLON_IN_FIRST_SEGMENT = Pattern.compile("[^/]*:.*", Pattern.DOTALL);
    private static final String IN_A_PATH = "-._~!$&'()*+,;=:@/";

    private FileReference() {}

    /** The reference to a file that has a name, in which either slash separates folders. */
    static String of(String name) {
        String path = name.replace('\\', '/');
        if (path.isEmpty()) {
            return "./";
        }
        if (DRIVE.matcher(path).matches()) {
            return "file:///" + escaped(path);
        }
        if (path.startsWith("//")) {
            return "file:" + escaped(path);
        }
        if (path.startsWith("/")) {
            return "file://" + escaped(path);
        }
        // What is before a colon in the first segment would be taken for a scheme.
        return (COLON_IN_FIRST_SEGMENT.matcher(path).matches() ? "./" : "") + escaped(path);
    }

    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : path.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || IN_A_PATH.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
            }
        }
        return escaped.toString();
    }
}
