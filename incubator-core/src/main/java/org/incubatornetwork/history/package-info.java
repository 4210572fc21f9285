/**
 * A startup and a site as known on a day, from the network or from one of its places: every law of the field has its home here,
 * once, for rules, for metrics and for whoever writes his own. What a single value of the model tells by itself is asked of it.
 *
 * <pre>{@code
 * SiteId quay = SiteId.of("quay");
 * Network harbour = Network.builder()
 *         .id("harbour")
 *         .name("Harbour")
 *         .addSites(Site.builder().id(quay).name("The Quay").build())
 *         .build();
 * Startup algae = Startup.builder()
 *         .id("algae")
 *         .name("Algae")
 *         .addSupportPeriods(SupportPeriod.builder()
 *                 .level(SupportLevel.HOSTED)
 *                 .siteId(quay)
 *                 .start(LocalDate.of(2021, 5, 3))
 *                 .end(LocalDate.of(2022, 7, 1))
 *                 .endReason(EndReason.GRADUATED)
 *                 .build())
 *         .build();
 * Frame frame = Frame.of(harbour, LocalDate.of(2022, 6, 30));
 * StartupInNetwork history = StartupInNetwork.of(algae, frame);
 * history.admission();           // Optional[2021-05-03]
 * history.isResident();          // true
 * history.graduation();          // Optional.empty
 * history.residencies();         // [HOSTED [2021-05-03, ) COUNTED]
 * history.atSites();             // [algae as of 2022-06-30 at quay]
 *
 * // One day later the end is known.
 * frame = Frame.of(harbour, LocalDate.of(2022, 7, 1));
 * StartupInNetwork later = StartupInNetwork.of(algae, frame);
 * later.isResident();            // false
 * later.graduation();            // Optional[2022-07-01]
 * later.residentDays(later.admissionDay(), frame.asOfDay());  // 424
 * }</pre>
 *
 * <h2>Words</h2>
 *
 * <dl>
 *   <dt>frame
 *   <dd>a network without its startups, and the as-of date: {@link org.incubatornetwork.history.Frame}
 *   <dt>support
 *   <dd>a support period as known on that day: {@link org.incubatornetwork.history.Support}; of level HOSTED it is a residency
 *   <dt>stay
 *   <dd>a time in the network, in which support that overlaps or is linked by transfers is one: {@link
 *       org.incubatornetwork.history.Stay}. It is made by residencies, unless {@linkplain
 *       org.incubatornetwork.history.StartupHistory#withLevels other levels} are asked for
 *   <dt>spell
 *   <dd>a time without a break in the place that is looked from, from entry to exit: {@link org.incubatornetwork.history.Spell}. In
 *       the network the spells are the stays; a stay with a transfer has a spell at each of its sites
 *   <dt>day
 *   <dd>where members end in {@code Day}, a number: {@link org.incubatornetwork.history.EpochDay}
 * </dl>
 *
 * <h2>Laws, and where each is</h2>
 *
 * <table>
 *   <caption>The laws of the field</caption>
 *   <tr><th>law</th><th>home</th></tr>
 *   <tr><td>what is dated after the as-of date is not known</td><td>{@link org.incubatornetwork.history.Support},
 *       {@link org.incubatornetwork.history.LifeCourse}</td></tr>
 *   <tr><td>what is dated after the register's extraction counts nowhere</td><td>{@link
 *       org.incubatornetwork.history.Frame#knownDay()}</td></tr>
 *   <tr><td>which support counts, and what keeps it from counting</td><td>{@link
 *       org.incubatornetwork.history.Support#standing()}</td></tr>
 *   <tr><td>since when support without a start has surely begun</td><td>{@link
 *       org.incubatornetwork.history.Support#hasBegun()}</td></tr>
 *   <tr><td>which support is one stay, and how it ends</td><td>{@link org.incubatornetwork.history.Stay}</td></tr>
 *   <tr><td>which support is one time at a site; admission and transfer, departure and transfer</td><td>{@link
 *       org.incubatornetwork.history.Spell}</td></tr>
 *   <tr><td>of a departure that is told as a transfer nobody knows the reason</td><td>{@link
 *       org.incubatornetwork.model.EndReason#isOfDeparture()}</td></tr>
 *   <tr><td>which stays are of a cohort or programme</td><td>{@link org.incubatornetwork.history.StartupInGroup}</td></tr>
 *   <tr><td>admission, and the site that has it</td><td>{@link
 *       org.incubatornetwork.history.StartupHistory#admissionDay()}, {@link
 *       org.incubatornetwork.history.StartupInNetwork#admissionSite()}</td></tr>
 *   <tr><td>graduation, and the site that has it</td><td>{@link
 *       org.incubatornetwork.history.StartupHistory#graduationDay()}, {@link
 *       org.incubatornetwork.history.StartupInNetwork#graduationSite()}, {@link
 *       org.incubatornetwork.history.StartupHistory#isGraduation(org.incubatornetwork.history.Spell)}</td></tr>
 *   <tr><td>the closest level of support, ever and now</td><td>{@link
 *       org.incubatornetwork.history.StartupHistory#supportLevel()}, {@link
 *       org.incubatornetwork.history.StartupHistory#currentSupportLevel()}</td></tr>
 *   <tr><td>due to leave, by the network's policy</td><td>{@link
 *       org.incubatornetwork.history.DueDeparture#of}</td></tr>
 *   <tr><td>days of residence</td><td>{@link
 *       org.incubatornetwork.history.StartupHistory#residentDays(int, int)}</td></tr>
 *   <tr><td>members of a cohort, and what became of them in it</td><td>{@link
 *       org.incubatornetwork.history.FirmHistory#cohorts()}, {@link
 *       org.incubatornetwork.history.FirmHistory#graduatedCohorts()}, {@link
 *       org.incubatornetwork.history.FirmHistory#currentCohorts()}, {@link
 *       org.incubatornetwork.history.Graduation}</td></tr>
 *   <tr><td>a cohort that may have started</td><td>{@link
 *       org.incubatornetwork.model.Cohort#mayHaveStartedBy(java.time.LocalDate)}</td></tr>
 *   <tr><td>who takes part in a programme, and what became of them in it</td><td>{@link
 *       org.incubatornetwork.history.StartupInNetwork#programmes()}, {@link
 *       org.incubatornetwork.history.StartupInNetwork#graduatedProgrammes()}, {@link
 *       org.incubatornetwork.history.StartupInNetwork#currentProgrammes()}, {@link
 *       org.incubatornetwork.history.Graduation}</td></tr>
 *   <tr><td>how certain it is that a startup is a member of a cohort or a programme</td><td>{@link
 *       org.incubatornetwork.history.Presence#membership(org.incubatornetwork.history.StartupInNetwork,
 *       org.incubatornetwork.model.CohortId)}</td></tr>
 *   <tr><td>the sector in a classification</td><td>{@link
 *       org.incubatornetwork.history.FirmHistory#sectors()}</td></tr>
 *   <tr><td>what a residency occupies</td><td>{@link
 *       org.incubatornetwork.history.Support#occupied(org.incubatornetwork.model.CapacityUnit)}</td></tr>
 *   <tr><td>closed, and back in business</td><td>{@link org.incubatornetwork.history.LifeCourse#closedDay()}, {@link
 *       org.incubatornetwork.history.LifeCourse#shutting()}</td></tr>
 *   <tr><td>gone into another firm, last</td><td>{@link org.incubatornetwork.history.LifeCourse#merging()}</td></tr>
 *   <tr><td>dead, under a policy; struck off after a sale</td><td>{@link
 *       org.incubatornetwork.history.LifeCourse#deathDay(org.incubatornetwork.history.ExitPolicy)}</td></tr>
 *   <tr><td>the latest status, support that ended in failure included</td><td>{@link
 *       org.incubatornetwork.history.LifeCourse#latestStatus()}</td></tr>
 *   <tr><td>the last evidence of life</td><td>{@link
 *       org.incubatornetwork.history.LifeCourse#lastEvidenceDay()}</td></tr>
 *   <tr><td>followed up, observed, unknown</td><td>{@link
 *       org.incubatornetwork.history.LifeCourse#isFollowedUp(org.incubatornetwork.history.ExitPolicy)}, {@link
 *       org.incubatornetwork.history.FollowUp}</td></tr>
 *   <tr><td>deaths that tell when somebody looked</td><td>{@link org.incubatornetwork.history.DeathDays}</td></tr>
 *   <tr><td>what jobs are counted by, where it is not told</td><td>{@link
 *       org.incubatornetwork.model.Jobs#countedBy()}</td></tr>
 *   <tr><td>the latest number of jobs, and baselines</td><td>{@link
 *       org.incubatornetwork.history.LifeCourse#directJobs(org.incubatornetwork.model.JobsBasis)}, {@link
 *       org.incubatornetwork.history.LifeCourse#baselines(org.incubatornetwork.model.JobsBasis)}</td></tr>
 *   <tr><td>facts told twice, against one another, or that cannot be</td><td>{@link
 *       org.incubatornetwork.history.Facts}, {@link org.incubatornetwork.history.Fault}</td></tr>
 *   <tr><td>what a vague day may be, once what cannot be is left out</td><td>{@link
 *       org.incubatornetwork.history.Support#earliestStartDay()}, {@link
 *       org.incubatornetwork.history.Frame#narrowed(org.incubatornetwork.model.DateWindow)}, {@link
 *       org.incubatornetwork.history.LifeCourse#deathWindow(org.incubatornetwork.history.ExitPolicy)}</td></tr>
 *   <tr><td>how certain it is what vague days decide</td><td>{@link org.incubatornetwork.history.Certainty},
 *       {@link org.incubatornetwork.history.Frame#within(org.incubatornetwork.model.DateWindow, int, int)},
 *       {@link org.incubatornetwork.history.Presence}</td></tr>
 *   <tr><td>admissions, departures and transfers that vague days leave open</td><td>{@link
 *       org.incubatornetwork.history.Passages}</td></tr>
 *   <tr><td>the least and the most jobs that vague days leave open</td><td>{@link org.incubatornetwork.history.OpenJobs}</td></tr>
 *   <tr><td>the days on which anything may turn</td><td>{@link org.incubatornetwork.history.TurningDays},
 *       {@link org.incubatornetwork.history.Turning}</td></tr>
 *   <tr><td>what day is taken for a vague one</td><td>{@link org.incubatornetwork.history.VagueDates}</td></tr>
 *   <tr><td>the day of a vague founding</td><td>{@link org.incubatornetwork.history.FoundingDay}</td></tr>
 *   <tr><td>the capacity in force</td><td>{@link org.incubatornetwork.history.CapacityInForce}</td></tr>
 *   <tr><td>open on a day, or uncertain</td><td>{@link
 *       org.incubatornetwork.model.Site#isOpenOn(java.time.LocalDate)}, {@link
 *       org.incubatornetwork.model.Site#isStatusUncertainOn(java.time.LocalDate)}</td></tr>
 *   <tr><td>open by the days that are taken, and perhaps; a whole by its parts</td><td>{@link
 *       org.incubatornetwork.history.SiteHistory#statuses()}, {@link org.incubatornetwork.history.SiteLives}</td></tr>
 *   <tr><td>surely not open yet, surely closed for good, the last open day of a period</td><td>{@link
 *       org.incubatornetwork.history.SiteHistory}</td></tr>
 *   <tr><td>what supposes that a site was open</td><td>{@link org.incubatornetwork.model.SiteStatus#supposesOpening()}</td></tr>
 *   <tr><td>a step of a site that may be told before it is taken</td><td>{@link
 *       org.incubatornetwork.model.SiteStatus#mayBePlanned()}</td></tr>
 *   <tr><td>which sites are part of which</td><td>{@link
 *       org.incubatornetwork.model.Network#isWithin(org.incubatornetwork.model.SiteId, org.incubatornetwork.model.SiteId)},
 *       {@link org.incubatornetwork.history.SiteParts}</td></tr>
 *   <tr><td>which programmes are part of which</td><td>{@link
 *       org.incubatornetwork.model.Network#isWithin(org.incubatornetwork.model.ProgrammeId,
 *       org.incubatornetwork.model.ProgrammeId)}</td></tr>
 *   <tr><td>the programme of support, and how long a stay may last in it</td><td>{@link
 *       org.incubatornetwork.model.Network#programmeOf}, {@link org.incubatornetwork.model.Network#maximumStayFor}</td></tr>
 *   <tr><td>where a programme is held, and when it pauses between two runs</td><td>{@link
 *       org.incubatornetwork.model.Programme#isHeldAt}, {@link org.incubatornetwork.model.Programme#findPause}</td></tr>
 *   <tr><td>a service that is offered on a day, and at a site</td><td>{@link
 *       org.incubatornetwork.model.ServiceOffering#isOfferedOn},
 *       {@link org.incubatornetwork.model.ServiceOffering#isOfferedAt}</td></tr>
 *   <tr><td>a role or a recognition that holds on a day</td><td>{@link org.incubatornetwork.model.Role#covers},
 *       {@link org.incubatornetwork.model.Recognition#covers}</td></tr>
 *   <tr><td>who is eligible, and which sales are those of a fiscal year</td><td>{@link
 *       org.incubatornetwork.model.Eligibility#admits},
 *       {@link org.incubatornetwork.model.Eligibility#mayHaveAdmitted(org.incubatornetwork.model.Startup, java.time.LocalDate)}</td></tr>
 *   <tr><td>the stage of a startup on a day</td><td>{@link org.incubatornetwork.model.Startup#stageOn}</td></tr>
 *   <tr><td>the end of an organization</td><td>{@link org.incubatornetwork.model.Organization#endedOn()}</td></tr>
 *   <tr><td>the numbers of a funnel that can be reckoned with</td><td>{@link org.incubatornetwork.history.Funnel}</td></tr>
 *   <tr><td>how much of what there is a list has</td><td>{@link org.incubatornetwork.model.Network#registerCoverage()},
 *       {@link org.incubatornetwork.model.Network#siteCoverage()}</td></tr>
 *   <tr><td>which statuses are of a firm that lives, was sold, has closed, has ended</td><td>{@link
 *       org.incubatornetwork.model.VitalStatus}</td></tr>
 *   <tr><td>a published figure of what happened</td><td>{@link org.incubatornetwork.model.ClaimNature#isOfThePast()}</td></tr>
 *   <tr><td>the day of a published figure</td><td>{@link org.incubatornetwork.model.Claim#heldOn()}</td></tr>
 *   <tr><td>a published figure that still holds</td><td>{@link org.incubatornetwork.model.Claim#stands()}</td></tr>
 * </table>
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.history;

import org.jspecify.annotations.NullMarked;
