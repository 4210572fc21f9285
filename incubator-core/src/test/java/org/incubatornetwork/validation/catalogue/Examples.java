package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.FlawedNetwork;
import org.incubatornetwork.model.*;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;

/** A sound network, and for each rule the one fault that it finds, and a network that comes near and has none. */
public final class Examples {
    public static final LocalDate AS_OF = LocalDate.of(2025, 1, 1);
    public static final Network SOUND = sound();
    static final ImmutableList<Example> ALL = all();

    private Examples() {}

    /**
     * A bad and a good example.
     *
     * @param code the rule's code
     * @param pointer where the rule finds the fault
     * @param bad a network with the fault
     * @param good a network without it
     */
    record Example(String code, String pointer, Network bad, Network good) {
        @Override
        public String toString() {
            return code + " " + pointer;
        }
    }

    /** The networks with a fault each. */
    public static Stream<Network> faulty() {
        return ALL.stream().map(Example::bad);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static DateWindow window(String text) {
        return DateWindow.parse(text);
    }

    static LifecycleStep step(SiteStatus status, String on) {
        return LifecycleStep.builder().status(status).on(window(on)).build();
    }

    static Capacity capacity(long startups) {
        return Capacity.builder()
                .unit(CapacityUnit.STARTUP)
                .quantity(Quantity.exactly(startups))
                .build();
    }

    static SupportPeriod hosted(String site, String start) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of(site))
                .start(day(start))
                .build();
    }

    static SupportPeriod hosted(String site, String start, String end, EndReason reason) {
        return hosted(site, start).withEnd(DateWindow.of(day(end))).withEndReason(reason);
    }

    static StatusEvent status(VitalStatus status, String on) {
        return StatusEvent.builder()
                .status(status)
                .on(day(on))
                .evidence("bulletin 5623")
                .build();
    }

    static Jobs jobs(String on, long direct) {
        return Jobs.builder().on(day(on)).direct(direct).build();
    }

    static Revenue revenue(String start, String end, String amount) {
        return Revenue.builder()
                .start(day(start))
                .end(day(end))
                .amount(Money.of(amount, "MAD"))
                .build();
    }

    static FundingRound round(String on, Money amount) {
        return FundingRound.builder()
                .on(day(on))
                .instrument(FundingInstrument.EQUITY)
                .amount(amount)
                .build();
    }

    static Founders founders(String on, long total) {
        return Founders.builder().on(window(on)).total(total).build();
    }

    private static FounderGroup founderGroup(Subgroup group, long number) {
        return FounderGroup.builder().group(group).number(number).build();
    }

    static Predecessor follows(String site) {
        return Predecessor.builder().siteId(SiteId.of(site)).build();
    }

    /** With as many sites more, each part of the one before it. */
    private static Network nested(int levels) {
        Network network = SOUND;
        for (int i = 1; i <= levels; i++) {
            Site site = Site.builder().id("level-" + i).name("Level " + i).build();
            network = network.withSite(i == 1 ? site : site.withPartOf(SiteId.of("level-" + (i - 1))));
        }
        return network;
    }

    static Role role(RoleKind kind, String name) {
        return Role.builder()
                .kind(kind)
                .organization(Organization.builder().name(name).build())
                .build();
    }

    private static Role operator(String start, String end) {
        return role(RoleKind.OPERATOR, "Company").withStart(window(start)).withEnd(window(end));
    }

    private static Organization closed(String founded, String closed) {
        return Organization.builder()
                .id("hub")
                .name("Hub")
                .founded(window(founded))
                .addStatusEvents(StatusEvent.builder()
                        .status(VitalStatus.CLOSED)
                        .on(window(closed))
                        .build())
                .build();
    }

    private static Network ofClosed(Role.Builder role) {
        return SOUND.withOrganizations(closed("2010", "2014"))
                .withRoles(role.kind(RoleKind.MEMBER).organizationId("hub").build());
    }

    private static Event event(String start, String end) {
        return Event.builder()
                .kind(EventKind.CONFERENCE)
                .start(window(start))
                .end(window(end))
                .build();
    }

    private static Programme programme(String id) {
        return Programme.builder().id(id).name("Programme " + id).build();
    }

    private static Terms terms(String start, String end) {
        return Terms.builder()
                .kind(TermsKind.EQUITY)
                .share(new BigDecimal("0.06"))
                .start(window(start))
                .end(window(end))
                .build();
    }

    /** A programme that somebody funds from 2011, by terms of some years. */
    private static Programme funded(String start, String end) {
        return programme("acceleration")
                .withRoles(
                        role(RoleKind.FUNDER, "City").withStart(window("2011")).withTerms(terms(start, end)));
    }

    private static StageStep stage(Stage stage, String start) {
        return StageStep.builder().stage(stage).start(window(start)).build();
    }

    private static Network ofProgramme(String start) {
        return cohort(cohort -> cohort.withProgrammeId(ProgrammeId.of("acceleration")))
                .withProgrammes(programme("acceleration").withStart(window(start)));
    }

    private static Network sound() {
        return Network.builder()
                .id(NetworkId.of("urn:example:atlas-network"))
                .name("Atlas Network")
                .country("MA")
                .founded(window("2001"))
                .maximumStay(Period.ofYears(5))
                .addRoles(
                        role(RoleKind.OWNER, "State").withShare(new BigDecimal("0.35")),
                        role(RoleKind.OWNER, "Bank").withShare(new BigDecimal("0.65")))
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .since(day("2001-01-01"))
                        .build())
                .addSites(rabat(), tanger(), fes())
                .addServices(
                        ServiceOffering.builder()
                                .id(ServiceId.of("training"))
                                .name("Training")
                                .category(ServiceCategory.TRAINING)
                                .start(day("2012-01-01"))
                                .build(),
                        ServiceOffering.builder()
                                .id(ServiceId.of("finance"))
                                .name("Access to finance")
                                .category(ServiceCategory.ACCESS_TO_FINANCE)
                                .addSiteIds(SiteId.of("rabat"))
                                .eligibility(Eligibility.builder()
                                        .addStages(Stage.SEED)
                                        .build())
                                .build())
                .addCohorts(Cohort.builder()
                        .id(CohortId.of("c2020"))
                        .name("Winter 2020")
                        .addSiteIds(SiteId.of("rabat"))
                        .applicationStart(day("2019-09-01"))
                        .applicationDeadline(day("2019-11-01"))
                        .start(day("2020-01-01"))
                        .end(day("2020-07-01"))
                        .maximumEnrolment(12)
                        .funnel(ImmutableList.of(
                                FunnelStage.of(FunnelStep.APPLIED, 100),
                                FunnelStage.of(FunnelStep.OFFERED, 14),
                                FunnelStage.of(FunnelStep.ADMITTED, 2),
                                FunnelStage.of(FunnelStep.STARTED, 2),
                                FunnelStage.of(FunnelStep.GRADUATED, 1)))
                        .build())
                .addMemberships(Membership.builder()
                        .association(Organization.builder()
                                .id(OrganizationId.of("iasp"))
                                .name("IASP")
                                .build())
                        .start(window("2014"))
                        .build())
                .addClaims(
                        Claim.builder()
                                .measure(MeasureId.of("residents"))
                                .quantity(Quantity.exactly(230))
                                .asOf(window("2015"))
                                .build(),
                        Claim.builder()
                                .measure(MeasureId.of("survival"))
                                .quantity(Quantity.of(Qualifier.EXACT, new BigDecimal("0.89")))
                                .population("graduates")
                                .clock(SurvivalClock.GRADUATION)
                                .asOf(window("2021"))
                                .build())
                .addStartups(atlas(), rif(), souss())
                .build();
    }

    private static Site rabat() {
        return Site.builder()
                .id(SiteId.of("rabat"))
                .name("Rabat")
                .address(Address.builder()
                        .addressLocality("Rabat")
                        .addressRegion("MA-04")
                        .addressCountry("MA")
                        .build())
                .location(Location.of(new BigDecimal("-6.85"), new BigDecimal("34.02")))
                .addLifecycle(step(SiteStatus.ANNOUNCED, "2010"), step(SiteStatus.OPERATIONAL, "2012"))
                .plannedOpening(window("2012"))
                .area(FloorArea.builder()
                        .gross(new BigDecimal(3000))
                        .usable(new BigDecimal(2000))
                        .build())
                .addCapacities(capacity(80))
                .premises(Premises.builder().basis(PremisesBasis.MADE_AVAILABLE).build())
                .addRoles(role(RoleKind.PREMISES_PROVIDER, "Region"))
                .build();
    }

    private static Site tanger() {
        return Site.builder()
                .id(SiteId.of("tanger"))
                .name("Tanger")
                .addLifecycle(step(SiteStatus.OPERATIONAL, "2015-10-01"))
                .addCapacities(capacity(100))
                .build();
    }

    private static Site fes() {
        return Site.builder()
                .id(SiteId.of("fes"))
                .name("Fès")
                .addLifecycle(step(SiteStatus.OPERATIONAL, "2005"), step(SiteStatus.CLOSED, "2018-07-01"))
                .build();
    }

    private static Startup atlas() {
        return Startup.builder()
                .id(StartupId.of("atlas"))
                .name("Énergie Atlas SARL")
                .kind(StartupKind.STARTUP)
                .founded(window("2019"))
                .stage(Stage.SEED)
                .metadata(Metadata.builder()
                        .addIdentifiers(Identifier.of("MA-ICE", "001561191000066"))
                        .build())
                .addSupportPeriods(hosted("rabat", "2020-01-01", "2023-03-01", EndReason.GRADUATED)
                        .withId(SupportPeriodId.of("atlas-1"))
                        .withCohortId(CohortId.of("c2020")))
                .addStatusEvents(status(VitalStatus.OPERATING, "2023-06-01"))
                .addJobs(jobs("2020-01-15", 3).withBaseline(true), jobs("2021-01-15", 8))
                .addRevenues(revenue("2021-01-01", "2022-01-01", "500000"))
                .addFundingRounds(round("2021-05-01", Money.of("1000000", "MAD")))
                .addServiceUses(ServiceUse.builder()
                        .serviceId(ServiceId.of("training"))
                        .on(day("2020-03-03"))
                        .minutes(90)
                        .build())
                .build();
    }

    private static Startup rif() {
        return Startup.builder()
                .id(StartupId.of("rif"))
                .name("Rif Data")
                .kind(StartupKind.STARTUP)
                .founded(window("2019-11"))
                .stage(Stage.GROWTH)
                .addSupportPeriods(
                        hosted("rabat", "2020-02-01", "2021-06-01", EndReason.TRANSFERRED)
                                .withCohortId(CohortId.of("c2020")),
                        hosted("tanger", "2021-06-01"))
                .build();
    }

    private static Startup souss() {
        return Startup.builder()
                .id(StartupId.of("souss"))
                .name("Souss Agritech")
                .founded(window("2015"))
                .addSupportPeriods(hosted("fes", "2016-01-01", "2018-06-01", EndReason.FAILED))
                .addStatusEvents(status(VitalStatus.CLOSED, "2018-06-01"))
                .build();
    }

    static Network site(int index, UnaryOperator<Site> change) {
        List<Site> sites = new ArrayList<>(SOUND.sites());
        sites.set(index, change.apply(sites.get(index)));
        return SOUND.withSites(sites);
    }

    static Network service(int index, UnaryOperator<ServiceOffering> change) {
        List<ServiceOffering> services = new ArrayList<>(SOUND.services());
        services.set(index, change.apply(services.get(index)));
        return SOUND.withServices(services);
    }

    static Network cohort(UnaryOperator<Cohort> change) {
        return SOUND.withCohorts(change.apply(SOUND.cohorts().get(0)));
    }

    /** With another number at a step of the funnel. */
    static Network funnel(FunnelStep step, long number) {
        return cohort(cohort -> cohort.withFunnel(cohort.funnel().stream()
                .map(stage -> stage.stage().equals(step) ? FunnelStage.of(step, number) : stage)
                .toList()));
    }

    static Network claim(int index, UnaryOperator<Claim> change) {
        List<Claim> claims = new ArrayList<>(SOUND.claims());
        claims.set(index, change.apply(claims.get(index)));
        return SOUND.withClaims(claims);
    }

    static Network startup(int index, UnaryOperator<Startup> change) {
        List<Startup> startups = new ArrayList<>(SOUND.startups());
        startups.set(index, change.apply(startups.get(index)));
        return SOUND.withStartups(startups);
    }

    static Network period(int startup, int index, UnaryOperator<SupportPeriod> change) {
        return startup(startup, changed -> {
            List<SupportPeriod> periods = new ArrayList<>(changed.supportPeriods());
            periods.set(index, change.apply(periods.get(index)));
            return changed.withSupportPeriods(periods);
        });
    }

    static Network periods(int startup, SupportPeriod... periods) {
        return startup(startup, changed -> changed.withSupportPeriods(periods));
    }

    static Network statuses(int startup, StatusEvent... events) {
        return startup(startup, changed -> changed.withStatusEvents(events));
    }

    /** With firms that closed on the day on which it was observed. */
    static Network closedAndObserved(int firms) {
        List<Startup> startups = new ArrayList<>(SOUND.startups());
        for (String name :
                List.of("Amber", "Basalt", "Cedrus", "Dunefield", "Estuary").subList(0, firms)) {
            startups.add(Startup.builder()
                    .id(StartupId.of(name))
                    .name(name)
                    .founded(window("2015"))
                    .addSupportPeriods(hosted("fes", "2016-01-01", "2018-06-01", EndReason.GRADUATED))
                    .addStatusEvents(status(VitalStatus.CLOSED, "2023-06-30").withObservedOn(day("2023-06-30")))
                    .build());
        }
        return SOUND.withStartups(startups);
    }

    static Network atlasJobs(Jobs... jobs) {
        return startup(0, atlas -> atlas.withJobs(jobs));
    }

    static Network atlasRevenues(Revenue... revenues) {
        return startup(0, atlas -> atlas.withRevenues(revenues));
    }

    static Network atlasFunding(FundingRound round) {
        return startup(0, atlas -> atlas.withFundingRounds(round));
    }

    static Startup identified(Startup startup, String scheme, String... ids) {
        Metadata.Builder metadata = Metadata.builder();
        for (String id : ids) {
            metadata.addIdentifiers(Identifier.of(scheme, id));
        }
        return startup.withMetadata(metadata.build());
    }

    private static ImmutableList<Example> all() {
        ImmutableList.Builder<Example> all = ImmutableList.builder();
        identity(all);
        sites(all);
        startupsAndResidencies(all);
        figures(all);
        servicesCohortsClaims(all);
        wrongFacts(all);
        lives(all);
        fits(all);
        world(all);
        FlawedNetwork.examples(SOUND, AS_OF)
                .forEach(each -> add(
                        all, each.flawed().code(), each.pointer(), each.flawed().network(), each.sound()));
        return all.build();
    }

    private static void add(
            ImmutableList.Builder<Example> all, String code, String pointer, Network bad, Network good) {
        all.add(new Example(code, pointer, bad, good));
    }

    private static void identity(ImmutableList.Builder<Example> all) {
        add(
                all,
                "ID_DUPLICATE",
                "/network/startups/1/id",
                startup(1, rif -> rif.withId(StartupId.of("atlas"))),
                startup(1, rif -> rif.withId(StartupId.of("atlas-2"))));
        add(
                all,
                "ID_DUPLICATE",
                "/network/sites/1/id",
                SOUND.withSites(rabat(), tanger().withId(SiteId.of("rabat")), fes())
                        .withStartups(atlas(), souss()),
                SOUND);
        add(
                all,
                "ID_DUPLICATE",
                "/network/startups/1/supportPeriods/0/id",
                period(1, 0, period -> period.withId(SupportPeriodId.of("atlas-1"))),
                period(1, 0, period -> period.withId(SupportPeriodId.of("rif-1"))));
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/startups/1/supportPeriods/1/siteId",
                period(1, 1, period -> period.withSiteId(SiteId.of("tangier"))),
                SOUND);
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/startups/0/serviceUses/0/serviceId",
                startup(
                        0,
                        atlas -> atlas.withServiceUses(
                                atlas.serviceUses().get(0).withServiceId(ServiceId.of("trainings")))),
                SOUND);
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/services/1/siteIds/0",
                service(1, service -> service.withSiteIds(SiteId.of("meknes"))),
                SOUND);
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/claims/0/organizationId",
                claim(0, claim -> claim.withOrganizationId(OrganizationId.of("ebn"))),
                claim(0, claim -> claim.withOrganizationId(OrganizationId.of("iasp"))));
        add(
                all,
                "IDENTIFIER_DUPLICATE",
                "/network/startups/1/identifiers/0/id",
                startup(1, rif -> identified(rif, "MA-ICE", "001561191000066")),
                startup(1, rif -> identified(rif, "MA-ICE", "001527456000081")));
        add(
                all,
                "ICE_CHECKSUM",
                "/network/startups/0/identifiers/0/id",
                startup(0, atlas -> identified(atlas, "MA-ICE", "001561191000065")),
                startup(0, atlas -> identified(atlas, "MA-ICE", "000030205000041")));
        add(
                all,
                "ICE_SAME_ENTERPRISE",
                "/network/startups/1/identifiers/0/id",
                startup(1, rif -> identified(rif, "MA-ICE", "001561191000163")),
                startup(1, rif -> identified(rif, "MA-ICE", "001527456000081")));
        add(
                all,
                "LEI_CHECKSUM",
                "/network/startups/0/identifiers/0/id",
                startup(0, atlas -> identified(atlas, "XI-LEI", "213800KUD8LXJWSQ9D15")),
                startup(0, atlas -> identified(atlas, "XI-LEI", "54930084UKLVMY22DS16", "YZ83GD8L7GG84979J516")));
        add(
                all,
                "IDENTIFIER_DUPLICATE",
                "/network/startups/1/identifiers/0/id",
                startup(1, rif -> identified(rif, "ma ice", "001-561-191 0000 66")),
                startup(1, rif -> identified(rif, "MA-CR", "001561191000066")));
        add(
                all,
                "ICE_CHECKSUM",
                "/network/startups/0/identifiers/0/id",
                startup(0, atlas -> identified(atlas, "ma-ice", "000 000 000 000 000")),
                startup(0, atlas -> identified(atlas, "ma-ice", "001 561 191 0000 66")));
        add(
                all,
                "IDENTIFIER_BLANK",
                "/network/startups/0/identifiers/0/id",
                startup(0, atlas -> identified(atlas, "MA-CR", "000-00")),
                startup(0, atlas -> identified(atlas, "MA-CR", "001-20")));
        add(all, "NAME_BLANK", "/network/sites/0/name", site(0, site -> site.withName(" ")), SOUND);
        add(all, "NAME_BLANK", "/network/startups/2/name", startup(2, souss -> souss.withName("\t")), SOUND);
        add(
                all,
                "NAME_BLANK",
                "/network/startups/2/names/0/text",
                startup(2, souss -> souss.withNames(Name.of(""))),
                startup(2, souss -> souss.withNames(Name.of("Souss Numérique"))));
        add(
                all,
                "LANGUAGE_TAG",
                "/network/sites/0/names/0/language",
                site(0, site -> site.withNames(Name.of("Dar el Beïda").withLanguage("fr_FR"))),
                site(0, site -> site.withNames(Name.of("Dar el Beïda").withLanguage("fr-FR"))));
        add(
                all,
                "LANGUAGE_TAG",
                "/network/names/1/language",
                SOUND.withNames(
                        Name.of("Réseau Atlas").withLanguage("fr"),
                        Name.of("Atlas-Netzwerk").withLanguage("german")),
                SOUND.withNames(
                        Name.of("Réseau Atlas").withLanguage("fr"),
                        Name.of("Atlas-Netzwerk").withLanguage("de")));
        add(
                all,
                "LANGUAGE_TAG_CASE",
                "/network/sites/0/names/1/language",
                site(
                        0,
                        site -> site.withNames(
                                Name.of("Dar el Beïda").withLanguage("fr"),
                                Name.of("Anfa").withLanguage("FR"),
                                Name.of("La ville blanche").withLanguage("fr"))),
                site(
                        0,
                        site -> site.withNames(
                                Name.of("Dar el Beïda").withLanguage("fr"),
                                Name.of("Anfa").withLanguage("fr"),
                                Name.of("La ville blanche").withLanguage("fr-MA"))));
        add(
                all,
                "NAME_REPEATED",
                "/network/startups/1/names/1",
                startup(
                        1,
                        rif -> rif.withNames(
                                Name.of("Rif SARL").withKind(NameKind.LEGAL),
                                Name.of("Rif SARL").withKind(NameKind.LEGAL))),
                startup(
                        1,
                        rif -> rif.withNames(
                                Name.of("Rif SARL").withKind(NameKind.LEGAL),
                                Name.of("Rif SARL").withKind(NameKind.SHORT))));
        add(
                all,
                "NAME_PERIOD_ORDER",
                "/network/names/0/end",
                SOUND.withNames(Name.of("Atlas").withStart(window("2014")).withEnd(window("2012"))),
                SOUND.withNames(Name.of("Atlas").withStart(window("2012")).withEnd(window("2012-06"))));
        add(
                all,
                "NAME_NEAR_DUPLICATE",
                "/network/startups/1/name",
                startup(1, rif -> rif.withName("ENERGIE ATLAS")),
                startup(1, rif -> rif.withName("Énergie Rif SARL")));
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/sites/0/partOf",
                site(0, rabat -> rabat.withPartOf(SiteId.of("tangier"))),
                site(2, fes -> fes.withPartOf(SiteId.of("rabat"))));
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/sites/0/follows/0/siteId",
                site(0, rabat -> rabat.withFollows(follows("tangier"))),
                site(0, rabat -> rabat.withFollows(follows("fes"))));
        add(
                all,
                "FOUNDERS_NEGATIVE",
                "/network/startups/0/founders/0/women",
                startup(0, atlas -> atlas.withFounders(founders("2020", 2).withWomen(-1))),
                startup(0, atlas -> atlas.withFounders(founders("2020", 2).withWomen(0))));
        add(
                all,
                "FOUNDERS_GROUP_EXCEEDS_TOTAL",
                "/network/startups/0/founders/0/women",
                startup(0, atlas -> atlas.withFounders(founders("2020", 2).withWomen(3))),
                startup(0, atlas -> atlas.withFounders(founders("2020", 2).withWomen(2))));
        add(
                all,
                "FOUNDERS_CONTRADICT",
                "/network/startups/0/founders/1/total",
                startup(0, atlas -> atlas.withFounders(founders("2020-02-01", 2), founders("2020-02-01", 3))),
                startup(0, atlas -> atlas.withFounders(founders("2020-02-01", 2), founders("2020-02-02", 3))));
        add(
                all,
                "FOUNDERS_CONTRADICT",
                "/network/startups/0/founders/1/women",
                startup(
                        0,
                        atlas -> atlas.withFounders(
                                founders("2020-02-01", 3).withWomen(1),
                                founders("2020-02-01", 3).withWomen(2))),
                startup(
                        0,
                        atlas -> atlas.withFounders(
                                founders("2020-02-01", 3),
                                founders("2020-02-01", 3).withWomen(2))));
        add(
                all,
                "FOUNDERS_CONTRADICT",
                "/network/startups/0/founders/1/groups/0/number",
                startup(
                        0,
                        atlas -> atlas.withFounders(
                                founders("2020-02-01", 3).withGroups(founderGroup(Subgroup.YOUTH, 1)),
                                founders("2020-02-01", 3).withWomen(2).withGroups(founderGroup(Subgroup.YOUTH, 2)))),
                startup(
                        0,
                        atlas -> atlas.withFounders(
                                founders("2020-02-01", 3).withGroups(founderGroup(Subgroup.YOUTH, 1)),
                                founders("2020-02-01", 3).withWomen(2).withGroups(founderGroup(Subgroup.FOREIGN, 2)))));
        add(
                all,
                "SITE_PART_OF_ITSELF",
                "/network/sites/1/partOf",
                site(1, tanger -> tanger.withPartOf(SiteId.of("tanger"))),
                SOUND);
        add(all, "SITE_PARTS_TOO_DEEP", "/network/sites/11/partOf", nested(9), nested(8));
        add(
                all,
                "SITE_PART_EXCEEDS_WHOLE",
                "/network/sites/1/capacities/0/quantity",
                site(1, tanger -> tanger.withPartOf(SiteId.of("rabat"))),
                site(1, tanger -> tanger.withPartOf(SiteId.of("rabat")).withCapacities(capacity(70))));
        add(
                all,
                "SITE_FOLLOWS_ITSELF",
                "/network/sites/2/follows/0/siteId",
                site(2, fes -> fes.withFollows(follows("fes"))),
                site(2, fes -> fes.withFollows(follows("rabat"))));
        add(
                all,
                "SITE_PLANNED_CLOSING_PASSED",
                "/network/sites/0/plannedClosing",
                site(0, rabat -> rabat.withPlannedClosing(window("2023"))),
                site(0, rabat -> rabat.withPlannedClosing(window("[2024..2025]"))));
        add(
                all,
                "CODE_UNKNOWN",
                "/network/startups/1/stages/0/stage",
                startup(1, rif -> rif.withStages(StageStep.of(Stage.of("GROWHT")))),
                startup(1, rif -> rif.withStages(StageStep.of(Stage.MATURE))));
        add(
                all,
                "CODE_UNKNOWN",
                "/network/sites/0/premises/basis",
                site(0, site -> site.withPremises(site.premises().orElseThrow().withBasis(PremisesBasis.of("LENT")))),
                SOUND);
        add(all, "COUNTRY_UNKNOWN", "/network/country", SOUND.withCountry("XX"), SOUND.withCountry("MA"));
        add(
                all,
                "REGION_CODE_MALFORMED",
                "/network/sites/0/address/addressRegion",
                region("Rabat-Salé-Kénitra", "MA"),
                region("MA-04", "MA"));
        add(
                all,
                "REGION_NOT_IN_COUNTRY",
                "/network/sites/0/address/addressRegion",
                region("FR-75", "MA"),
                region("MA-12", "EH").withSites(rabat()).withStartups().withCohorts());
        add(
                all,
                "LOCATION_OUT_OF_RANGE",
                "/network/sites/0/location",
                site(0, site -> site.withLocation(Location.of(new BigDecimal("-6.85"), new BigDecimal("340.2")))),
                SOUND);
        add(
                all,
                "LOCATION_OUT_OF_COUNTRY",
                "/network/sites/0/location",
                site(0, site -> site.withLocation(Location.of(new BigDecimal("34.02"), new BigDecimal("-6.85")))),
                SOUND);
        facts(all);
        add(
                all,
                "SHARES_SUM",
                "/network/roles",
                SOUND.withRoles(SOUND.roles().get(0)),
                SOUND.withRoles(
                        SOUND.roles().get(0).withShare(BigDecimal.ONE).withEnd(window("2010")),
                        SOUND.roles().get(1).withShare(BigDecimal.ONE).withStart(window("2010"))));
        add(
                all,
                "SHARE_OUT_OF_RANGE",
                "/network/roles/0/share",
                SOUND.withRoles(
                        SOUND.roles().get(0).withShare(new BigDecimal(35)),
                        SOUND.roles().get(1)),
                SOUND);
        add(
                all,
                "ROLE_WITHOUT_ORGANIZATION",
                "/network/roles/0",
                SOUND.withRoles(Role.builder().kind(RoleKind.DONOR).build()),
                SOUND.withRoles(role(RoleKind.DONOR, "City of Harbour")));
        add(
                all,
                "ROLE_PERIOD_ORDER",
                "/network/roles/0/end",
                SOUND.withRoles(operator("2015", "2010")),
                SOUND.withRoles(operator("2010", "2015")));
        add(
                all,
                "OPERATORS_OVERLAP",
                "/network/roles/1",
                SOUND.withRoles(
                        role(RoleKind.OPERATOR, "Company"),
                        role(RoleKind.OPERATOR, "Agency").withStart(window("2015"))),
                SOUND.withRoles(
                        operator("2005", "2015"),
                        role(RoleKind.OPERATOR, "Agency").withStart(window("2015"))));
        add(
                all,
                "ROLE_OUTSIDE_LIFE",
                "/network/roles/0/start",
                SOUND.withRoles(operator("1995", "2005")),
                SOUND.withRoles(operator("2001", "2005")));
        add(
                all,
                "ORGANIZATION_STATUS_BEFORE_FOUNDING",
                "/network/organizations/0/statusEvents/0/on",
                SOUND.withOrganizations(closed("2015", "2014")),
                SOUND.withOrganizations(closed("2010", "2014")));
        Organization since2015 =
                Organization.builder().id("o").name("O").founded(window("2015")).build();
        add(
                all,
                "RECOGNITION_BEFORE_BEGINNING",
                "/network/organizations/0/recognitions/0/start",
                SOUND.withOrganizations(since2015.withRecognitions(award("2009"))),
                SOUND.withOrganizations(since2015.withRecognitions(award("2019"))));
        Programme first = programme("acceleration").withStart(window("2015"));
        add(
                all,
                "RECOGNITION_BEFORE_BEGINNING",
                "/network/programmes/0/recognitions/0/start",
                SOUND.withProgrammes(first.withRecognitions(award("2009"))),
                SOUND.withProgrammes(first.withRecognitions(award("2019"))));
        add(
                all,
                "ROLE_OUTSIDE_ORGANIZATION",
                "/network/roles/0/start",
                ofClosed(Role.builder().start(window("2016"))),
                ofClosed(Role.builder().start(window("2011")).end(window("2014"))));
        add(
                all,
                "ROLE_OUTSIDE_ORGANIZATION",
                "/network/roles/0",
                ofClosed(Role.builder().start(window("2011"))),
                ofClosed(Role.builder().start(window("2011")).end(window("[..]"))));
        add(
                all,
                "END_REASON_WITHOUT_END",
                "/network/roles/0/endReason",
                SOUND.withRoles(role(RoleKind.MEMBER, "Hub").withEndReason(RoleEndReason.SUSPENDED)),
                SOUND.withRoles(role(RoleKind.MEMBER, "Hub")
                        .withEnd(window("2020-06"))
                        .withEndReason(RoleEndReason.SUSPENDED)));
        add(
                all,
                "ROLE_PERIOD_ORDER",
                "/network/events/0/end",
                SOUND.withEvents(event("2023-05", "2022")),
                SOUND.withEvents(event("2023-05", "2023")));
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/events/0/siteIds/0",
                SOUND.withEvents(event("2023-05", "2023").withSiteIds(SiteId.of("tangier"))),
                SOUND.withEvents(event("2023-05", "2023").withSiteIds(SiteId.of("tanger"))));
        add(
                all,
                "LANGUAGE_TAG",
                "/network/languages/1",
                SOUND.withLanguages("fr", "arabic"),
                SOUND.withLanguages("fr", "ar"));
        add(
                all,
                "VALUE_REPEATED",
                "/network/languages/1",
                SOUND.withLanguages("FR", "fr"),
                SOUND.withLanguages("fr", "ar"));
        add(
                all,
                "REGION_UNKNOWN",
                "/network/territories/0",
                SOUND.withTerritories("MA-99"),
                SOUND.withTerritories("MA-06", "North Africa"));
        add(
                all,
                "ROLE_OF_ITSELF",
                "/network/roles/0",
                SOUND.withRoles(role(RoleKind.MEMBER, SOUND.name())),
                SOUND.withRoles(role(RoleKind.OPERATOR, SOUND.name())));
        add(all, "COHORT_OUTSIDE_PROGRAMME", "/network/cohorts/0/start", ofProgramme("2021"), ofProgramme("2020"));
        add(
                all,
                "SUPPORT_OUTSIDE_PROGRAMME",
                "/network/startups/0/supportPeriods/0/start",
                period(0, 0, period -> period.withProgrammeId(ProgrammeId.of("acceleration")))
                        .withProgrammes(programme("acceleration").withStart(window("2024-12"))),
                period(0, 0, period -> period.withProgrammeId(ProgrammeId.of("acceleration")))
                        .withProgrammes(programme("acceleration")));
        add(
                all,
                "SUPPORT_OUTSIDE_PROGRAMME",
                "/network/startups/0/supportPeriods/0/start",
                period(0, 0, period -> period.withProgrammeId(ProgrammeId.of("acceleration")))
                        .withProgrammes(paused("2019-12", "2020-04")),
                period(0, 0, period -> period.withProgrammeId(ProgrammeId.of("acceleration")))
                        .withProgrammes(paused("2020-04", "2020-06")));
        add(
                all,
                "COHORT_OUTSIDE_PROGRAMME",
                "/network/cohorts/0/start",
                ofProgramme("2011").withProgrammes(paused("2019", "2021")),
                ofProgramme("2011").withProgrammes(paused("2018", "2019-12")));
        add(
                all,
                "PROGRAMME_PART_OF_ITSELF",
                "/network/programmes/0/partOf",
                inCity("city").withProgramme(programme("nation").withPartOf(ProgrammeId.of("nation"))),
                inCity("nation").withProgramme(programme("nation")));
        add(
                all,
                "RUN_OUTSIDE_PROGRAMME",
                "/network/programmes/0/runs/0/end",
                SOUND.withProgrammes(running("[..2018]")),
                SOUND.withProgrammes(running("2022")));
        add(
                all,
                "TERMS_PERIOD_ORDER",
                "/network/programmes/0/terms/0/end",
                SOUND.withProgrammes(programme("acceleration").withTerms(terms("2015", "2011"))),
                SOUND.withProgrammes(programme("acceleration").withTerms(terms("2011", "2015"))));
        add(
                all,
                "TERMS_OUTSIDE_PERIOD",
                "/network/programmes/0/terms/0/end",
                SOUND.withProgrammes(
                        programme("acceleration").withStart(window("2011")).withTerms(terms("2005", "2010"))),
                SOUND.withProgrammes(
                        programme("acceleration").withStart(window("2011")).withTerms(terms("2011", "2015"))));
        add(
                all,
                "TERMS_OUTSIDE_PERIOD",
                "/network/programmes/0/roles/0/terms/0/end",
                SOUND.withProgrammes(funded("2005", "2010")),
                SOUND.withProgrammes(funded("2011", "2015")));
        add(
                all,
                "STAGE_ORDER",
                "/network/startups/0/stages/1/start",
                startup(0, atlas -> atlas.withStages(stage(Stage.SEED, "2021"), stage(Stage.IDEA, "2022"))),
                startup(0, atlas -> atlas.withStages(stage(Stage.IDEA, "2021"), stage(Stage.SEED, "2022"))));
        add(
                all,
                "TEXT_BLANK",
                "/network/startups/0/legalForm",
                startup(0, atlas -> atlas.withLegalForm(" ")),
                startup(0, atlas -> atlas.withLegalForm("SARL")));
        add(
                all,
                "MEMBER_UNKNOWN",
                "/network/startups/0/legalFrom",
                startup(
                        0,
                        atlas -> atlas.withMetadata(Metadata.builder()
                                .addUnknownMember(UnknownMember.of("legalFrom", JsonText.of("\"SARL\"")))
                                .build())),
                startup(
                        0,
                        atlas -> atlas.withMetadata(Metadata.builder()
                                .extensions(JsonText.of("{\"legalFrom\":\"SARL\"}"))
                                .build())));
        add(
                all,
                "PROGRAMME_MISMATCH",
                "/network/startups/0/supportPeriods/0/programmeId",
                period(0, 0, period -> period.withProgrammeId(ProgrammeId.of("other")))
                        .withProgrammes(programme("acceleration"), programme("other"))
                        .withCohorts(SOUND.cohorts().get(0).withProgrammeId(ProgrammeId.of("acceleration"))),
                period(0, 0, period -> period.withProgrammeId(ProgrammeId.of("acceleration")))
                        .withProgrammes(programme("acceleration"), programme("other"))
                        .withCohorts(SOUND.cohorts().get(0).withProgrammeId(ProgrammeId.of("acceleration"))));
    }

    private static void facts(ImmutableList.Builder<Example> all) {
        add(
                all,
                "DATE_IN_FUTURE",
                "/network/startups/0/fundingRounds/0/on",
                atlasFunding(round("2025-01-02", Money.of("1000000", "MAD"))),
                atlasFunding(round("2025-01-01", Money.of("1000000", "MAD"))));
        add(
                all,
                "DATE_AFTER_EXTRACTION",
                "/network/startups/0/statusEvents/0/on",
                extracted("2023-05-31"),
                extracted("2023-06-01"));
        add(
                all,
                "DATES_ORDER",
                "/network/startups/0/statusEvents/0/observedOn",
                statuses(0, status(VitalStatus.OPERATING, "2023-06-01").withObservedOn(day("2022-06-01"))),
                statuses(0, status(VitalStatus.OPERATING, "2023-06-01").withObservedOn(day("2023-06-01"))));
        add(
                all,
                "DATES_ORDER",
                "/network/claims/0/publishedOn",
                claim(0, claim -> claim.withPublishedOn(window("2014-12"))),
                claim(0, claim -> claim.withPublishedOn(window("2014-12")).withNature(ClaimNature.FORECAST)));
        add(
                all,
                "DAY_UNKNOWN",
                "/network/startups/0/fundingRounds/0/on",
                atlasFunding(round("2021-05-01", Money.of("1000000", "MAD")).withOn(DateWindow.unknown())),
                atlasFunding(round("2021-05-01", Money.of("1000000", "MAD")).withOn(window("[..2021]"))));
        add(
                all,
                "DAY_UNKNOWN",
                "/network/sites/0/capacities/0/start",
                site(0, quay -> quay.withCapacities(capacity(80).withStart(DateWindow.unknown()))),
                site(0, quay -> quay.withCapacities(capacity(80).withStart(window("[..2021]")))));
        FundingRound round = round("2021-05-01", Money.of("1000000", "MAD")).withInvestors("Fund A", "Fund B");
        add(
                all,
                "FACT_REPEATED",
                "/network/startups/0/fundingRounds/1",
                startup(0, atlas -> atlas.withFundingRounds(round, round.withInvestors("Fund B", "Fund A"))),
                startup(0, atlas -> atlas.withFundingRounds(round, round.withInvestors("Fund A"))));
        add(
                all,
                "FACT_REPEATED",
                "/network/sites/3/lifecycle/1",
                lifecycle(step(SiteStatus.OPERATIONAL, "2015"), step(SiteStatus.OPERATIONAL, "2015")),
                lifecycle(
                        step(SiteStatus.OPERATIONAL, "2015"),
                        step(SiteStatus.SUSPENDED, "2015"),
                        step(SiteStatus.OPERATIONAL, "2015")));
        add(
                all,
                "FACT_REPEATED",
                "/network/startups/0/supportPeriods/2",
                startup(
                        0,
                        atlas -> atlas.toBuilder()
                                .addSupportPeriods(remote(), remote())
                                .build()),
                startup(
                        0,
                        atlas -> atlas.toBuilder()
                                .addSupportPeriods(remote(), remote().withStart(DateWindow.of(day("2023-05-01"))))
                                .build()));
    }

    private static Network extracted(String day) {
        return SOUND.withRegister(SOUND.register().orElseThrow().withExtractedOn(day(day)));
    }

    private static SupportPeriod remote() {
        return SupportPeriod.builder()
                .level(SupportLevel.REMOTE)
                .start(day("2023-04-01"))
                .build();
    }

    private static Network region(String region, String country) {
        return site(
                0,
                site -> site.withLocation(Optional.empty())
                        .withAddress(site.address()
                                .orElseThrow()
                                .withAddressRegion(region)
                                .withAddressCountry(country)));
    }

    private static Network lifecycle(LifecycleStep... steps) {
        return SOUND.withSites(
                rabat(),
                tanger(),
                fes(),
                Site.builder()
                        .id(SiteId.of("agadir"))
                        .name("Agadir")
                        .addLifecycle(steps)
                        .addCapacities(capacity(107))
                        .build());
    }

    private static void sites(ImmutableList.Builder<Example> all) {
        add(
                all,
                "SITE_OPENED_BEFORE_NETWORK",
                "/network/sites/3/lifecycle/0/on",
                lifecycle(step(SiteStatus.OPERATIONAL, "1998")),
                lifecycle(step(SiteStatus.OPERATIONAL, "2001")));
        add(
                all,
                "SITE_LIFECYCLE_ORDER",
                "/network/sites/3/lifecycle/1/on",
                lifecycle(step(SiteStatus.ANNOUNCED, "2019"), step(SiteStatus.OPERATIONAL, "2015")),
                lifecycle(step(SiteStatus.ANNOUNCED, "2019"), step(SiteStatus.OPERATIONAL, "2019-06")));
        add(
                all,
                "SITE_LIFECYCLE_ORDER",
                "/network/sites/3/lifecycle/1/on",
                lifecycle(step(SiteStatus.OPERATIONAL, "2015"), step(SiteStatus.ANNOUNCED, "2019")),
                lifecycle(step(SiteStatus.OPERATIONAL, "2015"), step(SiteStatus.SUSPENDED, "2019")));
        add(
                all,
                "SITE_REOPENED",
                "/network/sites/3/lifecycle/2/status",
                lifecycle(
                        step(SiteStatus.OPERATIONAL, "2015"),
                        step(SiteStatus.CLOSED, "2018"),
                        step(SiteStatus.OPERATIONAL, "2020")),
                lifecycle(
                        step(SiteStatus.OPERATIONAL, "2015"),
                        step(SiteStatus.SUSPENDED, "2018"),
                        step(SiteStatus.OPERATIONAL, "2020")));
        add(
                all,
                "SITE_OPERATIONAL_WITHOUT_OPENING",
                "/network/sites/3/lifecycle/0/status",
                lifecycle(step(SiteStatus.CLOSED, "2018")),
                lifecycle(step(SiteStatus.CANCELLED, "2018")));
        add(
                all,
                "SITE_OPERATIONAL_WITHOUT_OPENING",
                "/network/sites/3/lifecycle/0/on",
                lifecycle(step(SiteStatus.OPERATIONAL, "[2018..]")),
                lifecycle(step(SiteStatus.OPERATIONAL, "[..2018]")));
        add(
                all,
                "SITE_PLANNED_DATE_PASSED",
                "/network/sites/3/plannedOpening",
                planned("2023", step(SiteStatus.ANNOUNCED, "2022-11")),
                planned("2025", step(SiteStatus.ANNOUNCED, "2022-11")));
        add(
                all,
                "SITE_OPENING_SLIPPED",
                "/network/sites/3/lifecycle/0/on",
                planned("2019", step(SiteStatus.OPERATIONAL, "2021")),
                planned("2021", step(SiteStatus.OPERATIONAL, "2021")));
        add(
                all,
                "SITE_NOT_OPERATIONAL_HAS_RESIDENTS",
                "/network/sites/1/lifecycle",
                site(1, site -> site.withLifecycle(step(SiteStatus.OPERATIONAL, "2022"))),
                site(1, site -> site.withLifecycle(step(SiteStatus.OPERATIONAL, "2021"))));
        add(
                all,
                "SITE_NOT_OPERATIONAL_HAS_RESIDENTS",
                "/network/sites/1/lifecycle",
                site(1, site -> site.withLifecycle(step(SiteStatus.DELIVERED, "2021"))),
                site(1, site -> site.withLifecycle()));
        add(
                all,
                "SITE_CLOSED_HAS_RESIDENTS",
                "/network/sites/2/lifecycle/1/on",
                site(
                        2,
                        site -> site.withLifecycle(
                                step(SiteStatus.OPERATIONAL, "2005"), step(SiteStatus.CLOSED, "2018-05-01"))),
                site(
                        2,
                        site -> site.withLifecycle(
                                step(SiteStatus.OPERATIONAL, "2005"), step(SiteStatus.CLOSED, "2018"))));
        add(all, "SITE_WITHOUT_CAPACITY", "/network/sites/1", site(1, site -> site.withCapacities()), SOUND);
        add(
                all,
                "CAPACITY_NOT_POSITIVE",
                "/network/sites/2/capacities/0/quantity",
                site(2, site -> site.withCapacities(capacity(0))),
                site(2, site -> site.withCapacities(capacity(1))));
        add(
                all,
                "CAPACITY_NOT_POSITIVE",
                "/network/startups/1/supportPeriods/1/occupied/quantity",
                period(
                        1,
                        1,
                        period -> period.withOccupied(OccupiedSpace.builder()
                                .unit(CapacityUnit.OFFICE)
                                .quantity(new BigDecimal(-1))
                                .build())),
                SOUND);
        add(
                all,
                "CAPACITY_PERIOD_ORDER",
                "/network/sites/0/capacities/0/end",
                site(
                        0,
                        site -> site.withCapacities(capacity(80)
                                .withStart(DateWindow.of(day("2018-01-01")))
                                .withEnd(DateWindow.of(day("2017-01-01"))))),
                site(
                        0,
                        site -> site.withCapacities(capacity(80)
                                .withStart(DateWindow.of(day("2017-01-01")))
                                .withEnd(DateWindow.of(day("2018-01-01"))))));
        add(
                all,
                "CAPACITY_PERIODS_OVERLAP",
                "/network/sites/0/capacities/1",
                site(
                        0,
                        site -> site.withCapacities(
                                capacity(80), capacity(107).withStart(DateWindow.of(day("2022-01-01"))))),
                site(
                        0,
                        site -> site.withCapacities(
                                capacity(80).withEnd(DateWindow.of(day("2022-01-01"))),
                                capacity(107).withStart(DateWindow.of(day("2022-01-01"))))));
        add(all, "AREA_ORDER", "/network/sites/0/area/usable", area(3000, 20000), area(3000, 3000));
        add(all, "AREA_ORDER", "/network/sites/0/area/usable", area(3000, 0), SOUND);
        add(all, "AREA_PER_STARTUP_IMPLAUSIBLE", "/network/sites/0/area", area(3000, 200), area(3000, 400));
        add(
                all,
                "OCCUPANCY_OVER_CAPACITY",
                "/network/sites/1/capacities/0/quantity",
                site(1, site -> site.withCapacities(capacity(1)))
                        .withStartups(
                                atlas(),
                                rif(),
                                souss(),
                                rif().withId(StartupId.of("oriental"))
                                        .withName("Oriental")
                                        .withSupportPeriods(hosted("tanger", "2022-01-01"))),
                site(1, site -> site.withCapacities(capacity(1))));
        add(
                all,
                "PREMISES_PROVIDER_MISSING",
                "/network/sites/0/premises",
                site(0, Site::withRoles),
                site(
                        0,
                        site -> site.withPremises(
                                Premises.builder().basis(PremisesBasis.OWNED).build())));
    }

    private static Network planned(String planned, LifecycleStep step) {
        Network network = lifecycle(step);
        return network.withSite(network.sites().get(3).withPlannedOpening(window(planned)));
    }

    private static Network area(long gross, long usable) {
        return site(
                0,
                site -> site.withArea(FloorArea.builder()
                        .gross(new BigDecimal(gross))
                        .usable(new BigDecimal(usable))
                        .build()));
    }

    private static void startupsAndResidencies(ImmutableList.Builder<Example> all) {
        add(
                all,
                "STARTUP_FOUNDED_IN_FUTURE",
                "/network/startups/1/founded",
                startup(1, rif -> rif.withFounded(window("2026"))),
                startup(1, rif -> rif.withFounded(window("2016"))));
        add(
                all,
                "STARTUP_OLD_AT_ADMISSION",
                "/network/startups/1/founded",
                startup(1, rif -> rif.withFounded(window("2001"))),
                startup(1, rif -> rif.withFounded(window("2010"))));
        add(
                all,
                "ADMITTED_BEFORE_FOUNDED",
                "/network/startups/1/founded",
                startup(1, rif -> rif.withFounded(window("2022"))),
                startup(1, rif -> rif.withFounded(window("2020"))));
        add(
                all,
                "STATUS_ORDER",
                "/network/startups/0/statusEvents/1/on",
                statuses(0, status(VitalStatus.OPERATING, "2023-06-01"), status(VitalStatus.DORMANT, "2023-06-01")),
                statuses(0, status(VitalStatus.OPERATING, "2023-06-01"), status(VitalStatus.DORMANT, "2022-06-01")));
        add(
                all,
                "STATUS_ORDER_UNCLEAR",
                "/network/startups/0/statusEvents/1/on",
                statuses(
                        0,
                        status(VitalStatus.MERGED, "2023-06-01").withCounterparty("Holding"),
                        status(VitalStatus.CLOSED, "2023-06-01")),
                statuses(
                        0,
                        status(VitalStatus.MERGED, "2023-06-01").withCounterparty("Holding"),
                        status(VitalStatus.CLOSED, "2023-12-01")));
        add(
                all,
                "STATUS_BEFORE_FOUNDING",
                "/network/startups/0/statusEvents/0/on",
                statuses(0, status(VitalStatus.OPERATING, "2018-06-01"), status(VitalStatus.OPERATING, "2023-06-01")),
                statuses(0, status(VitalStatus.OPERATING, "2019-06-01"), status(VitalStatus.OPERATING, "2023-06-01")));
        add(
                all,
                "STATUS_AFTER_TERMINAL",
                "/network/startups/0/statusEvents/1/status",
                statuses(0, status(VitalStatus.CLOSED, "2023-04-01"), status(VitalStatus.OPERATING, "2024-04-01")),
                statuses(0, status(VitalStatus.DORMANT, "2023-04-01"), status(VitalStatus.OPERATING, "2024-04-01")));
        add(
                all,
                "STATUS_STALE",
                "/network/startups/0",
                statuses(0)
                        .withStartups(
                                statuses(0)
                                        .startups()
                                        .get(0)
                                        .withSupportPeriods(
                                                hosted("rabat", "2020-01-01", "2022-03-01", EndReason.GRADUATED)
                                                        .withCohortId(CohortId.of("c2020"))),
                                rif(),
                                souss()),
                statuses(0, status(VitalStatus.UNKNOWN, "2020-06-01")));
        add(all, "STATUS_SNAPSHOT", "/network/register", closedAndObserved(5), closedAndObserved(4));
        add(
                all,
                "STATUS_WITHOUT_EVIDENCE",
                "/network/startups/2/statusEvents/0",
                statuses(
                        2,
                        StatusEvent.builder()
                                .status(VitalStatus.CLOSED)
                                .on(day("2018-06-01"))
                                .build()),
                SOUND);
        add(
                all,
                "ACQUIRED_WITHOUT_ACQUIRER",
                "/network/startups/0/statusEvents/0",
                statuses(0, status(VitalStatus.ACQUIRED, "2024-06-01")),
                statuses(0, status(VitalStatus.ACQUIRED, "2024-06-01").withCounterparty("Atlas Holding")));
        add(
                all,
                "SUPPORT_ENDS_BEFORE_START",
                "/network/startups/2/supportPeriods/0/end",
                period(2, 0, period -> period.withEnd(DateWindow.of(day("2015-06-01")))),
                period(2, 0, period -> period.withEnd(DateWindow.of(day("2016-01-01")))));
        add(
                all,
                "RESIDENCY_OVERLAP_SAME_SITE",
                "/network/startups/1/supportPeriods/1/start",
                periods(
                        1,
                        hosted("rabat", "2020-02-01", "2022-06-01", EndReason.LEFT_FOR_SPACE)
                                .withCohortId(CohortId.of("c2020")),
                        hosted("rabat", "2021-06-01")),
                periods(
                        1,
                        hosted("rabat", "2020-02-01", "2021-06-01", EndReason.LEFT_FOR_SPACE)
                                .withCohortId(CohortId.of("c2020")),
                        hosted("rabat", "2021-06-01")));
        add(
                all,
                "RESIDENCY_OVERLAP_SITES",
                "/network/startups/1/supportPeriods/1/start",
                period(1, 1, period -> period.withStart(DateWindow.of(day("2021-03-01")))),
                period(1, 1, period -> period.withStart(DateWindow.of(day("2021-07-01")))));
        add(
                all,
                "RESIDENCY_EXCEEDS_POLICY",
                "/network/startups/1/supportPeriods/1",
                period(1, 0, period -> period.withStart(DateWindow.of(day("2019-12-01")))),
                period(1, 0, period -> period.withStart(DateWindow.of(day("2020-01-01")))));
        add(
                all,
                "SUPPORT_IN_FUTURE",
                "/network/startups/1/supportPeriods/0/start",
                periods(1, hosted("rabat", "2025-02-01"))
                        .withCohorts()
                        .withStartups(
                                atlas().withSupportPeriods(
                                                hosted("rabat", "2020-01-01", "2023-03-01", EndReason.GRADUATED)),
                                rif().withSupportPeriods(hosted("rabat", "2025-02-01")),
                                souss()),
                SOUND);
        add(
                all,
                "RESIDENCY_WITHOUT_SITE",
                "/network/startups/1/supportPeriods/1",
                period(1, 1, period -> period.withSiteId(Optional.empty())),
                period(
                                1,
                                1,
                                period -> period.withSiteId(Optional.empty())
                                        .withLevel(SupportLevel.REMOTE)
                                        .withStart(DateWindow.of(day("2021-06-01"))))
                        .withStartups(atlas(), souss()));
        add(
                all,
                "SUPPORT_WITHOUT_START",
                "/network/startups/2/supportPeriods/0",
                period(2, 0, period -> period.withStart(Optional.empty())),
                SOUND);
        add(
                all,
                "SUPPORT_WITHOUT_START",
                "/network/startups/0/supportPeriods/1",
                startup(
                        0,
                        atlas -> atlas.toBuilder()
                                .addSupportPeriods(remote().withStart(DateWindow.unknown()))
                                .build()),
                startup(
                        0,
                        atlas -> atlas.toBuilder().addSupportPeriods(remote()).build()));
        add(
                all,
                "SERVICE_USE_WITHOUT_SUPPORT",
                "/network/startups/0/serviceUses/0/on",
                startup(
                        0,
                        atlas -> atlas.withServiceUses(
                                atlas.serviceUses().get(0).withOn(DateWindow.of(day("2023-03-03"))))),
                startup(
                        0,
                        atlas -> atlas.withServiceUses(
                                atlas.serviceUses().get(0).withOn(DateWindow.of(day("2023-02-28"))))));
        add(
                all,
                "PERIOD_END_LOOKS_INCLUSIVE",
                "/network/startups/0/supportPeriods/0/end",
                period(0, 0, period -> period.withEnd(DateWindow.of(day("2022-12-31")))),
                period(0, 0, period -> period.withEnd(DateWindow.of(day("2023-01-01")))));
        add(
                all,
                "PERIOD_END_LOOKS_INCLUSIVE",
                "/network/cohorts/0/end",
                cohort(cohort -> cohort.withEnd(DateWindow.of(day("2020-06-30")))),
                cohort(cohort -> cohort.withEnd(DateWindow.of(day("2020-06-29")))));
        add(
                all,
                "MOVE_NOT_LINKED",
                "/network/startups/1/supportPeriods/0/endReason",
                period(1, 0, period -> period.withEndReason(EndReason.LEFT_FOR_SPACE)),
                period(1, 0, period -> period.withEndReason(EndReason.WITHDREW)));
        add(
                all,
                "MOVE_NOT_LINKED",
                "/network/startups/1/supportPeriods/0/endReason",
                period(1, 0, period -> period.withEndReason(Optional.empty())),
                period(1, 1, period -> period.withStart(DateWindow.of(day("2021-08-30")))));
        add(
                all,
                "TRANSFER_WITHOUT_SUCCESSOR",
                "/network/startups/2/supportPeriods/0/endReason",
                period(2, 0, period -> period.withEndReason(EndReason.TRANSFERRED)),
                SOUND);
        add(
                all,
                "END_WITHOUT_REASON",
                "/network/startups/0/supportPeriods/0",
                period(0, 0, period -> period.withEndReason(Optional.empty())),
                period(
                        0,
                        0,
                        period -> period.withEndReason(Optional.empty())
                                .withStart(DateWindow.of(day("2021-01-01")))
                                .withEnd(Optional.empty())));
        add(
                all,
                "END_REASON_WITHOUT_END",
                "/network/startups/1/supportPeriods/1/endReason",
                period(1, 1, period -> period.withEndReason(EndReason.GRADUATED)),
                SOUND);
        add(
                all,
                "RESIDENT_AFTER_CLOSURE",
                "/network/startups/1/supportPeriods/1",
                statuses(1, status(VitalStatus.CLOSED, "2023-01-01")),
                statuses(1, status(VitalStatus.DORMANT, "2023-01-01"), status(VitalStatus.OPERATING, "2024-01-01")));
    }

    private static void figures(ImmutableList.Builder<Example> all) {
        Jobs baseline = jobs("2020-01-15", 3).withBaseline(true);
        add(
                all,
                "JOBS_NEGATIVE",
                "/network/startups/0/jobs/1/direct",
                atlasJobs(baseline, jobs("2021-01-15", -3)),
                atlasJobs(baseline, jobs("2021-01-15", 0)));
        add(
                all,
                "JOBS_IN_FUTURE",
                "/network/startups/0/jobs/1/on",
                atlasJobs(baseline, jobs("2025-01-15", 8)),
                atlasJobs(baseline, jobs("2025-01-01", 8)));
        add(all, "JOBS_WITHOUT_BASELINE", "/network/startups/0/jobs", atlasJobs(jobs("2021-01-15", 8)), SOUND);
        add(
                all,
                "JOBS_CONTRADICT",
                "/network/startups/0/jobs/1/direct",
                atlasJobs(jobs("2020-01-15", 3).withBaseline(true), jobs("2020-01-15", 4)),
                atlasJobs(
                        jobs("2020-01-15", 3).withBaseline(true),
                        jobs("2020-01-15", 3).withIndirect(1).withMethod("survey")));
        add(
                all,
                "JOBS_BASELINES",
                "/network/startups/0/jobs/1/baseline",
                atlasJobs(
                        jobs("2020-01-15", 3).withBaseline(true),
                        jobs("2020-06-15", 4).withBaseline(true)),
                atlasJobs(jobs("2020-01-15", 3).withBaseline(true), jobs("2020-06-15", 4)));
        add(
                all,
                "JOBS_BASIS_MIXED",
                "/network/startups/0/jobs/1/basis",
                atlasJobs(baseline, jobs("2021-01-15", 8).withBasis(JobsBasis.FTE)),
                atlasJobs(baseline, jobs("2021-01-15", 8).withBasis(JobsBasis.HEADCOUNT)));
        add(
                all,
                "JOBS_JUMP",
                "/network/startups/0/jobs/1/direct",
                atlasJobs(baseline, jobs("2021-01-15", 15)),
                atlasJobs(baseline, jobs("2021-01-15", 14)));
        add(
                all,
                "JOBS_INDIRECT_WITHOUT_METHOD",
                "/network/startups/0/jobs/1/indirect",
                atlasJobs(baseline, jobs("2021-01-15", 8).withIndirect(12)),
                atlasJobs(baseline, jobs("2021-01-15", 8).withIndirect(12).withMethod("multiplier 1.5")));
        add(
                all,
                "REVENUE_PERIOD_ORDER",
                "/network/startups/0/revenues/0/end",
                atlasRevenues(revenue("2022-01-01", "2021-01-01", "5000")),
                SOUND);
        add(
                all,
                "REVENUE_PERIODS_OVERLAP",
                "/network/startups/0/revenues/1",
                atlasRevenues(revenue("2021-01-01", "2022-01-01", "5"), revenue("2021-07-01", "2022-07-01", "6")),
                atlasRevenues(revenue("2021-01-01", "2022-01-01", "5"), revenue("2022-01-01", "2023-01-01", "6")));
        add(
                all,
                "EXPORT_EXCEEDS_REVENUE",
                "/network/startups/0/revenues/0/exportAmount",
                atlasRevenues(revenue("2021-01-01", "2022-01-01", "500").withExportAmount(Money.of("600", "MAD"))),
                atlasRevenues(revenue("2021-01-01", "2022-01-01", "500").withExportAmount(Money.of("500", "MAD"))));
        add(
                all,
                "AMOUNT_NEGATIVE",
                "/network/startups/0/serviceUses/0/minutes",
                startup(
                        0,
                        atlas ->
                                atlas.withServiceUses(atlas.serviceUses().get(0).withMinutes(-30))),
                SOUND);
        add(
                all,
                "AMOUNT_NEGATIVE",
                "/network/startups/0/revenues/0/amount",
                atlasRevenues(revenue("2021-01-01", "2022-01-01", "-500000").withExportAmount(Money.of("100", "MAD"))),
                SOUND);
        add(
                all,
                "FIGURE_BEFORE_FOUNDING",
                "/network/startups/0/jobs/0/on",
                atlasJobs(jobs("2018-12-31", 3).withBaseline(true)),
                startup(
                        0,
                        atlas -> atlas.withFounded(window("2021"))
                                .withRevenues()
                                .withFundingRounds()
                                .withJobs(jobs("2020-01-15", 3).withBaseline(true))));
        add(
                all,
                "FUNDING_NEGATIVE",
                "/network/startups/0/fundingRounds/0/amount",
                atlasFunding(round("2021-05-01", Money.of("-1000", "MAD"))),
                atlasFunding(round("2021-05-01", Money.of("0", "MAD"))));
        add(
                all,
                "FUNDING_BEFORE_FOUNDING",
                "/network/startups/0/fundingRounds/0/on",
                atlasFunding(round("2018-05-01", Money.of("1000", "MAD"))),
                atlasFunding(round("2019-01-01", Money.of("1000", "MAD"))));
        add(
                all,
                "CURRENCY_UNKNOWN",
                "/network/startups/0/fundingRounds/0/amount",
                atlasFunding(round("2021-05-01", Money.of("1000", "DHS"))),
                atlasFunding(round("2021-05-01", Money.of("1000", "DEM"))));
        add(
                all,
                "CURRENCY_UNKNOWN",
                "/network/services/0/price",
                service(0, service -> service.withPrice(Money.of("10", "DHS"))),
                service(0, service -> service.withPrice(Money.of("10", "MAD"))));
        add(
                all,
                "CURRENCY_MINOR_UNITS",
                "/network/startups/0/fundingRounds/0/amount",
                atlasFunding(round("2021-05-01", Money.of("1000.125", "MAD"))),
                atlasFunding(round("2021-05-01", Money.of("1000.125", "TND"))));
    }

    private static void servicesCohortsClaims(ImmutableList.Builder<Example> all) {
        add(
                all,
                "SERVICE_AT_CLOSED_SITE",
                "/network/services/1/siteIds/0",
                service(1, service -> service.withSiteIds(SiteId.of("fes"), SiteId.of("rabat"))),
                service(
                        1,
                        service -> service.withSiteIds(SiteId.of("fes"), SiteId.of("rabat"))
                                .withEnd(DateWindow.of(day("2018-07-01")))));
        add(
                all,
                "SERVICE_PERIOD_ORDER",
                "/network/services/0/end",
                service(0, service -> service.withEnd(DateWindow.of(day("2011-01-01")))),
                service(0, service -> service.withEnd(DateWindow.of(day("2012-01-01")))));
        add(
                all,
                "SERVICE_USE_OUTSIDE_OFFERING",
                "/network/startups/0/serviceUses/0/on",
                service(0, training -> training.withEnd(DateWindow.of(day("2020-03-03")))),
                service(0, training -> training.withEnd(DateWindow.of(day("2020-03-04")))));
        add(
                all,
                "SERVICE_NEVER_ELIGIBLE",
                "/network/services/1/eligibility",
                service(
                        1,
                        service -> service.withEligibility(
                                Eligibility.builder().addStages(Stage.MATURE).build())),
                SOUND);
        add(
                all,
                "MEMBERSHIP_PERIOD_ORDER",
                "/network/memberships/0/end",
                SOUND.withMemberships(SOUND.memberships().get(0).withEnd(window("2012"))),
                SOUND.withMemberships(SOUND.memberships().get(0).withEnd(window("2014"))));
        add(
                all,
                "COHORT_DATES_ORDER",
                "/network/cohorts/0/end",
                cohort(cohort -> cohort.withEnd(DateWindow.of(day("2019-12-01")))),
                cohort(cohort -> cohort.withEnd(DateWindow.of(day("2020-01-01")))));
        add(
                all,
                "COHORT_DATES_ORDER",
                "/network/cohorts/0/applicationDeadline",
                cohort(cohort -> cohort.withApplicationDeadline(DateWindow.of(day("2019-08-01")))),
                cohort(cohort -> cohort.withApplicationDeadline(DateWindow.of(day("2020-03-01")))));
        add(
                all,
                "COHORT_OVER_ENROLLED",
                "/network/cohorts/0/maximumEnrolment",
                cohort(cohort -> cohort.withMaximumEnrolment(1)),
                cohort(cohort -> cohort.withMaximumEnrolment(2)));
        add(
                all,
                "COHORT_FUNNEL_ORDER",
                "/network/cohorts/0/funnel/1/quantity",
                funnel(FunnelStep.OFFERED, 140),
                funnel(FunnelStep.OFFERED, 100));
        add(
                all,
                "AMOUNT_NEGATIVE",
                "/network/cohorts/0/funnel/4/quantity",
                funnel(FunnelStep.GRADUATED, -1),
                funnel(FunnelStep.GRADUATED, 0));
        add(
                all,
                "COHORT_FUNNEL_MISMATCH",
                "/network/cohorts/0/funnel/2/quantity",
                funnel(FunnelStep.ADMITTED, 3),
                funnel(FunnelStep.ADMITTED, 3)
                        .withRegister(Register.builder()
                                .coverage(Completeness.PARTIAL)
                                .build()));
        add(
                all,
                "COHORT_SITE_MISMATCH",
                "/network/startups/1/supportPeriods/1/siteId",
                period(1, 1, period -> period.withCohortId(CohortId.of("c2020"))),
                SOUND);
        add(
                all,
                "CLAIM_UNDATED",
                "/network/claims/0",
                claim(0, claim -> claim.withAsOf(Optional.empty())),
                claim(0, claim -> claim.withAsOf(Optional.empty()).withPublishedOn(window("2015"))));
        add(
                all,
                "CLAIM_WITHOUT_POPULATION",
                "/network/claims/1",
                claim(1, claim -> claim.withClock(SurvivalClock.UNSTATED)),
                claim(1, claim -> claim.withClock(SurvivalClock.UNSTATED).withClockDescription("years of support")));
        add(
                all,
                "CLAIM_WITHOUT_POPULATION",
                "/network/claims/1",
                claim(1, claim -> claim.withPopulation(Optional.empty())),
                SOUND);
        add(
                all,
                "CLAIM_RATE_OUT_OF_RANGE",
                "/network/claims/1/quantity",
                claim(1, claim -> claim.withQuantity(Quantity.exactly(89))),
                claim(1, claim -> claim.withQuantity(Quantity.exactly(1))));
        add(
                all,
                "CLAIM_NEGATIVE",
                "/network/claims/0/quantity",
                claim(0, claim -> claim.withQuantity(Quantity.exactly(-230))),
                claim(
                        0,
                        claim ->
                                claim.withMeasure(MeasureId.of("free-capacity")).withQuantity(Quantity.exactly(-230))));
        add(
                all,
                "CLAIM_RATE_OUT_OF_RANGE",
                "/network/claims/0/quantity",
                claim(
                        0,
                        claim -> claim.withMeasure(MeasureId.of("selection-funnel"))
                                .withQuantity(Quantity.exactly(-1))),
                claim(0, claim -> claim.withMeasure(MeasureId.of("selection-funnel"))));
        add(
                all,
                "CLAIM_MEASURE_UNKNOWN",
                "/network/claims/0/measure",
                claim(0, claim -> claim.withMeasure(MeasureId.of("residentz"))),
                SOUND);
        add(
                all,
                "CLAIM_PART_OF_ITSELF",
                "/network/claims/0/partOf",
                SOUND.withClaims(part(0, "all", "women"), part(1, "women", "all"), part(1, "women-graduates", "women")),
                SOUND.withClaims(
                        SOUND.claims().get(0).withId(ClaimId.of("all")),
                        part(1, "women", "all"),
                        part(1, "graduates", "women")));
        add(
                all,
                "CLAIM_FIGURE_OF_OTHER_KIND",
                "/network/claims/0/quantity",
                claim(0, claim -> claim.withMeasure(MeasureId.of("founded"))),
                claim(
                        0,
                        claim -> claim.toBuilder()
                                .measure(MeasureId.of("founded"))
                                .quantity(Optional.empty())
                                .date(window("2001"))
                                .build()));
        add(
                all,
                "CLAIM_FIGURE_OF_OTHER_KIND",
                "/network/claims/0/date",
                claim(
                        0,
                        claim -> claim.toBuilder()
                                .quantity(Optional.empty())
                                .date(window("2001"))
                                .build()),
                claim(
                        0,
                        claim -> claim.toBuilder()
                                .measure(MeasureId.of("first-coffee"))
                                .quantity(Optional.empty())
                                .date(window("2001"))
                                .build()));
        add(
                all,
                "CLAIM_WITHOUT_CURRENCY",
                "/network/claims/0",
                claim(0, claim -> claim.withMeasure(MeasureId.of("budget"))),
                claim(0, claim -> claim.withMeasure(MeasureId.of("budget")).withCurrency("MAD")));
        add(
                all,
                "CLAIM_DENOMINATOR_ZERO",
                "/network/claims/1/denominator",
                claim(1, claim -> claim.withDenominator(Quantity.exactly(0))),
                claim(1, claim -> claim.withDenominator(Quantity.of(Qualifier.MORE_THAN, 0))));
        add(
                all,
                "CLAIM_SINCE_NOT_CUMULATIVE",
                "/network/claims/0/since",
                claim(0, claim -> claim.withSince(window("2001"))),
                claim(
                        0,
                        claim -> claim.withMeasure(MeasureId.of("startups-supported"))
                                .withBasis(ClaimBasis.CUMULATIVE)
                                .withSince(window("2001"))));
        add(
                all,
                "CLAIM_BASIS_IMPOSSIBLE",
                "/network/claims/0/basis",
                claim(0, claim -> claim.withBasis(ClaimBasis.CUMULATIVE)),
                claim(0, claim -> claim.withBasis(ClaimBasis.STOCK)));
        add(
                all,
                "CLAIM_COUNTED_UNIT_IMPOSSIBLE",
                "/network/claims/0/countedUnit",
                claim(0, claim -> claim.withCountedUnit(CountedUnit.PERSON)),
                claim(0, claim -> claim.withMeasure(MeasureId.of("graduates")).withCountedUnit(CountedUnit.PERSON)));
        add(
                all,
                "CLAIM_TERRITORY_UNKNOWN",
                "/network/claims/0/territory",
                claim(0, claim -> claim.withTerritory("ZZ-06")),
                claim(0, claim -> claim.withTerritory("XK")));
        add(
                all,
                "CLAIM_TERRITORY_UNKNOWN",
                "/network/claims/0/territory",
                claim(0, claim -> claim.withTerritory("ma")),
                claim(0, claim -> claim.withTerritory("The Rif")));
        add(
                all,
                "REFERENCE_DANGLING",
                "/network/claims/0/partOf",
                claim(0, claim -> claim.withPartOf(ClaimId.of("nowhere"))),
                SOUND);
        add(
                all,
                "CLAIM_NEGATIVE",
                "/network/claims/1/numerator",
                claim(1, claim -> claim.withNumerator(Quantity.exactly(-43))),
                claim(1, claim -> claim.withNumerator(Quantity.exactly(0))));
        add(
                all,
                "DATES_ORDER",
                "/network/claims/0/asOf",
                claim(
                        0,
                        claim -> claim.withMeasure(MeasureId.of("startups-supported"))
                                .withSince(window("2016"))),
                claim(
                        0,
                        claim -> claim.withMeasure(MeasureId.of("startups-supported"))
                                .withSince(window("2015"))));
    }

    private static Claim part(int claim, String id, String whole) {
        return SOUND.claims().get(claim).withId(ClaimId.of(id)).withPartOf(ClaimId.of(whole));
    }

    private static void wrongFacts(ImmutableList.Builder<Example> all) {
        add(
                all,
                "REFERENCE_TO_ITSELF",
                "/network/startups/0/fundingRounds/0/investors/0",
                atlasFunding(round("2021-05-01", Money.of("1000000", "MAD")).withInvestors("ENERGIE ATLAS")),
                atlasFunding(round("2021-05-01", Money.of("1000000", "MAD")).withInvestors("Énergie Rif")));
        add(
                all,
                "REFERENCE_TO_ITSELF",
                "/network/startups/1/statusEvents/0/counterparty",
                sold("Énergie Atlas", "Rif Data"),
                sold("Énergie Atlas", "Souss Agritech"));
        add(
                all,
                "URL_SHARED",
                "/network/startups/1/url",
                page("http://www.example.org/").withStartup(pageOfAtlas("https://example.org")),
                page("https://example.org/rif").withStartup(pageOfAtlas("https://example.org/atlas")));
        add(
                all,
                "IDENTIFIERS_CONTRADICT",
                "/network/startups/0/identifiers/1/id",
                startup(0, atlas -> identified(atlas, "MA-ICE", "001527456000081", "001561191000066")),
                startup(0, atlas -> identified(atlas, "MA-ICE", "001561191000066", "001561191000163")));
        add(
                all,
                "REGION_UNKNOWN",
                "/network/sites/0/address/addressRegion",
                region("MA-99", "MA"),
                region("MA-CAS", "MA"));
        add(
                all,
                "VALUE_REPEATED",
                "/network/services/1/siteIds/1",
                service(1, service -> service.withSiteIds(SiteId.of("rabat"), SiteId.of("rabat"))),
                service(1, service -> service.withSiteIds(SiteId.of("rabat"), SiteId.of("tanger"))));
        Membership iasp = SOUND.memberships().get(0).withRole("full");
        add(
                all,
                "ORGANIZATION_TWO_NAMES",
                "/network/memberships/1/association/name",
                SOUND.withMemberships(
                        iasp,
                        iasp.withRole("board")
                                .withAssociation(iasp.association().withName("Something Else"))),
                SOUND.withMemberships(iasp, iasp.withRole("board")));
        ServiceOffering training = SOUND.services().get(0);
        add(
                all,
                "ENTITY_REPEATED",
                "/network/services/2",
                SOUND.withService(training.withId(ServiceId.of("training-2"))),
                SOUND.withService(training.withId(ServiceId.of("training-2")).withSiteIds(SiteId.of("tanger"))));
        add(
                all,
                "SUPPORT_OVERLAP",
                "/network/startups/0/supportPeriods/2/start",
                remoteTwice("2023-05-01"),
                remoteTwice("2023-06-01"));
        add(
                all,
                "MEMBERS_CONTRADICT",
                "/network/roles/0/reviewOn",
                SOUND.withRoles(operator("2005", "2015").withReviewOn(window("2016"))),
                SOUND.withRoles(operator("2005", "2015").withReviewOn(window("2014"))));
        add(
                all,
                "MEMBERS_CONTRADICT",
                "/network/services/1/eligibility/minimumRevenue",
                selling("50000", "40000"),
                selling("40000", "40000"));
        add(
                all,
                "TERMS_OUTSIDE_PERIOD",
                "/network/services/0/terms/0/end",
                service(0, courses -> courses.withTerms(terms("2005", "2010"))),
                service(0, courses -> courses.withTerms(terms("2012", "2015"))));
        add(
                all,
                "ROLE_PERIOD_ORDER",
                "/network/organizations/0/recognitions/0/end",
                recognised("2019", "2018"),
                recognised("2019", "2031"));
        add(
                all,
                "VALUE_REPEATED",
                "/network/recognitions/1",
                SOUND.withRecognitions(award("2019"), award("2019")),
                SOUND.withRecognitions(award("2019"), award("2020")));
        add(
                all,
                "MEMBERS_CONTRADICT",
                "/network/startups/0/supportPeriods/1/mode",
                startup(
                        0,
                        atlas -> atlas.toBuilder()
                                .addSupportPeriods(remote().withMode(SupportMode.PHYSICAL))
                                .build()),
                startup(
                        0,
                        atlas -> atlas.toBuilder()
                                .addSupportPeriods(remote().withMode(SupportMode.VIRTUAL))
                                .build()));
        add(all, "PART_EXCEEDS_WHOLE", "/network/startups/0/serviceUses/0/minutes", minutes(1441), minutes(1440));
        add(
                all,
                "NUMBER_IMPLAUSIBLE",
                "/network/startups/0/revenues/0/end",
                atlasRevenues(revenue("2020-01-01", "2024-01-01", "1")),
                atlasRevenues(revenue("2020-01-01", "2021-07-01", "1")));
        add(
                all,
                "COUNT_NOT_WHOLE",
                "/network/sites/1/capacities/0/quantity",
                site(
                        1,
                        site -> site.withCapacities(
                                capacity(1).withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("100.5"))))),
                SOUND);
        add(all, "SITES_WITHOUT_LIFECYCLE", "/network/sites", site(1, site -> site.withLifecycle()), SOUND);
    }

    private static Cohort anywhere() {
        return SOUND.cohorts().get(0).withSiteIds().withFunnel();
    }

    private static void fits(ImmutableList.Builder<Example> all) {
        add(
                all,
                "CLAIM_DETAIL_FOREIGN",
                "/network/claims/0/unit",
                claim(0, claim -> claim.withUnit(CapacityUnit.SQUARE_METRE)),
                claim(0, claim -> claim.withMeasure(MeasureId.of("capacity")).withUnit(CapacityUnit.SQUARE_METRE)));
        add(
                all,
                "CLAIM_DETAIL_FOREIGN",
                "/network/claims/0/siteIds",
                claim(0, claim -> claim.withMeasure(MeasureId.of("site-count")).withSiteIds(SiteId.of("rabat"))),
                claim(0, claim -> claim.withSiteIds(SiteId.of("rabat"))));
        add(
                all,
                "CLAIM_NOT_WHOLE",
                "/network/claims/0/quantity",
                claim(0, claim -> claim.withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("1.5")))),
                claim(0, claim -> claim.withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("1.0")))));
        add(
                all,
                "CLAIM_NOT_WHOLE",
                "/network/claims/0/quantity",
                claim(0, claim -> oneAndAHalf(claim, "residents")),
                claim(0, claim -> oneAndAHalf(claim, "average-residents")));
        add(
                all,
                "CLAIM_NOT_WHOLE",
                "/network/claims/0/quantity",
                claim(0, claim -> oneAndAHalf(claim, "applicants")),
                claim(0, claim -> oneAndAHalf(claim, "staff")));
        add(
                all,
                "CLAIM_NOT_WHOLE",
                "/network/claims/0/quantity",
                claim(0, claim -> oneAndAHalf(claim, "trainers")),
                claim(0, claim -> oneAndAHalf(claim, "trainers").withCountedUnit(CountedUnit.FULL_TIME_EQUIVALENT)));
        add(
                all,
                "CLAIM_RATE_OUT_OF_RANGE",
                "/network/claims/1/quantity",
                claim(1, claim -> claim.withQuantity(Quantity.of(Qualifier.MORE_THAN, BigDecimal.ONE))),
                claim(1, claim -> claim.withQuantity(Quantity.of(Qualifier.AT_LEAST, BigDecimal.ONE))));
    }

    private static Claim oneAndAHalf(Claim claim, String measure) {
        return claim.withMeasure(MeasureId.of(measure))
                .withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("1.5")));
    }

    private static Network sold(String rif, String atlas) {
        return startup(
                        1,
                        firm -> firm.withStatusEvents(
                                status(VitalStatus.ACQUIRED, "2024-06-01").withCounterparty(rif)))
                .withStartup(SOUND.startups()
                        .get(0)
                        .withStatusEvents(
                                status(VitalStatus.ACQUIRED, "2024-06-01").withCounterparty(atlas)));
    }

    private static Network page(String url) {
        return startup(1, rif -> rif.withMetadata(Metadata.builder().url(url).build()));
    }

    private static Startup pageOfAtlas(String url) {
        return SOUND.startups().get(0).withMetadata(Metadata.builder().url(url).build());
    }

    private static Network remoteTwice(String start) {
        return startup(
                0,
                atlas -> atlas.toBuilder()
                        .addSupportPeriods(
                                remote().withEnd(DateWindow.of(day("2023-06-01"))),
                                remote().withStart(DateWindow.of(day(start))))
                        .build());
    }

    private static Network minutes(long minutes) {
        return startup(
                0, atlas -> atlas.withServiceUses(atlas.serviceUses().get(0).withMinutes(minutes)));
    }

    private static void lives(ImmutableList.Builder<Example> all) {
        add(
                all,
                "FACT_BEFORE_NETWORK",
                "/network/memberships/0/start",
                SOUND.withMemberships(SOUND.memberships().get(0).withStart(window("1990"))),
                SOUND.withMemberships(SOUND.memberships().get(0).withStart(window("2001"))));
        add(
                all,
                "FACT_OUTSIDE_SITE_LIFE",
                "/network/sites/1/capacities/0/start",
                site(1, site -> site.withCapacities(capacity(100).withStart(window("1980")))),
                site(1, site -> site.withCapacities(capacity(100).withStart(window("2015")))));
        add(
                all,
                "FACT_OUTSIDE_SITE_LIFE",
                "/network/events/0/start",
                SOUND.withEvents(event("2003", "2003").withSiteIds(SiteId.of("tanger"))),
                SOUND.withEvents(event("2018", "2018").withSiteIds(SiteId.of("tanger"))));
        add(
                all,
                "FACT_OUTSIDE_SITE_LIFE",
                "/network/programmes/0/runs/0/start",
                SOUND.withProgrammes(runningAt("tanger", "2012", "2018")),
                SOUND.withProgrammes(runningAt("tanger", "2016", "2018")));
        add(
                all,
                "ADMITTED_WHILE_SUSPENDED",
                "/network/startups/1/supportPeriods/1/start",
                site(
                        1,
                        site -> site.withLifecycle(
                                step(SiteStatus.OPERATIONAL, "2015-10-01"), step(SiteStatus.SUSPENDED, "2020-01-01"))),
                site(
                        1,
                        site -> site.withLifecycle(
                                step(SiteStatus.OPERATIONAL, "2015-10-01"),
                                step(SiteStatus.SUSPENDED, "2020-01-01"),
                                step(SiteStatus.OPERATIONAL, "2021-06-01"))));
        add(
                all,
                "FACT_AFTER_END",
                "/network/startups/2/fundingRounds/0/on",
                startup(2, souss -> souss.withFundingRounds(round("2020-01-01", Money.of("1", "MAD")))),
                startup(2, souss -> souss.withFundingRounds(round("2018-06-20", Money.of("1", "MAD")))));
        add(
                all,
                "SUPPORT_OUTSIDE_COHORT",
                "/network/startups/2/supportPeriods/0/start",
                period(2, 0, period -> period.withCohortId(CohortId.of("c2020")))
                        .withCohorts(anywhere()),
                period(1, 1, period -> period.withCohortId(CohortId.of("c2020")))
                        .withCohorts(anywhere()));
        add(
                all,
                "COHORT_FUNNEL_EARLY",
                "/network/cohorts/0/funnel/4/quantity",
                cohort(cohort -> cohort.withEnd(DateWindow.of(day("2026-07-01")))),
                cohort(cohort -> cohort.withEnd(DateWindow.of(day("2024-07-01")))));
        add(
                all,
                "SERVICE_USE_NOT_ELIGIBLE",
                "/network/startups/0/serviceUses/0/serviceId",
                service(
                        0,
                        training -> training.withEligibility(
                                Eligibility.builder().addStages(Stage.GROWTH).build())),
                service(
                        0,
                        training -> training.withEligibility(Eligibility.builder()
                                .addStages(Stage.IDEA, Stage.GROWTH)
                                .build())));
        add(
                all,
                "SERVICE_END_UNKNOWN",
                "/network/services/1/status",
                service(1, finance -> finance.withStatus(ServiceStatus.DEFUNCT)),
                service(
                        1,
                        finance ->
                                finance.withStatus(ServiceStatus.DEFUNCT).withEnd(DateWindow.of(day("2024-01-01")))));
        add(
                all,
                "SERVICE_USE_ELSEWHERE",
                "/network/startups/0/serviceUses/0/serviceId",
                service(0, training -> training.withSiteIds(SiteId.of("tanger"))),
                service(0, training -> training.withSiteIds(SiteId.of("tanger"), SiteId.of("rabat"))));
    }

    /** Contradictions of parties, places and money. */
    private static void world(ImmutableList.Builder<Example> all) {
        add(
                all,
                "SUPPORT_NOT_ELIGIBLE",
                "/network/startups/0/supportPeriods/0/cohortId",
                forStages(Stage.GROWTH, Stage.MATURE),
                forStages(Stage.PRE_SEED, Stage.MATURE));
        add(
                all,
                "SUPPORT_NOT_ELIGIBLE",
                "/network/startups/0/supportPeriods/0/cohortId",
                forAges(Period.ofYears(3)),
                forAges(Period.ofMonths(1)));
        add(
                all,
                "SHARES_SUM",
                "/network/roles",
                SOUND.withRoles(funder("Fund", "0.6"), funder("Bank", "0.6")),
                SOUND.withRoles(funder("Fund", "0.6"), funder("Bank", "0.1")));
        add(
                all,
                "SITE_PART_ELSEWHERE",
                "/network/sites/1/partOf",
                site(
                        1,
                        tanger -> tanger.withPartOf(SiteId.of("rabat"))
                                .withAddress(
                                        Address.builder().addressCountry("ES").build())),
                site(
                        1,
                        tanger -> tanger.withPartOf(SiteId.of("rabat"))
                                .withAddress(
                                        Address.builder().addressCountry("EH").build())));
        add(
                all,
                "SITE_FOLLOWS_UNNAMED",
                "/network/sites/2/follows/0",
                site(2, fes -> fes.withFollows(Predecessor.builder().build())),
                site(
                        2,
                        fes -> fes.withFollows(
                                Predecessor.builder().name("Old quay").build())));
        add(
                all,
                "CURRENCY_WITHDRAWN",
                "/network/startups/0/fundingRounds/0/amount",
                atlasFunding(round("2021-05-01", Money.of("5000", "FRF"))),
                atlasFunding(round("2021-05-01", Money.of("5000", "EUR"))));
        add(
                all,
                "COHORT_FUNNEL_DAYS",
                "/network/cohorts/0/funnel/1/on",
                counted("2019-12-10", "2019-12-01"),
                counted("2019-12-10", "2019-12"));
        add(
                all,
                "CLAIM_BEFORE_SUBJECT",
                "/network/claims/0/asOf",
                claim(0, claim -> claim.withSiteIds(SiteId.of("tanger")).withAsOf(window("2014"))),
                claim(0, claim -> claim.withSiteIds(SiteId.of("tanger")).withAsOf(window("2015"))));
    }

    /** A programme of a city that is part of another. */
    private static Network inCity(String whole) {
        return SOUND.withProgrammes(programme("city").withPartOf(ProgrammeId.of(whole)));
    }

    /** A programme since 2020 that runs somewhere to a day. */
    private static Programme running(String end) {
        return programme("acceleration")
                .withStart(window("2020"))
                .withRuns(
                        ProgrammeRun.builder().siteId("rabat").end(window(end)).build());
    }

    private static Network selling(String least, String most) {
        return service(
                1,
                finance -> finance.withEligibility(finance.eligibility()
                        .orElseThrow()
                        .withMinimumRevenue(Money.of(least, "MAD"))
                        .withMaximumRevenue(Money.of(most, "MAD"))));
    }

    private static Recognition award(String day) {
        return Recognition.builder()
                .kind(RecognitionKind.AWARD)
                .name("Prize")
                .start(window(day))
                .build();
    }

    private static Network recognised(String start, String end) {
        return SOUND.withOrganizations(Organization.builder()
                .name("Hub")
                .addRecognitions(award(start).withEnd(window(end)))
                .build());
    }

    private static Programme runningAt(String site, String start, String end) {
        return programme("acceleration")
                .withRuns(ProgrammeRun.builder()
                        .siteId(site)
                        .start(window(start))
                        .end(window(end))
                        .build());
    }

    /** At the site of the first startup, with a pause. */
    private static Programme paused(String from, String to) {
        SiteId site = SOUND.startups().get(0).supportPeriods().get(0).siteId().orElseThrow();
        ProgrammeRun run = ProgrammeRun.builder().siteId(site).build();
        return programme("acceleration").withRuns(run.withEnd(window(from)), run.withStart(window(to)));
    }

    /** With a cohort of a programme for some stages. */
    private static Network forStages(Stage... stages) {
        return cohort(cohort -> cohort.withProgrammeId(ProgrammeId.of("acceleration")))
                .withProgrammes(programme("acceleration")
                        .withEligibility(Eligibility.builder().addStages(stages).build()));
    }

    private static Network forAges(Period youngest) {
        return cohort(cohort -> cohort.withProgrammeId(ProgrammeId.of("acceleration")))
                .withProgrammes(programme("acceleration")
                        .withEligibility(
                                Eligibility.builder().minimumAge(youngest).build()));
    }

    private static Role funder(String name, String share) {
        return role(RoleKind.FUNDER, name).withShare(new BigDecimal(share));
    }

    /** With the days on which those who applied were counted, and those who were offered a place. */
    private static Network counted(String applied, String offered) {
        return cohort(cohort -> {
            List<FunnelStage> funnel = new ArrayList<>(cohort.funnel());
            funnel.set(0, funnel.get(0).withOn(window(applied)));
            funnel.set(1, funnel.get(1).withOn(window(offered)));
            return cohort.withFunnel(funnel);
        });
    }
}
