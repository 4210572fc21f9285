package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/** What is offered and occupied at the sites that say what they offer. */
abstract class Occupied implements DatedAccumulator<Occupied> {
    private static final long serialVersionUID = 1L;

    /** What is counted of those who are there. */
    private enum Counted {
        STARTUPS,
        RESIDENCIES,
        WITHOUT_SPACE,
        /** Those that may be there and don't say what they occupy. */
        PERHAPS_WITHOUT_SPACE
    }

    private static final int SPACE = Counted.values().length;

    Question question;
    private final CapacityUnit unit;
    /** The sites at which somebody is resident: of a network of many, a startup need not know the others. */
    private @Nullable OfferingSites inhabited;

    private final OpenSpace occupied = new OpenSpace();
    private final CountsOf<Counted> counts = new CountsOf<>(SPACE);
    /** By ordinal of a site, the days on which its places count, as far as they were asked for; null as long as none are. */
    private transient @Nullable Map<Integer, Optional<OfferingDays>> offeringDays;

    Occupied(Question question, CapacityUnit unit) {
        this.question = question;
        this.unit = unit;
    }

    Offered offered(SiteHistory site) {
        return Offered.byOpenSite(site, unit, new SiteLives(question.frame()));
    }

    @Override
    public final boolean mayCount(StartupHistory history) {
        return Presence.support(history, SupportLevel.HOSTED).isPossible();
    }

    @Override
    public final boolean begin(Question other) {
        question = other;
        if (inhabited != null) {
            inhabited.clear();
        }
        occupied.clear();
        counts.clear();
        return true;
    }

    /** Tells each residency, of which there is one at a time, for as long as it is as certain that its site offers something. */
    @Override
    public final boolean tellDated(DatedHistory history, DatedNumbers numbers) {
        List<Support> residencies = history.whole().residencies();
        boolean told = true;
        for (int i = 0; i < residencies.size() && told; i++) {
            Support residency = residencies.get(i);
            if (residency.occupies() && residency.siteOrdinal() != Frame.NO_SITE) {
                OfferingDays offering = offeringDays(residency.siteOrdinal());
                told = offering != null
                        && offering.within(
                                residency.startDay(),
                                residency.endDay(),
                                (from, until, counted) -> tell(residency, counted, numbers.during(from, until)));
            }
        }
        return told;
    }

    private boolean tell(Support residency, Certainty counted, Numbers numbers) {
        occupied.clear();
        counts.clear();
        add(residency, counted);
        addAny(counted);
        return tell(numbers);
    }

    private @Nullable OfferingDays offeringDays(int ordinal) {
        Map<Integer, Optional<OfferingDays>> known = offeringDays == null ? new HashMap<>() : offeringDays;
        offeringDays = known;
        return known.computeIfAbsent(ordinal, this::findOfferingDays).orElse(null);
    }

    private Optional<OfferingDays> findOfferingDays(int ordinal) {
        Question asked = question;
        Optional<OfferingDays> found = OfferingDays.find(ordinal, asked, day -> {
            begin(asked.at(asked.frame().asOf(EpochDay.date(day)), Optional.empty()));
            return inclusion(ordinal);
        });
        begin(asked);
        return found;
    }

    @Override
    public final void add(StartupHistory history) {
        Certainty anywhere = Certainty.IMPOSSIBLE;
        List<Support> supports = history.inNetwork().recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support residency = supports.get(i);
            Certainty counted = Presence.residence(residency, history, question.asOfDay());
            if (counted.isPossible() && residency.occupies()) {
                counted = counted.and(inclusion(residency.siteOrdinal()));
                anywhere = anywhere.or(counted);
                if (counted.isPossible()) {
                    add(residency, counted);
                }
            }
        }
        addAny(anywhere);
    }

    /** Adds a startup that has a residency which counts as certainly; where startups are what occupies, they are counted as that alone. */
    private void addAny(Certainty anywhere) {
        if (unit == CapacityUnit.STARTUP) {
            occupied.add(BigDecimal.ONE, anywhere);
        } else {
            counts.addIf(anywhere.isAssumed(), Counted.STARTUPS);
        }
    }

    /** How certain it is that the places of a site count. */
    private Certainty inclusion(int site) {
        OfferingSites known = inhabited == null ? new OfferingSites() : inhabited;
        inhabited = known;
        return known.inclusion(site, question, this::offered);
    }

    private void add(Support residency, Certainty counted) {
        if (unit != CapacityUnit.STARTUP) {
            counts.addIf(counted.isAssumed(), Counted.RESIDENCIES);
            Optional<BigDecimal> space = residency.occupied(unit);
            counts.addIf(counted.isAssumed() && space.isEmpty(), Counted.WITHOUT_SPACE);
            counts.addIf(space.isEmpty(), Counted.PERHAPS_WITHOUT_SPACE);
            space.ifPresent(quantity -> occupied.add(quantity, counted));
        }
    }

    @Override
    public final boolean countsUndatedSupport() {
        return true;
    }

    @Override
    public final boolean isOfSupportNow() {
        return true;
    }

    @Override
    public final void merge(Occupied other) {
        occupied.merge(other.occupied);
        counts.merge(other.counts);
    }

    @Override
    public final boolean tell(Numbers numbers) {
        counts.tell(numbers, 0);
        return occupied.tell((key, number) -> numbers.add(SPACE + key, number));
    }

    @Override
    public final void take(long key, long number) {
        if (key >= SPACE) {
            occupied.take(key - SPACE, number);
        } else {
            counts.take(key, number);
        }
    }

    final BigDecimal occupied() {
        return occupied.value();
    }

    /** What is left, which vague days may leave open. */
    final Figure left(OfferingSites sites) {
        return sites.openQuantity().less(occupied);
    }

    abstract Figure figure(OfferingSites sites);

    /** What is left where nothing is offered by the days that are taken. */
    Figure withoutOffer(OfferingSites sites, NoValue reason) {
        return Figure.missing(MetricUnit.RATIO, reason);
    }

    /** What is said of a scope whose sites have no capacity for several reasons, or that has no sites. */
    NoValue nothingOffered() {
        return NoValue.NO_CAPACITY;
    }

    @Override
    public final void report(MetricResult.Builder result) {
        OfferingSites sites = OfferingSites.of(question, this::offered);
        if (sites.isEmpty()) {
            result.figure(withoutOffer(sites, sites.reason(nothingOffered())));
        } else {
            result.figure(stock(figure(sites)))
                    .populationSize(startups())
                    .part("measure", "CAPACITY", sites.openQuantity().figure())
                    .part("measure", "OCCUPIED", stock(occupied.figure()));
            if (occupied().compareTo(sites.quantity()) > 0) {
                result.addWarning(CatalogueTexts.warning("OVER_CAPACITY"));
            }
            if (unit != CapacityUnit.STARTUP) {
                result.coverage(Coverage.of(withSpace(), counts.of(Counted.RESIDENCIES)))
                        .exclude("OCCUPIED_SPACE_UNKNOWN", counts.of(Counted.WITHOUT_SPACE));
            }
        }
        sites.exclude(result);
    }

    /** What residencies occupy is a stock: if none of them says how much, it is not 0. */
    private Figure stock(Figure sum) {
        return Sums.stock(sum, counts.of(Counted.PERHAPS_WITHOUT_SPACE), withSpace());
    }

    private long startups() {
        return unit == CapacityUnit.STARTUP ? occupied().longValueExact() : counts.of(Counted.STARTUPS);
    }

    private long withSpace() {
        return counts.of(Counted.RESIDENCIES) - counts.of(Counted.WITHOUT_SPACE);
    }
}
