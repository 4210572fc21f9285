package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Party;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.UnknownMember;

/**
 * Arbitraries of any value of each type of the model: whatever its constructor accepts and a document can hold. Nothing
 * fits together, but by chance; {@link NetworkArbitrary} has networks that do.
 *
 * <p>What a composite type is built of is taken from the type itself; only where not every value of an attribute's type will do,
 * it is said here.
 */
public final class ModelArbitraries {
    private static final long GREATEST_COUNT = (1L << 53) - 1;
    private static final double PRESENT = 0.4;
    private static final int MOST_OF_A_LIST = 2;

    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> SIMPLE =
            ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
                    .put(boolean.class, () -> Arbitraries.of(false, true))
                    .put(String.class, Texts::any)
                    .put(OptionalLong.class, ModelArbitraries::maybeCounts)
                    .put(BigDecimal.class, ModelArbitraries::decimals)
                    .put(LocalDate.class, Days::any)
                    .put(Period.class, Days::periods)
                    .put(DateWindow.class, Days::windows)
                    .put(Money.class, ModelArbitraries::money)
                    .put(Quantity.class, ModelArbitraries::quantities)
                    .put(Sector.class, ModelArbitraries::sectors)
                    .put(Identifier.class, ModelArbitraries::identifiers)
                    .put(Location.class, ModelArbitraries::locations)
                    .put(JsonText.class, ModelArbitraries::jsonTexts)
                    .put(UnknownMember.class, ModelArbitraries::unknownMember)
                    .put(MeasureId.class, ModelArbitraries::measureIds)
                    .put(Metadata.class, () -> metadata(Arbitraries.lazy(() -> any(Source.class))))
                    .put(Claim.class, ModelArbitraries::claims)
                    .put(Role.class, ModelArbitraries::roles)
                    .put(Terms.class, ModelArbitraries::terms)
                    .put(Party.class, ModelArbitraries::parties)
                    .buildOrThrow();

    private ModelArbitraries() {}

    /**
     * Any value of a type of the model.
     *
     * @param <T> the type
     * @param type the type; of one above others, any of these
     * @return an arbitrary of its values: unknown codes, dangling references, duplicate ids and periods that end before they
     *     start among them
     * @throws IllegalArgumentException if the type is none of the model's, nor of its attributes
     */
    public static <T> Arbitrary<T> any(Class<T> type) {
        return ModelArbitraries.<T>unchecked(arbitrary(type));
    }

    @SuppressWarnings("unchecked")
    private static <T> Arbitrary<T> unchecked(Arbitrary<?> values) {
        return (Arbitrary<T>) values;
    }

    private static Arbitrary<?> arbitrary(Class<?> type) {
        Supplier<Arbitrary<?>> simple = SIMPLE.get(type);
        if (simple != null) {
            return simple.get();
        }
        if (type.isEnum()) {
            return constants(type.getEnumConstants());
        }
        if (Modifier.isAbstract(type.getModifiers()) && !Composite.isOne(type)) {
            return Arbitraries.oneOf(typesOf(type)
                    .map(each -> ModelArbitraries.<Object>unchecked(arbitrary(each)))
                    .toList());
        }
        if (TypedId.class.isAssignableFrom(type)) {
            return Texts.ids().map(text -> call(type, "of", text));
        }
        if (OpenCode.class.isAssignableFrom(type)) {
            return codes((Collection<?>) call(type, "known"), text -> call(type, "of", text));
        }
        if (Composite.isOne(type)) {
            return composites(type, instead(type));
        }
        throw new IllegalArgumentException("not of the model: " + type);
    }

