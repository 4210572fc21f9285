package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;

/** Where the sites are, and what became of each: its life, its plan, and how late it was. */
record SitePictures(Gallery gallery) {
    private static final int MOST_SITES = 30;

    List<Picture> all() {
        return ImmutableList.of(map(), lives());
    }

    /** The status that a site has on the day; where a vague day leaves it open, that of the last step which may have been taken. */
    private Optional<SiteStatus> status(Site site) {
        LocalDate day = gallery.found().day();
        return site.isStatusUncertainOn(day)
                ? site.lifecycle().stream()
                        .filter(step -> step.mayHaveComeBy(day))
                        .map(LifecycleStep::status)
                        .reduce((earlier, later) -> later)
                : site.statusOn(day);
    }

    private String statusName(Optional<SiteStatus> status) {
        return gallery.words().of("status." + status.map(SiteStatus::name).orElse("none"));
    }

    private Picture map() {
        Words words = gallery.words();
        String title = words.of("map");
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<Optional<SiteStatus>> statuses = new LinkedHashSet<>();
        Table table =
                Table.of(title, words.of("site"), words.of("status"), words.of("latitude"), words.of("longitude"));
        int without = 0;
        for (Site site : gallery.found().network().sites()) {
            Optional<Location> location = site.location();
            if (location.isEmpty()) {
                without++;
                continue;
            }
            statuses.add(status(site));
            String name = gallery.siteNames().get(site.id());
            rows.add(Map.of(
                    "site", name,
                    "longitude", location.get().longitude().doubleValue(),
                    "latitude", location.get().latitude().doubleValue(),
                    "status", statusName(status(site))));
            table.add(
                    name,
                    statusName(status(site)),
                    words.number(location.get().latitude()),
                    words.number(location.get().longitude()));
        }
        if (rows.isEmpty()) {
            return Picture.missing("map", title, words.of("map.none"));
        }
        return gallery.draw(
                "map",
                "map",
                Map.of("rows", rows, "statuses", marks(statuses)),
                title,
                words.of("map.seen", "day", words.date(gallery.found().day())),
                without == 0
                        ? List.of(words.of("map.source"))
                        : List.of(words.of("map.without", "count", words.number(without)), words.of("map.source")),
                table);
    }

    private Picture lives() {
        Words words = gallery.words();
        String title = words.of("lives");
        LocalDate day = gallery.found().day();
        List<Map<String, Object>> spans = new ArrayList<>();
        List<Map<String, Object>> plans = new ArrayList<>();
        List<Map<String, Object>> slips = new ArrayList<>();
        List<String> sites = new ArrayList<>();
        Set<Optional<SiteStatus>> statuses = new LinkedHashSet<>();
        Table table = Table.of(title, words.of("site"), words.of("lives.steps"), words.of("lives.planned"));
        for (Site site : gallery.found().network().sites()) {
            String name = gallery.siteNames().get(site.id());
            List<LifecycleStep> steps = site.lifecycle().stream()
                    .filter(step -> step.mayHaveComeBy(day))
                    .toList();
            table.addTexts(
                    name,
                    String.join("; ", steps.stream().map(this::told).toList()),
                    site.plannedOpening().map(this::told).orElse(""));
            if (sites.size() == MOST_SITES) {
                continue;
            }
            int before = spans.size() + plans.size();
            for (int i = 0; i < steps.size(); i++) {
                Optional<LocalDate> from = start(steps.get(i));
                LocalDate to = i + 1 < steps.size() ? start(steps.get(i + 1)).orElse(day) : day;
                if (from.isPresent()
                        && steps.get(i).status().phase() != SiteStatus.Phase.OVER
                        && to.isAfter(from.get())) {
                    statuses.add(Optional.of(steps.get(i).status()));
                    spans.add(Map.of(
                            "site", name,
                            "from", Gallery.time(from.get()),
                            "to", Gallery.time(to),
                            "status", statusName(Optional.of(steps.get(i).status()))));
                }
            }
            plan(site).ifPresent(planned -> {
                plans.add(Map.of(
                        "site",
                        name,
                        "from",
                        Gallery.time(planned.earliest().orElseThrow()),
                        "to",
                        Gallery.time(planned.latest().orElseThrow())));
                opening(steps)
                        .filter(opened -> opened.isAfter(planned.latest().orElseThrow()))
                        .ifPresent(opened -> slips.add(Map.of(
                                "site", name,
                                "from", Gallery.time(planned.latest().orElseThrow()),
                                "to", Gallery.time(opened))));
            });
            if (spans.size() + plans.size() > before) {
                sites.add(name);
            }
        }
        if (sites.isEmpty()) {
            return Picture.missing("lives", title, words.of("lives.none"));
        }
        return gallery.draw(
                "lives",
                "lives",
                Map.of(
                        "spans", spans,
                        "plans", plans,
                        "slips", slips,
                        "sites", sites,
                        "statuses", marks(statuses),
                        "day", Gallery.time(day)),
                title,
                words.of("lives.seen"),
                List.of(words.of("lives.note")),
                table);
    }

    private String told(LifecycleStep step) {
        String status = statusName(Optional.of(step.status()));
        return step.on().map(on -> status + " " + told(on)).orElse(status);
    }

    private String told(DateWindow window) {
        return ValueText.span(window).in(gallery.words().language());
    }

    /** The planned opening, if both its ends are told. */
    private static Optional<DateWindow> plan(Site site) {
        return site.plannedOpening()
                .filter(window ->
                        window.earliest().isPresent() && window.latest().isPresent());
    }

    private static Optional<LocalDate> opening(List<LifecycleStep> steps) {
        return steps.stream()
                .filter(step -> step.status() == SiteStatus.OPERATIONAL)
                .findFirst()
                .flatMap(SitePictures::start);
    }

    private static Optional<LocalDate> start(LifecycleStep step) {
        return step.on().flatMap(window -> window.earliest().or(window::latest));
    }

    private List<Map<String, Object>> marks(Set<Optional<SiteStatus>> statuses) {
        return statuses.stream()
                .map(status -> Map.<String, Object>of(
                        "name", statusName(status), "colour", colour(status), "shape", shape(status)))
                .toList();
    }

    private static String colour(Optional<SiteStatus> status) {
        return status.map(known -> switch (known) {
                    case OPERATIONAL -> "var(--blue)";
                    case UNDER_CONSTRUCTION, DELIVERED -> "var(--orange)";
                    case SUSPENDED -> "var(--vermillion)";
                    case AGREED -> "var(--purple)";
                    default -> "var(--muted)";
                })
                .orElse("var(--muted)");
    }

    private static String shape(Optional<SiteStatus> status) {
        return status.map(known -> switch (known.phase()) {
                    case IN_USE -> known == SiteStatus.OPERATIONAL ? "circle" : "square";
                    case PLANNED -> "diamond";
                    case OVER -> "cross";
                })
                .orElse("cross");
    }
}
