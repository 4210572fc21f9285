package org.incubatornetwork.arbitraries;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.StringJoiner;
import net.jqwik.api.SampleReportingFormat;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.MemberOrder;

/** Shows a value of the model at which a property failed as short JSON, which a document may be made of, instead of its counts. */
public final class ShortJson implements SampleReportingFormat {
    /** The format; jqwik finds it as a service. */
    public ShortJson() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Entity;
    }

    @Override
    public Object report(Object value) {
        return new Shown(json(value));
    }

    @Override
    public Optional<String> label(Object value) {
        return Optional.empty();
    }

    /** A text that is printed as it is. */
    private record Shown(String json) {
        @Override
        public String toString() {
            return json;
        }
    }

    /**
     * A value as JSON without white space, in the members and spellings of the format.
     *
     * @param value a value of the model
     * @return its JSON
     */
    public static String json(Object value) {
        if (value instanceof Collection<?> many) {
            StringJoiner items = new StringJoiner(",", "[", "]");
            many.forEach(item -> items.add(json(item)));
            return items.toString();
        }
        if (value instanceof JsonText text) {
            return text.text();
        }
        Collection<String> members = MemberOrder.membersIn(value);
        if (!members.isEmpty()) {
            StringJoiner object = new StringJoiner(",", "{", "}");
            members.forEach(member -> MemberOrder.findValue(value, member)
                    .filter(told -> !told.equals(false))
                    .ifPresent(told -> object.add(quoted(member) + ":" + json(told))));
            return object.toString();
        }
        return (value instanceof Number number && !(number instanceof BigDecimal)) || value instanceof Boolean
                ? value.toString()
                : quoted(value instanceof BigDecimal exact ? exact.toPlainString() : value.toString());
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
