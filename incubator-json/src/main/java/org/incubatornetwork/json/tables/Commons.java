package org.incubatornetwork.json.tables;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.incubatornetwork.json.codec.Envelope;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.model.UnknownMember;
import org.jspecify.annotations.Nullable;

/** The codecs that several entities share: the values that are no entities, what all entities have, references. */
final class Commons {
    static final ValueCodec<SiteId> SITE_ID = Values.id(Kind.SITE_ID, SiteId::of);
    static final ValueCodec<ProgrammeId> PROGRAMME_ID = Values.id(Kind.PROGRAMME_ID, ProgrammeId::of);
    static final ValueCodec<TierId> TIER_ID = Values.id(Kind.TIER_ID, TierId::of);
    static final ValueCodec<CohortId> COHORT_ID = Values.id(Kind.COHORT_ID, CohortId::of);
    static final ValueCodec<ServiceId> SERVICE_ID = Values.id(Kind.SERVICE_ID, ServiceId::of);
    static final ValueCodec<OrganizationId> ORGANIZATION_ID = Values.id(Kind.ORGANIZATION_ID, OrganizationId::of);

    static final ValueCodec<CapacityUnit> CAPACITY_UNIT = Values.closed(CapacityUnit.class);
    static final ValueCodec<Completeness> COMPLETENESS = Values.closed(Completeness.class);
    static final ValueCodec<SupportLevel> SUPPORT_LEVEL = Values.closed(SupportLevel.class);
    static final ValueCodec<StartupKind> STARTUP_KIND = Values.open(StartupKind.known(), StartupKind::of);
    static final ValueCodec<CountedUnit> COUNTED_UNIT = Values.open(CountedUnit.known(), CountedUnit::of);
    static final ValueCodec<Subgroup> SUBGROUP = Values.open(Subgroup.known(), Subgroup::of);
    static final ValueCodec<RoleKind> ROLE_KIND = Values.open(RoleKind.known(), RoleKind::of);

    /** How one number is meant. */
    static final ValueCodec<Qualifier> ONE_NUMBER =
            Values.closed(Qualifier.class, EnumSet.complementOf(EnumSet.of(Qualifier.BETWEEN)));

    static final ValueCodec<Stage> STAGE = Values.open(Stage.known(), Stage::of);

    static final ObjectCodec<Identifier, IdentifierDraft> IDENTIFIER = new ObjectCodec<>(
            "Identifier",
            () -> Members.of(IdentifierDraft::new, IdentifierDraft::build)
                    .required("scheme", Values.LABEL, Identifier::scheme, (draft, scheme) -> draft.scheme = scheme)
                    .required("id", Values.TEXT, Identifier::id, (draft, id) -> draft.id = id)
                    .unknown(Identifier::unknownMembers, Draft::addUnknownMember)
                    .build());

    static final ObjectCodec<Source, Source.Builder> SOURCE = new ObjectCodec<>(
            "Source",
            () -> entity(Source::builder, Source.Builder::build, Source.Builder::metadata)
                    .optional("publisher", Values.LABEL, Source::publisher, Source.Builder::publisher)
                    .optional("title", Values.TEXT, Source::title, Source.Builder::title)
                    .optional("publishedOn", Values.DATE_WINDOW, Source::publishedOn, Source.Builder::publishedOn)
                    .optional("retrievedOn", Values.DATE, Source::retrievedOn, Source.Builder::retrievedOn)
                    .metadata()
                    .build());

    static final ObjectCodec<Metadata, Metadata.Builder> METADATA = new ObjectCodec<>(
            "Metadata",
            () -> Members.of(Metadata::builder, Metadata.Builder::build)
                    .list("identifiers", IDENTIFIER, Metadata::identifiers, Metadata.Builder::addIdentifier)
                    .list("sources", SOURCE, Metadata::sources, Metadata.Builder::addSource)
                    .optional("url", Values.TEXT, Metadata::url, Metadata.Builder::url)
                    .optional("extensions", Values.FREE_OBJECT, Metadata::extensions, Metadata.Builder::extensions)
                    .build());

    static final ObjectCodec<Name, Name.Builder> NAME = new ObjectCodec<>(
            "Name",
            () -> entity(Name::builder, Name.Builder::build, Name.Builder::metadata)
                    .required("text", Values.TEXT, Name::text, Name.Builder::text)
                    .optional("kind", Values.open(NameKind.known(), NameKind::of), Name::kind, Name.Builder::kind)
                    .optional("language", Values.LABEL, Name::language, Name.Builder::language)
                    .optional("start", Values.DATE_WINDOW, Name::start, Name.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Name::end, Name.Builder::end)
                    .metadata()
                    .build());

