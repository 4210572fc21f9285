package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The columns of startups say what their lines hold. */
class ColumnTest {
    private static final ImmutableList<Column> COLUMNS = NetworkJsonLines.startupColumns();

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the model has where a column is of a type. */
    private static final ImmutableMap<Class<?>, ColumnType> TYPES = ImmutableMap.<Class<?>, ColumnType>builder()
            .put(LocalDate.class, ColumnType.DATE)
            .put(DateWindow.class, ColumnType.VAGUE_DATE)
            .put(Period.class, ColumnType.DURATION)
            .put(BigDecimal.class, ColumnType.DECIMAL)
            .put(OptionalLong.class, ColumnType.COUNT)
            .put(boolean.class, ColumnType.FLAG)
            .put(JsonText.class, ColumnType.JSON)
            .buildOrThrow();

    @Test
    void aColumnIsShownWithItsType() {
        assertThat(COLUMNS)
                .extracting(Column::toString)
                .contains("id: text", "founded: vague date", "extensions: json")
                .anyMatch(column -> column.startsWith("sectors[]: object {scheme: text, code: text}"));
    }

    @Test
    void onlyAnObjectHasColumns() {
        assertThatThrownBy(() -> new Column("jobs", ColumnType.OBJECT, true, ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objects have columns, and nothing else has, was object with 0 columns: jobs");
        assertThatThrownBy(() -> new Column("id", ColumnType.TEXT, false, COLUMNS))
                .hasMessage(
                        "objects have columns, and nothing else has, was text with " + COLUMNS.size() + " columns: id");
    }

    @Test
    void aColumnHasTheTypeThatTheModelHas() {
        check(Startup.class, COLUMNS);
    }

    private static void check(Class<?> type, ImmutableList<Column> columns) {
        assertThat(columns).extracting(Column::name).isEqualTo(MemberOrder.getMembers(type));
        for (Column column : columns) {
            TypeToken<?> value =
                    TypeToken.of(type).method(accessor(type, column)).getReturnType();
            boolean isList = List.class.isAssignableFrom(value.getRawType());
            Class<?> held = held(value.getType());
            ColumnType expected =
                    MemberOrder.types().contains(held) ? ColumnType.OBJECT : TYPES.getOrDefault(held, ColumnType.TEXT);
            assertThat(column.isList()).as("%s of %s", column, type).isEqualTo(isList);
            if (column.type() == ColumnType.OBJECT) {
                check(held, column.columns());
            } else if (!column.name().equals("sources")) { // of sources
                assertThat(column.type()).as("%s of %s", column, type).isEqualTo(expected);
            }
        }
    }

    /** Of whatever is generated, but for members that are unknown: lines are read by their columns alone. */
    @Property(tries = 100)
    void whatIsWrittenFitsTheColumns(@ForAll Network network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(NetworkDocument.of(network), out);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        for (String line : lines.subList(1, lines.size() - 1)) {
            checkObject(MAPPER.readTree(line), COLUMNS);
        }
    }

    private static void checkObject(JsonNode object, ImmutableList<Column> columns) {
        for (Column column : columns) {
            JsonNode value = object.path(column.name());
            if (column.isList()) {
                assertThat(value.isArray() || value.isMissingNode()).isTrue();
                value.forEach(item -> checkValue(item, column));
            } else if (!value.isMissingNode()) {
                checkValue(value, column);
            }
        }
    }

    private static void checkValue(JsonNode value, Column column) {
        boolean fits = switch (column.type()) {
            case TEXT, DURATION -> value.isString();
            case DATE -> LocalDate.parse(value.asString()).toString().equals(value.asString());
            case VAGUE_DATE -> DateWindow.parse(value.asString()).toString().equals(value.asString());
            case DECIMAL -> new BigDecimal(value.asString()).scale() <= 18;
            case COUNT -> value.isIntegralNumber();
            case FLAG -> value.isBoolean();
            case OBJECT, JSON -> value.isObject();
        };
        assertThat(fits).as("%s: %s", column, value).isTrue();
        checkObject(value, column.columns());
    }

    private static Method accessor(Class<?> type, Column column) {
        try {
            return type.getMethod(column.name());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an optional value or a list is of. */
    private static Class<?> held(Type type) {
        return TypeToken.of(type instanceof ParameterizedType several ? several.getActualTypeArguments()[0] : type)
                .getRawType();
    }

    @Test
    @SuppressWarnings("NullAway") // for those whose compiler does not look
    void aColumnHasAType() {
        assertThatThrownBy(() -> new Column("a", null, false, ImmutableList.of()))
                .isInstanceOf(NullPointerException.class);
    }
}
