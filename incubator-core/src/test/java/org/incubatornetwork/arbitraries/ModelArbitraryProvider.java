package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.DueDeparture;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Funnel;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Shareholder;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.UnknownMember;

/**
 * Fills parameters of every type of the model, and of {@link FlawedNetwork}. Found by jqwik as a service.
 *
 * <p>For networks and flawed networks, jqwik's {@link Size} says how many startups there are and {@link AsOf} as of which
 * day they are valid; {@link Realistic} and {@link Anything} ask for another family, {@link Flaws} for certain faults.
 */
public final class ModelArbitraryProvider implements ArbitraryProvider {
    private static final int LONGEST_STAY_YEARS = 5;

    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> PLAIN =
            ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
                    .put(NetworkId.class, ModelArbitraries::networkIds)
                    .put(SiteId.class, ModelArbitraries::siteIds)
                    .put(StartupId.class, ModelArbitraries::startupIds)
                    .put(CohortId.class, ModelArbitraries::cohortIds)
                    .put(ServiceId.class, ModelArbitraries::serviceIds)
                    .put(SupportPeriodId.class, ModelArbitraries::supportPeriodIds)
                    .put(OrganizationId.class, ModelArbitraries::organizationIds)
                    .put(ClaimId.class, ModelArbitraries::claimIds)
                    .put(MeasureId.class, ModelArbitraries::measureIds)
                    .put(FundingInstrument.class, ModelArbitraries::fundingInstruments)
                    .put(Governance.class, ModelArbitraries::governances)
                    .put(NetworkKind.class, ModelArbitraries::networkKinds)
                    .put(PremisesBasis.class, ModelArbitraries::premisesBases)
                    .put(ServiceCategory.class, ModelArbitraries::serviceCategories)
                    .put(Stage.class, ModelArbitraries::stages)
                    .put(StartupKind.class, ModelArbitraries::startupKinds)
                    .put(TermsKind.class, ModelArbitraries::termsKinds)
                    .put(Money.class, ModelArbitraries::money)
                    .put(Quantity.class, ModelArbitraries::quantities)
                    .put(Sector.class, ModelArbitraries::sectors)
                    .put(Identifier.class, ModelArbitraries::identifiers)
                    .put(Location.class, ModelArbitraries::locations)
                    .put(DateWindow.class, ModelArbitraries::dateWindows)
                    .put(JsonText.class, ModelArbitraries::jsonTexts)
                    .put(UnknownMember.class, ModelArbitraries::unknownMember)
                    .put(Metadata.class, ModelArbitraries::metadata)
                    .put(Source.class, ModelArbitraries::sources)
                    .put(Address.class, ModelArbitraries::addresses)
                    .put(LifecycleStep.class, ModelArbitraries::lifecycleSteps)
                    .put(FloorArea.class, ModelArbitraries::floorAreas)
                    .put(Capacity.class, ModelArbitraries::capacities)
                    .put(Premises.class, ModelArbitraries::premises)
                    .put(Site.class, ModelArbitraries::sites)
                    .put(OccupiedSpace.class, ModelArbitraries::occupiedSpaces)
                    .put(Terms.class, ModelArbitraries::terms)
                    .put(SupportPeriod.class, ModelArbitraries::supportPeriods)
                    .put(StatusEvent.class, ModelArbitraries::statusEvents)
                    .put(Jobs.class, ModelArbitraries::jobs)
                    .put(Revenue.class, ModelArbitraries::revenues)
                    .put(FundingRound.class, ModelArbitraries::fundingRounds)
                    .put(ServiceUse.class, ModelArbitraries::serviceUses)
                    .put(Organization.class, ModelArbitraries::organizations)
                    .put(Shareholder.class, ModelArbitraries::shareholders)
                    .put(Membership.class, ModelArbitraries::memberships)
                    .put(Register.class, ModelArbitraries::registers)
                    .put(Eligibility.class, ModelArbitraries::eligibilities)
                    .put(ServiceOffering.class, ModelArbitraries::serviceOfferings)
                    .put(Funnel.class, ModelArbitraries::funnels)
                    .put(Cohort.class, ModelArbitraries::cohorts)
                    .put(Claim.class, ModelArbitraries::claims)
                    .put(
                            TypedId.class,
                            () -> Arbitraries.oneOf(ImmutableList.<Arbitrary<? extends TypedId>>of(
                                    ModelArbitraries.networkIds(),
                                    ModelArbitraries.siteIds(),
                                    ModelArbitraries.startupIds(),
                                    ModelArbitraries.cohortIds(),
                                    ModelArbitraries.serviceIds(),
                                    ModelArbitraries.supportPeriodIds(),
                                    ModelArbitraries.organizationIds(),
                                    ModelArbitraries.claimIds())))
                    .put(
                            OpenCode.class,
                            () -> Arbitraries.oneOf(ImmutableList.<Arbitrary<? extends OpenCode>>of(
                                    ModelArbitraries.fundingInstruments(),
                                    ModelArbitraries.governances(),
                                    ModelArbitraries.networkKinds(),
                                    ModelArbitraries.premisesBases(),
                                    ModelArbitraries.serviceCategories(),
                                    ModelArbitraries.stages(),
                                    ModelArbitraries.startupKinds(),
                                    ModelArbitraries.termsKinds())))
                    .put(
                            IdentifiedEntity.class,
                            () -> Arbitraries.oneOf(ImmutableList.<Arbitrary<? extends IdentifiedEntity<?>>>of(
                                    ModelArbitraries.cohorts(),
                                    ModelArbitraries.networks(),
                                    ModelArbitraries.serviceOfferings(),
                                    ModelArbitraries.sites(),
                                    ModelArbitraries.startups())))
                    .put(
                            Entity.class,
                            () -> Arbitraries.oneOf(ImmutableList.<Arbitrary<? extends Entity>>builder()
                                    .add(ModelArbitraries.cohorts())
                                    .add(ModelArbitraries.networks())
                                    .add(ModelArbitraries.serviceOfferings())
                                    .add(ModelArbitraries.sites())
                                    .add(ModelArbitraries.startups())
                                    .add(ModelArbitraries.addresses())
                                    .add(ModelArbitraries.capacities())
                                    .add(ModelArbitraries.claims())
                                    .add(ModelArbitraries.eligibilities())
                                    .add(ModelArbitraries.floorAreas())
                                    .add(ModelArbitraries.fundingRounds())
                                    .add(ModelArbitraries.funnels())
                                    .add(ModelArbitraries.jobs())
                                    .add(ModelArbitraries.lifecycleSteps())
                                    .add(ModelArbitraries.memberships())
                                    .add(ModelArbitraries.occupiedSpaces())
                                    .add(ModelArbitraries.organizations())
                                    .add(ModelArbitraries.premises())
                                    .add(ModelArbitraries.registers())
                                    .add(ModelArbitraries.revenues())
                                    .add(ModelArbitraries.serviceUses())
                                    .add(ModelArbitraries.shareholders())
                                    .add(ModelArbitraries.sources())
                                    .add(ModelArbitraries.statusEvents())
                                    .add(ModelArbitraries.supportPeriods())
                                    .add(ModelArbitraries.terms())
                                    .build()))
                    .buildOrThrow();

