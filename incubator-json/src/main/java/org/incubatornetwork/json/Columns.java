package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;

/** The columns of an object, made from the table of its members. */
final class Columns {
    /** The types that a schema does not tell by its JSON type alone. */
    private static final ImmutableMap<ImmutableMap<String, Object>, ColumnType> BY_SCHEMA = ImmutableMap.of(
            Values.DATE.schema(), ColumnType.DATE,
            Values.DATE_WINDOW.schema(), ColumnType.VAGUE_DATE,
            Values.PERIOD.schema(), ColumnType.DURATION,
            Values.DECIMAL.schema(), ColumnType.DECIMAL);

    private Columns() {}

    static ImmutableList<Column> of(ObjectCodec<?, ?> codec) {
        return columns(codec, ImmutableSet.of());
    }

    /** The columns of an object within others, whose names these are. */
    private static ImmutableList<Column> columns(ObjectCodec<?, ?> codec, ImmutableSet<String> above) {
        ImmutableSet<String> within =
                ImmutableSet.<String>builder().addAll(above).add(codec.name()).build();
        return codec.members().stream().map(member -> column(member, within)).collect(ImmutableList.toImmutableList());
    }

    private static Column column(Member<?, ?> member, ImmutableSet<String> within) {
        ImmutableMap<String, Object> schema = member.schema();
        boolean isList = "array".equals(schema.get("type"));
        if (!(member.codec() instanceof ObjectCodec<?, ?> object)) {
            return new Column(member.name(), type(isList ? items(schema) : schema), isList, ImmutableList.of());
        }
        // Sources have sources, without an end: such are carried.
        return within.contains(object.name())
                ? new Column(member.name(), ColumnType.JSON, isList, ImmutableList.of())
                : new Column(member.name(), ColumnType.OBJECT, isList, columns(object, within));
    }

    private static Map<?, ?> items(ImmutableMap<String, Object> schema) {
        return schema.get("items") instanceof Map<?, ?> items ? items : Map.of();
    }

    private static ColumnType type(Map<?, ?> schema) {
        ColumnType special = BY_SCHEMA.get(schema);
        if (special != null) {
            return special;
        }
        Object type = schema.get("type");
        if ("integer".equals(type)) {
            return ColumnType.COUNT;
        } else if ("boolean".equals(type)) {
            return ColumnType.FLAG;
        }
        return "string".equals(type) || schema.containsKey("enum") ? ColumnType.TEXT : ColumnType.JSON;
    }
}
