package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import java.time.Year;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/** The part of a network that a figure is about: all of it, a site, a programme, a cohort, a sector or a year of admission. */
public final class Scope implements Serializable, Comparable<Scope>, NoBean {
    private static final long serialVersionUID = 1L;
    private static final Scope NETWORK = new Scope(ScopeKind.NETWORK, "");
    private static final Comparator<Scope> ORDER = Comparator.comparing(Scope::kind)
            .thenComparing(scope -> scope.year().map(Year::getValue).orElse(0))
            .thenComparing(scope -> scope.sector().map(Sector::scheme).orElse(""))
            .thenComparing(scope -> scope.sector().map(Sector::code).orElseGet(scope.subject::toString));

    private final ScopeKind kind;
    private final Serializable subject;

    private Scope(ScopeKind kind, Serializable subject) {
        this.kind = kind;
        this.subject = subject;
    }

    /**
     * The scope of the whole network.
     *
     * @return the scope
     */
    public static Scope network() {
        return NETWORK;
    }

    /**
     * The scope of one site.
     *
     * @param site the site
     * @return the scope
     */
    public static Scope of(SiteId site) {
        return new Scope(ScopeKind.SITE, Objects.requireNonNull(site, "site"));
    }

    /**
     * The scope of the startups of a programme: those with a support period that names it or a part of it, or a cohort of either.
     *
     * @param programme the programme
     * @return the scope
     */
    public static Scope of(ProgrammeId programme) {
        return new Scope(ScopeKind.PROGRAMME, Objects.requireNonNull(programme, "programme"));
    }

    /**
     * The scope of the startups of a cohort: those with a support period that names it.
     *
     * @param cohort the cohort
     * @return the scope
     */
    public static Scope of(CohortId cohort) {
        return new Scope(ScopeKind.COHORT, Objects.requireNonNull(cohort, "cohort"));
    }

    /**
     * The scope of the startups of a sector: those whose first code of its scheme it is. One code in two schemes is two
     * sectors.
     *
     * @param sector the sector, whose unknown members are left out
     * @return the scope
     */
    public static Scope of(Sector sector) {
        return new Scope(
                ScopeKind.SECTOR, Objects.requireNonNull(sector, "sector").key());
    }

    /**
     * The scope of the startups whose first stay starts in a year.
     *
     * @param year the year
     * @return the scope
     */
    public static Scope of(Year year) {
        return new Scope(ScopeKind.YEAR, Objects.requireNonNull(year, "year"));
    }

    /**
     * The kind of the scope.
     *
     * @return the kind
     */
    public ScopeKind kind() {
        return kind;
    }

    /**
     * The site of the scope, if it is one.
     *
     * @return the site of a scope of kind {@link ScopeKind#SITE}
     */
    public Optional<SiteId> siteId() {
        return subject(SiteId.class);
    }

    /**
     * The programme of the scope, if it is one.
     *
     * @return the programme of a scope of kind {@link ScopeKind#PROGRAMME}
     */
    public Optional<ProgrammeId> programmeId() {
        return subject(ProgrammeId.class);
    }

    /**
     * The cohort of the scope, if it is one.
     *
     * @return the cohort of a scope of kind {@link ScopeKind#COHORT}
     */
    public Optional<CohortId> cohortId() {
        return subject(CohortId.class);
    }

    /**
     * The sector of the scope, if it is one.
     *
     * @return the sector of a scope of kind {@link ScopeKind#SECTOR}
     */
    public Optional<Sector> sector() {
        return subject(Sector.class);
    }

    /**
     * The year of first admission of the scope, if it is one.
     *
     * @return the year of a scope of kind {@link ScopeKind#YEAR}
     */
    public Optional<Year> year() {
        return subject(Year.class);
    }

    private <T> Optional<T> subject(Class<T> type) {
        return type.isInstance(subject) ? Optional.of(type.cast(subject)) : Optional.empty();
    }

    /** The network first, then sites, programmes and cohorts by id, sectors by scheme and code, and years. */
    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && kind == that.kind && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + subject.hashCode();
    }

    /** The kind and the id, as in {@code SITE casablanca} or {@code SECTOR ISIC 62}; {@code NETWORK} alone. */
    @Override
    public String toString() {
        if (kind == ScopeKind.NETWORK) {
            return kind.name();
        }
        return kind + " "
                + sector().map(sector -> sector.scheme() + " " + sector.code()).orElseGet(subject::toString);
    }
}