    static final ObjectCodec<Money, MoneyDraft> MONEY = ObjectCodec.repeated(
            "Money",
            Kind.MONEY,
            () -> Members.of(MoneyDraft::new, MoneyDraft::build)
                    .required("amount", Values.DECIMAL, Money::amount, (draft, amount) -> draft.amount = amount)
                    .required(
                            "currency",
                            Values.CURRENCY,
                            Money::currency,
                            (draft, currency) -> draft.currency = currency)
                    .unknown(Money::unknownMembers, Draft::addUnknownMember)
                    .build());

    static final ObjectCodec<Quantity, QuantityDraft> QUANTITY = new ObjectCodec<>(
            "Quantity",
            () -> Members.checked(QuantityDraft::new, QuantityDraft::build)
                    .required(
                            "qualifier",
                            Values.closed(Qualifier.class),
                            Quantity::qualifier,
                            (draft, qualifier) -> draft.qualifier = qualifier)
                    .required("value", Values.DECIMAL, Quantity::value, (draft, value) -> draft.value = value)
                    .optional("upper", Values.DECIMAL, Quantity::upper, (draft, upper) -> draft.upper = upper)
                    .unknown(Quantity::unknownMembers, Draft::addUnknownMember)
                    .build());

    static final ObjectCodec<Terms, Terms.Builder> TERMS = new ObjectCodec<>(
            "Terms",
            () -> entity(Terms::builder, Terms.Builder::build, Terms.Builder::metadata)
                    .required("kind", Values.open(TermsKind.known(), TermsKind::of), Terms::kind, Terms.Builder::kind)
                    .optional("party", ROLE_KIND, Terms::party, Terms.Builder::party)
                    .optional("description", Values.TEXT, Terms::description, Terms.Builder::description)
                    .optional("amount", MONEY, Terms::amount, Terms.Builder::amount)
                    .optional("amountQualifier", ONE_NUMBER, Terms::amountQualifier, Terms.Builder::amountQualifier)
                    .optional("upperAmount", MONEY, Terms::upperAmount, Terms.Builder::upperAmount)
                    .optional("per", COUNTED_UNIT, Terms::per, Terms.Builder::per)
                    .optional("period", Values.PERIOD, Terms::period, Terms.Builder::period)
                    .optional("maximumAmount", MONEY, Terms::maximumAmount, Terms.Builder::maximumAmount)
                    .optional("instalments", QUANTITY, Terms::instalments, Terms.Builder::instalments)
                    .optional("firstInstalment", Values.DECIMAL, Terms::firstInstalment, Terms.Builder::firstInstalment)
                    .optional("share", Values.DECIMAL, Terms::share, Terms.Builder::share)
                    .optional("shareQualifier", ONE_NUMBER, Terms::shareQualifier, Terms.Builder::shareQualifier)
                    .optional("upperShare", Values.DECIMAL, Terms::upperShare, Terms.Builder::upperShare)
                    .optional("shareOf", Values.TEXT, Terms::shareOf, Terms.Builder::shareOf)
                    .optional("interestRate", QUANTITY, Terms::interestRate, Terms.Builder::interestRate)
                    .optional("tenure", Values.PERIOD, Terms::tenure, Terms.Builder::tenure)
                    .optional("gracePeriod", Values.PERIOD, Terms::gracePeriod, Terms.Builder::gracePeriod)
                    .optional("valuationCap", MONEY, Terms::valuationCap, Terms.Builder::valuationCap)
                    .flag("uncapped", Terms::uncapped, Terms.Builder::uncapped)
                    .optional("discount", Values.DECIMAL, Terms::discount, Terms.Builder::discount)
                    .flag("optional", Terms::optional, Terms.Builder::optional)
                    .optional("start", Values.DATE_WINDOW, Terms::start, Terms.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Terms::end, Terms.Builder::end)
                    .metadata()
                    .atMostOne("amountQualifier", "upperAmount")
                    .requires("amountQualifier", "amount")
                    .requires("upperAmount", "amount")
                    .requires("per", "amount")
                    .requires("period", "amount")
                    .requires("maximumAmount", "amount")
                    .atMostOne("shareQualifier", "upperShare")
                    .requires("shareQualifier", "share")
                    .requires("upperShare", "share")
                    .requires("shareOf", "share")
                    .build());

