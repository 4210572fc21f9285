package org.incubatornetwork.json.benchmark;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * A document as somebody would model it who has no library but one of JSON: records as their binding fills them. What is absent
 * is null; ids, open codes and vague dates are texts; nothing is checked.
 */
@Json
@CompiledJson
public record PlainDocument(String format, String formatVersion, Network network) {
    @Json
    @CompiledJson
    public record Network(
            String id,
            String name,
            @Nullable List<Name> names,
            @Nullable String kind,
            @Nullable String governance,
            @Nullable String country,
            @Nullable String founded,
            @Nullable String maximumStay,
            @Nullable List<Sector> focusSectors,
            @Nullable Register register,
            @Nullable List<Site> sites,
            @Nullable List<Service> services,
            @Nullable List<Programme> programmes,
            @Nullable List<Cohort> cohorts,
            @Nullable List<Claim> claims,
            @Nullable List<Source> sources,
            @Nullable Extensions extensions,
            @Nullable List<Startup> startups) {}

    @Json
    @CompiledJson
    public record Name(
            String text,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String start,
            @Nullable String end) {}

    @Json
    @CompiledJson
    public record Register(
            Completeness coverage,
            @Nullable LocalDate since,
            @Nullable LocalDate extractedOn,
            @Nullable List<Source> sources) {}

    @Json
    @CompiledJson
    public record Source(
            @Nullable String publisher, @Nullable String title) {}

    @Json
    @CompiledJson
    public record Extensions(Synthetic synthetic) {}

    @Json
    @CompiledJson
    public record Synthetic(String seed, long startups) {}

    @Json
    @CompiledJson
    public record Site(
            String id,
            String name,
            @Nullable SiteKind kind,
            @Nullable Address address,
            @Nullable List<LifecycleStep> lifecycle,
            @Nullable String plannedOpening,
            @Nullable List<Capacity> capacities,
            @Nullable Premises premises,
            @Nullable List<Role> roles) {}

    @Json
    @CompiledJson
    public record Address(@Nullable String addressCountry) {}

    @Json
    @CompiledJson
    public record LifecycleStep(SiteStatus status, String on) {}

    @Json
    @CompiledJson
    public record Capacity(
            CapacityUnit unit,
            Quantity quantity,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    @Json
    @CompiledJson
    public record Quantity(Qualifier qualifier, BigDecimal value) {}

    @Json
    @CompiledJson
    public record Premises(@Nullable String basis) {}

    @Json
    @CompiledJson
    public record Role(String kind, @Nullable Organization organization) {}

    @Json
    @CompiledJson
    public record Organization(String name) {}

    @Json
    @CompiledJson
    public record Programme(
            String id, String name, @Nullable String kind) {}

    @Json
    @CompiledJson
    public record Service(
            String id,
            String name,
            @Nullable String category,
            @Nullable Eligibility eligibility) {}

    @Json
    @CompiledJson
    public record Eligibility(@Nullable List<String> kinds) {}

    @Json
    @CompiledJson
    public record Cohort(
            String id,
            String name,
            @Nullable String programmeId,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable List<FunnelStage> funnel) {}

    @Json
    @CompiledJson
    public record FunnelStage(String stage, Quantity quantity) {}

    @Json
    @CompiledJson
    public record Claim(
            String measure,
            @Nullable String nature,
            @Nullable String basis,
            @Nullable List<String> siteIds,
            @Nullable String cohortId,
            @Nullable Quantity quantity,
            @Nullable String date,
            @Nullable String asOf) {}

    @Json
    @CompiledJson
    public record StageStep(String stage, @Nullable String start) {}

    @Json
    @CompiledJson
    public record Startup(
            String id,
            String name,
            @Nullable List<Name> names,
            @Nullable String kind,
            @Nullable String legalForm,
            @Nullable String founded,
            @Nullable List<Sector> sectors,
            @Nullable List<StageStep> stages,
            @Nullable List<SupportPeriod> supportPeriods,
            @Nullable List<StatusEvent> statusEvents,
            @Nullable List<Jobs> jobs,
            @Nullable List<Revenue> revenues,
            @Nullable List<FundingRound> fundingRounds,
            @Nullable List<ServiceUse> serviceUses,
            @Nullable List<Identifier> identifiers) {}

    @Json
    @CompiledJson
    public record Sector(String scheme, String code) {}

    @Json
    @CompiledJson
    public record SupportPeriod(
            @Nullable String id,
            SupportLevel level,
            @Nullable String siteId,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String cohortId,
            @Nullable SupportMode mode,
            @Nullable OccupiedSpace occupied,
            @Nullable List<Terms> terms,
            @Nullable EndReason endReason) {}

    @Json
    @CompiledJson
    public record OccupiedSpace(CapacityUnit unit, BigDecimal quantity) {}

    @Json
    @CompiledJson
    public record Terms(
            String kind, @Nullable Money amount, @Nullable BigDecimal share) {}

    @Json
    @CompiledJson
    public record StatusEvent(
            VitalStatus status,
            LocalDate on,
            @Nullable List<LocalDate> observedOn,
            @Nullable String counterparty,
            @Nullable String evidence) {}

    @Json
    @CompiledJson
    public record Jobs(
            LocalDate on,
            @Nullable Long direct,
            @Nullable Long indirect,
            @Nullable Boolean baseline,
            @Nullable String method) {}

    @Json
    @CompiledJson
    public record Revenue(
            LocalDate start,
            LocalDate end,
            Money amount,
            @Nullable Money exportAmount) {}

    @Json
    @CompiledJson
    public record FundingRound(
            LocalDate on,
            @Nullable String instrument,
            @Nullable Money amount,
            @Nullable List<String> investors) {}

    @Json
    @CompiledJson
    public record ServiceUse(
            String serviceId, LocalDate on, @Nullable Long minutes) {}

    @Json
    @CompiledJson
    public record Identifier(String scheme, String id) {}

    @Json
    @CompiledJson
    public record Money(BigDecimal amount, String currency) {}
}