    /** Made by jqwik, and by whoever lists the providers of a domain. */
    public ModelArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return types().stream().anyMatch(type::isOfType);
    }

    /** Every type that is provided for. */
    static ImmutableSet<Class<?>> types() {
        return ImmutableSet.<Class<?>>builder()
                .addAll(PLAIN.keySet())
                .add(Network.class, Startup.class, Stay.class, DueDeparture.class, FlawedNetwork.class)
                .build();
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        Class<?> raw = type.getRawType();
        Supplier<Arbitrary<?>> plain = PLAIN.get(raw);
        if (plain != null) {
            return ImmutableSet.of(plain.get());
        }
        if (raw == FlawedNetwork.class) {
            return ImmutableSet.of(flawed(type));
        }
        if (raw == Stay.class) {
            return ImmutableSet.of(stays(networks(type)));
        }
        if (raw == DueDeparture.class) {
            return ImmutableSet.of(departures(networks(type)));
        }
        if (type.isAnnotated(Anything.class)) {
            return ImmutableSet.of(raw == Network.class ? ModelArbitraries.networks() : ModelArbitraries.startups());
        }
        return ImmutableSet.of(
                raw == Network.class ? networks(type) : networks(type).startup());
    }

    private static NetworkArbitrary networks(TypeUsage type) {
        NetworkArbitrary family =
                type.isAnnotated(Realistic.class) ? NetworkArbitrary.realistic() : NetworkArbitrary.valid();
        NetworkArbitrary dated = type.findAnnotation(AsOf.class)
                .map(asOf -> family.asOf(LocalDate.parse(asOf.value())))
                .orElse(family);
        return type.findAnnotation(Size.class)
                .map(size -> size.value() > 0
                        ? dated.startups(size.value(), size.value())
                        : dated.startups(size.min(), size.max() > 0 ? size.max() : size.min() + 8))
                .orElse(dated);
    }

    private static Arbitrary<Stay> stays(NetworkArbitrary networks) {
        return hosted(networks).map(startup -> startup.stays(networks.asOf()).get(0));
    }

    private static Arbitrary<DueDeparture> departures(NetworkArbitrary networks) {
        return hosted(networks).map(startup -> {
            Stay stay = startup.stays(networks.asOf()).get(0);
            return new DueDeparture(startup, stay, stay.start().plusYears(LONGEST_STAY_YEARS));
        });
    }

    private static Arbitrary<Startup> hosted(NetworkArbitrary networks) {
        return networks.sites(1, 3)
                .startup()
                .filter(startup -> !startup.stays(networks.asOf()).isEmpty());
    }

    private static Arbitrary<FlawedNetwork> flawed(TypeUsage type) {
        return networks(type)
                .flawed(type.findAnnotation(Flaws.class).map(Flaws::value).orElse(new String[0]));
    }
}