    static final ObjectCodec<Sector, SectorDraft> SECTOR = ObjectCodec.repeated(
            "Sector",
            Kind.SECTOR,
            () -> Members.checked(SectorDraft::new, SectorDraft::build)
                    .required("scheme", Values.LABEL, Sector::scheme, (draft, scheme) -> draft.scheme = scheme)
                    .required("code", Values.LABEL, Sector::code, (draft, code) -> draft.code = code)
                    .unknown(Sector::unknownMembers, Draft::addUnknownMember)
                    .build());

    static final ObjectCodec<FunnelStage, FunnelStage.Builder> FUNNEL_STAGE = new ObjectCodec<>(
            "FunnelStage",
            () -> entity(FunnelStage::builder, FunnelStage.Builder::build, FunnelStage.Builder::metadata)
                    .required(
                            "stage",
                            Values.open(FunnelStep.known(), FunnelStep::of),
                            FunnelStage::stage,
                            FunnelStage.Builder::stage)
                    .required("quantity", QUANTITY, FunnelStage::quantity, FunnelStage.Builder::quantity)
                    .optional("unit", COUNTED_UNIT, FunnelStage::unit, FunnelStage.Builder::unit)
                    .optional("on", Values.DATE_WINDOW, FunnelStage::on, FunnelStage.Builder::on)
                    .metadata()
                    .build());

    private Commons() {}

    /** A table for an entity, which has metadata. */
    static <T extends Entity, B> Members.Table<T, B> entity(
            Supplier<B> start, Function<B, T> build, BiConsumer<B, Metadata> metadata) {
        return Members.entity(start, build, metadata, METADATA.members());
    }

    /** A table for a document of settings, which begins with what it is. */
    static <T, B> Members.Table<T, B> settings(Supplier<B> start, Function<B, T> build, String format, String version) {
        return Members.of(start, build)
                .optional("$schema", Values.TEXT, settings -> Optional.empty(), (builder, schema) -> {})
                .required("format", Envelope.format(format), settings -> format, (builder, told) -> {})
                .required("formatVersion", Envelope.VERSION, settings -> version, (builder, told) -> {});
    }

    // What collects the members of values that have no builder. A draft is only built when all required members are
    // set.

    /** What every draft collects. */
    abstract static class Draft {
        private List<UnknownMember> unknown = List.of();

        final void addUnknownMember(UnknownMember member) {
            if (unknown.isEmpty()) {
                unknown = new ArrayList<>();
            }
            unknown.add(member);
        }

        final ImmutableList<UnknownMember> unknownMembers() {
            return unknown.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(unknown);
        }
    }

    /** An {@link Identifier} in the making. */
    static final class IdentifierDraft extends Draft {
        private String scheme = "";
        private String id = "";

        Identifier build() {
            return new Identifier(scheme, id, unknownMembers());
        }
    }

    /** A {@link Sector} in the making. */
    static final class SectorDraft extends Draft {
        private String scheme = "";
        private String code = "";

        static Sector build(Reading in, SectorDraft draft) {
            return in.shared(new Sector(draft.scheme, draft.code, draft.unknownMembers()));
        }
    }

    /** A {@link Money} in the making. */
    static final class MoneyDraft extends Draft {
        private BigDecimal amount = BigDecimal.ZERO;
        private String currency = "";

        Money build() {
            return new Money(amount, currency, unknownMembers());
        }
    }

    /** A {@link Quantity} in the making. */
    static final class QuantityDraft extends Draft {
        private Qualifier qualifier = Qualifier.EXACT;
        private BigDecimal value = BigDecimal.ZERO;
        private @Nullable BigDecimal upper;

        static @Nullable Quantity build(Reading in, QuantityDraft draft) {
            BigDecimal upper = draft.upper;
            if ((draft.qualifier == Qualifier.BETWEEN) != (upper != null)) {
                in.reportObject(
                        FormatCode.CONFLICTING_MEMBERS,
                        "names",
                        "qualifier, upper",
                        "upper <=> qualifier = \"BETWEEN\"");
                return null;
            }
            if (upper == null) {
                return draft.complete(Quantity.of(draft.qualifier, draft.value));
            }
            if (upper.compareTo(draft.value) < 0) {
                in.reportObject(FormatCode.CONFLICTING_MEMBERS, "names", "value, upper", "value <= upper");
                return null;
            }
            return draft.complete(Quantity.between(draft.value, upper));
        }

        private Quantity complete(Quantity quantity) {
            ImmutableList<UnknownMember> unknown = unknownMembers();
            return unknown.isEmpty() ? quantity : quantity.withUnknownMembers(unknown);
        }
    }
}
