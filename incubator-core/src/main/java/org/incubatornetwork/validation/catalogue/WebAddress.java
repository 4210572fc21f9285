package org.incubatornetwork.validation.catalogue;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import org.incubatornetwork.text.CharacterSet;

/** Addresses of pages on the web, as people write them: letters of any script may stand where the grammar of URLs has escapes. */
final class WebAddress {
    private static final CharMatcher NEVER = CharMatcher.anyOf(" \t\n\"<>\\^`{|}");
    private static final CharMatcher END_OF_HOST = CharMatcher.anyOf("/?#");

    private WebAddress() {}

    /** Whether a text is an address by http or https, with a host. */
    static boolean isOne(String text) {
        int start = hostStart(text);
        return start > 0
                && NEVER.matchesNoneOf(text)
                && text.codePoints().noneMatch(CharacterSet.HIDDEN::contains)
                && isHost(host(text));
    }

    /** What two addresses of one page have in common: neither the scheme, nor www, nor a slash at the end tells them apart. */
    static String form(String text) {
        String host = Ascii.toLowerCase(host(text));
        String rest = text.substring(hostEnd(text, hostStart(text)));
        String page = CharMatcher.is('/').trimTrailingFrom(rest);
        return (host.startsWith("www.") ? host.substring("www.".length()) : host) + page;
    }

    private static int hostStart(String text) {
        String scheme = Ascii.toLowerCase(text.substring(0, Math.min(text.length(), "https://".length())));
        return scheme.startsWith("https://") ? "https://".length() : scheme.startsWith("http://") ? "http://".length() : -1;
    }

    private static int hostEnd(String text, int start) {
        int end = END_OF_HOST.indexIn(text, start);
        return end < 0 ? text.length() : end;
    }

    private static String host(String text) {
        int start = hostStart(text);
        String authority = text.substring(start, hostEnd(text, start));
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** A name of labels, or an address between brackets; and a port, if there is one. */
    private static boolean isHost(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        String name = end < 0 ? host : host.substring(0, end);
        String port = end < 0 ? "" : host.substring(end);
        boolean isPort = port.isEmpty() || (port.startsWith(":") && CharMatcher.inRange('0', '9').matchesAllOf(port.substring(1)));
        return isPort && (name.startsWith("[") ? name.length() > 2 : isName(name));
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && !name.contains("..")
                && name.codePoints().anyMatch(CharacterSet.LETTER_OR_DIGIT::contains);
    }
}
