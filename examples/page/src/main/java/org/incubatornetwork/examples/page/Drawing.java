package org.incubatornetwork.examples.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SVG picture as Vega writes it, made a part of a page: named, with no more digits than are seen, and ids of its own. */
final class Drawing {
    /** A phone has less room than a picture is wide, and a page more. */
    private static final double SCALE = 1.2;

    private static final Pattern OPENING = Pattern.compile("<svg [^>]*?viewBox=\"([^\"]*)\"[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z]+ [^>]*>");
    /** What the parts of a picture are called; they are of one picture, which has its name. */
    private static final Pattern ROLES = Pattern.compile(" (?:role|class|aria-[a-z]+)=\"[^\"]*\"");

    private static final Pattern GEOMETRY = Pattern.compile(" (?:d|transform|x|y|x2|y2|width|height)=\"[^\"]*\"");
    private static final Pattern DIGITS = Pattern.compile("(\\.\\d)\\d+");
    private static final Pattern NAMED = Pattern.compile("(id=\"|url\\(#)(clip|gradient)");

    private Drawing() {}

    static String named(String id, String title, String description, String svg) {
        Matcher opening = OPENING.matcher(svg);
        if (!opening.find()) {
            throw new IllegalArgumentException("not a picture of Vega");
        }
        String names = id + "-t " + id + "-d";
        String[] box = opening.group(1).split(" ");
        String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + opening.group(1)
                + "\" width=\"" + Math.round(SCALE * Double.parseDouble(box[2]))
                + "\" height=\"" + Math.round(SCALE * Double.parseDouble(box[3])) + "\" role=\"img\" aria-labelledby=\""
                + names + "\"><title id=\"" + id + "-t\">" + escaped(title)
                + "</title><desc id=\"" + id + "-d\">" + escaped(description) + "</desc>";
        return head
                + TAG.matcher(svg.substring(opening.end()))
                        .replaceAll(tag -> Matcher.quoteReplacement(tag(id, tag.group())));
    }

    private static String tag(String id, String tag) {
        String plain = NAMED.matcher(ROLES.matcher(tag).replaceAll("")).replaceAll("$1" + id + "-$2");
        return GEOMETRY.matcher(plain)
                .replaceAll(geometry -> Matcher.quoteReplacement(
                        DIGITS.matcher(geometry.group()).replaceAll("$1")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
