package org.incubatornetwork.examples.spreadsheet.sheet;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text in runs, as it is read: readings in small characters above (phonetic ones) are beside the text, and not in it. */
final class RichText {
    private RichText() {}

    /** The text of the element that has begun, to its end. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        String text = "";
        StringBuilder runs = null;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> {
                        String run = xml.getElementText();
                        if (runs != null) {
                            runs.append(run);
                        } else if (text.isEmpty()) {
                            text = run;
                        } else {
                            runs = new StringBuilder(text).append(run);
                        }
                    }
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
            }
        }
        return unescaped(runs == null ? text : runs.toString());
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A text in which {@code _x000D_} is the character of that number (ISO/IEC 29500-1, 22.9.2.19). */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 7;
                from = at;
            } else {
                at += 2;
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