    /** The types of a document that are of a type: those of its objects, and those of what objects have as members. */
    static Stream<Class<?>> typesOf(Class<?> above) {
        return MemberOrder.types().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        MemberOrder.getMembers(type).stream()
                                .flatMap(member -> MemberOrder.findType(type, member).stream())))
                .distinct()
                .filter(type -> above.isAssignableFrom(type) && !type.equals(above));
    }

    private static Object call(Class<?> type, String factory, Object... texts) {
        try {
            Class<?>[] parameters = Arrays.stream(texts).map(Object::getClass).toArray(Class<?>[]::new);
            return type.getMethod(factory, parameters).invoke(null, texts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    /** Any value that is built of any attributes, but for those that are given instead. */
    private static <T> Arbitrary<T> composites(Class<T> type, ImmutableMap<String, Arbitrary<?>> instead) {
        Composite<T> composite = Composite.of(type);
        Builders.BuilderCombinator<Object> building = Builders.withBuilder(composite::newBuilder);
        for (Attribute attribute : composite.attributes()) {
            Arbitrary<?> given = instead.get(attribute.name());
            Arbitrary<?> values = given != null ? given : attributes(attribute.type());
            building = building.use(ModelArbitraries.<Object>unchecked(values))
                    .in((builder, value) -> composite.set(builder, attribute, value));
        }
        return building.build(composite::build).withoutEdgeCases();
    }

    private static Arbitrary<?> attributes(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return alternateNames();
            }
            Arbitrary<?> values = attributes(generic.getActualTypeArguments()[0]);
            return raw == Optional.class ? maybe(values) : some(values);
        }
        return arbitrary((Class<?>) type);
    }

    private static ImmutableMap<String, Arbitrary<?>> instead(Class<?> type) {
        if (type == Address.class) {
            return ImmutableMap.of(
                    "addressRegion", maybe(Arbitraries.of("MA-06", "FR-75", "06", "nowhere")),
                    "postalCode", maybe(Arbitraries.of("20000", "", "SW1A 1AA")),
                    "addressCountry", maybe(Arbitraries.of("MA", "FR", "ZZ", "Maroc")));
        }
        if (type == Network.class || type == Organization.class) {
            return ImmutableMap.of("country", maybe(Arbitraries.of("MA", "FR", "ZZ", "Maroc")));
        }
        return type == Source.class
                ? ImmutableMap.of(
                        "metadata", metadata(Arbitraries.just(Source.builder().build())))
                : ImmutableMap.of();
    }

    /** Metadata, most often none. */
    private static Arbitrary<Metadata> metadata(Arbitrary<Source> sources) {
        Arbitrary<Metadata> some = composites(
                Metadata.class,
                ImmutableMap.of(
                        "sources", some(sources),
                        "url", maybe(Arbitraries.of("https://example.org/", "not an address")),
                        "extensions",
                                maybe(Arbitraries.of("{}", "{\"note\":\"ملاحظة\"}", "{\"a\":{\"b\":[1,null]}}")
                                        .map(JsonText::of)),
                        "unknownMembers", unknownMembers(2)));
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(Metadata.none())), Tuple.of(1, some))
                .withoutEdgeCases();
    }

    private static Arbitrary<Party> parties() {
        return Combinators.combine(any(Organization.class), roles()).as(Party::new);
    }

    /** Roles of organizations that are told in place, named by their ids, or not told. */
    private static Arbitrary<Role> roles() {
        Arbitrary<Optional<?>> none = Arbitraries.just(Optional.empty());
        return Arbitraries.oneOf(
                composites(Role.class, ImmutableMap.of("organizationId", none)),
                composites(Role.class, ImmutableMap.of("organization", none)));
    }

    /** Terms with figures or without; what these are for, and how they are meant, is told beside them alone. */
    private static Arbitrary<Terms> terms() {
        Arbitrary<Optional<?>> none = Arbitraries.just(Optional.empty());
        Arbitrary<Terms> plain = composites(
                Terms.class,
                ImmutableMap.of(
                        "amountQualifier", none,
                        "upperAmount", none,
                        "per", none,
                        "period", none,
                        "maximumAmount", none,
                        "shareQualifier", none,
                        "upperShare", none,
                        "shareOf", none));
        Arbitrary<Terms> ofAmount = Combinators.combine(plain, money(), any(CountedUnit.class), Days.periods())
                .as((terms, amount, per, period) -> terms.toBuilder()
                        .amount(amount)
                        .amountQualifier(Qualifier.UP_TO)
                        .per(per)
                        .period(period)
                        .maximumAmount(amount)
                        .build());
        Arbitrary<Terms> ofRange = Combinators.combine(plain, money(), decimals(), decimals())
                .as((terms, amount, share, upper) -> terms.toBuilder()
                        .amount(amount)
                        .upperAmount(amount)
                        .share(share)
                        .upperShare(upper)
                        .build());
        Arbitrary<Terms> ofShare = Combinators.combine(plain, decimals())
                .as((terms, share) -> terms.toBuilder()
                        .share(share)
                        .shareOf("grants")
                        .shareQualifier(Qualifier.ABOUT)
                        .build());
        return Arbitraries.frequencyOf(
                Tuple.of(3, plain), Tuple.of(1, ofAmount), Tuple.of(1, ofRange), Tuple.of(1, ofShare));
    }

    /** Claims about the network, a site, a cohort or an association. */
    private static Arbitrary<Claim> claims() {
        Arbitrary<Optional<?>> none = Arbitraries.just(Optional.empty());
        Arbitrary<Claim> claims = composites(
                Claim.class,
                ImmutableMap.of(
                        "quantity",
                        quantities().map(Optional::of),
                        "date",
                        none,
                        "territory",
                        maybe(Arbitraries.of("MA", "MA-06", "XK", "ZZ", "Oz")),
                        "organizationId",
                        none,
                        "horizonQualifier",
                        none,
                        "currency",
                        maybe(Arbitraries.of("MAD", "EUR", "XXQ"))));
        return Combinators.combine(claims, forms())
                .as((claim, form) -> form.apply(claim.toBuilder()).build())
                .withoutEdgeCases();
    }

    /** What of a claim excludes something else, or requires it. */
    private static Arbitrary<Function<Claim.Builder, Claim.Builder>> forms() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(builder -> builder)),
                Tuple.of(
                        1,
                        any(DateWindow.class)
                                .map(day -> builder ->
                                        builder.quantity(Optional.empty()).date(day))),
                Tuple.of(
                        1,
                        any(Period.class)
                                .map(horizon ->
                                        builder -> builder.horizon(horizon).horizonQualifier(Qualifier.MORE_THAN))),
                Tuple.of(
                        1,
                        any(OrganizationId.class)
                                .map(id -> builder -> builder.territory(Optional.empty())
                                        .siteIds(ImmutableList.of())
                                        .cohortId(Optional.empty())
                                        .programmeId(Optional.empty())
                                        .tierId(Optional.empty())
                                        .subgroups(ImmutableList.of())
                                        .organizationId(id))));
    }

    /** Ids of measures, known and not. */
    private static Arbitrary<MeasureId> measureIds() {
        return Arbitraries.of("residents", "startups-supported", "survival", "capacity", "a", "no-such-measure-9")
                .map(MeasureId::of)
                .withoutEdgeCases();
    }

    /** The known codes, and sometimes one that is not. */
    private static <C> Arbitrary<C> codes(Collection<? extends C> known, Function<String, C> of) {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.<C>of(List.copyOf(known))),
                        Tuple.of(
                                1,
                                Arbitraries.of("FUTURE_CODE", "رمز", "a b", "X".repeat(128))
                                        .map(of)))
                .withoutEdgeCases();
    }

    /** Amounts of money, in currencies with two, three and no decimals and in unlisted ones. */
    private static Arbitrary<Money> money() {
        return Combinators.combine(
                        decimals(), Arbitraries.of("MAD", "EUR", "JPY", "TND", "XAU", "XXQ"), unknownMembers())
                .as(Money::new)
                .withoutEdgeCases();
    }

    /** Figures as they were printed. */
    private static Arbitrary<Quantity> quantities() {
        return Combinators.combine(constants(Qualifier.values()), decimals(), decimals(), unknownMembers())
                .as((qualifier, one, other, unknown) -> {
                    Quantity quantity = qualifier == Qualifier.BETWEEN
                            ? Quantity.between(one.min(other), one.max(other))
                            : Quantity.of(qualifier, one);
                    return quantity.withUnknownMembers(unknown);
                })
                .withoutEdgeCases();
    }

    /** Sectors. */
    private static Arbitrary<Sector> sectors() {
        return Combinators.combine(Arbitraries.of("network", "ISIC", "NACE"), Texts.any(), unknownMembers())
                .as(Sector::new)
                .withoutEdgeCases();
    }

    /** Numbers in other registers, with right check digits and with wrong ones. */
    private static Arbitrary<Identifier> identifiers() {
        return Combinators.combine(
                        Arbitraries.of("MA-ICE", "MA-CR", "XI-LEI", "x"),
                        Arbitraries.of("901234567000070", "901234567000071", "1", ""),
                        unknownMembers())
                .as(Identifier::new)
                .withoutEdgeCases();
    }

    /** Points, some of them off the globe. */
    private static Arbitrary<Location> locations() {
        return Combinators.combine(
                        Arbitraries.integers().between(-190_0000, 190_0000).map(n -> BigDecimal.valueOf(n, 4)),
                        Arbitraries.integers().between(-95_0000, 95_0000).map(n -> BigDecimal.valueOf(n, 4)),
                        unknownMembers())
                .as(Location::new)
                .withoutEdgeCases();
    }

    /** Pieces of JSON, in the one spelling that they are kept in. */
    private static Arbitrary<JsonText> jsonTexts() {
        return Arbitraries.of(
                        "{}",
                        "1",
                        "true",
                        "null",
                        "\"text\"",
                        "[]",
                        "[1,[2,{\"a\":null}]]",
                        "{\"a\":{\"b\":[\"c d\"]}}",
                        "\"قيمة\"",
                        "9007199254740993",
                        "-0.5")
                .map(JsonText::of)
                .withoutEdgeCases();
    }

    /** Members that this version of the format does not know. */
    private static Arbitrary<UnknownMember> unknownMember() {
        return Combinators.combine(Arbitraries.of("xNew", "x-newer", "xجديد"), jsonTexts())
                .as(UnknownMember::of)
                .withoutEdgeCases();
    }

    private static Arbitrary<ImmutableList<UnknownMember>> unknownMembers() {
        return unknownMembers(15);
    }

    /** None, and once in so many times some. */
    private static Arbitrary<ImmutableList<UnknownMember>> unknownMembers(int timesNone) {
        return Arbitraries.frequencyOf(
                        Tuple.of(timesNone, Arbitraries.just(ImmutableList.<UnknownMember>of())),
                        Tuple.of(
                                1,
                                unknownMember()
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2)
                                        .uniqueElements(UnknownMember::name)
                                        .map(ImmutableList::copyOf)))
                .withoutEdgeCases();
    }

    /** Decimals within the model's bounds, the largest and the finest among them. */
    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.longs().between(0, 100_000).map(BigDecimal::valueOf)),
                        Tuple.of(
                                3,
                                Combinators.combine(
                                                Arbitraries.longs().between(-10_000_000, 10_000_000),
                                                Arbitraries.integers().between(0, 6))
                                        .as(BigDecimal::valueOf)),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        new BigDecimal("0.000000000000000001"),
                                        new BigDecimal("-0.1"),
                                        new BigDecimal(BigInteger.TEN.pow(34).subtract(BigInteger.ONE)),
                                        new BigDecimal(BigInteger.TEN.pow(34).subtract(BigInteger.ONE), 18),
                                        new BigDecimal("1E+20"))))
                .withoutEdgeCases();
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(0, 1000)),
                        Tuple.of(1, Arbitraries.of(-1L, GREATEST_COUNT, -GREATEST_COUNT)))
                .withoutEdgeCases();
    }

    private static Arbitrary<OptionalLong> maybeCounts() {
        return maybe(counts()).map(count -> count.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
        return values.optional(PRESENT).withoutEdgeCases();
    }

    private static <T> Arbitrary<ImmutableList<T>> some(Arbitrary<T> values) {
        return values.list()
                .ofMaxSize(MOST_OF_A_LIST)
                .map(ImmutableList::copyOf)
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<T> constants(T[] values) {
        return Arbitraries.of(values).withoutEdgeCases();
    }

    private static Arbitrary<Map<String, String>> alternateNames() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.just(Map.<String, String>of())),
                        Tuple.of(
                                1,
                                Arbitraries.maps(Texts.languages(), Texts.any())
                                        .ofMinSize(1)
                                        .ofMaxSize(2)))
                .withoutEdgeCases();
    }
}
