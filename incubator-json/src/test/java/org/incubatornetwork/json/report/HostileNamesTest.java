package org.incubatornetwork.json.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.report.TextTable.Column;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.text.CharacterSet;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names and figures that a report could be led astray by, in every place that a report shows. */
class HostileNamesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final BigDecimal LONG = new BigDecimal("1234567890123456789012345678901.234");

    private static final Capacity PLACES = Capacity.builder()
            .unit(CapacityUnit.STARTUP)
            .quantity(Quantity.of(Qualifier.EXACT, LONG))
            .build();

    /** What SARIF and its viewers take for a link: the letter of the standard, and what a known viewer looks for. */
    private static final Pattern[] LINKS = {
        Pattern.compile("(?<!\\\\)\\[(?:[^\\\\\\[\\]]|\\\\[\\\\\\[\\]])*\\]\\([^)]*\\)"),
        Pattern.compile("\\[[^\\]]*\\]\\([^)]+\\)")
    };

    private static Report report(String name, Locale locale) {
        Network network = Network.builder()
                .id("n")
                .name(name)
                .addSites(
                        site("a", name, name),
                        site("b", name + " b", name).withCapacities(PLACES.withUnit(CapacityUnit.DESK)))
                .addStartups(
                        Startup.builder()
                                .id("s")
                                .name(name)
                                .addSupportPeriods(SupportPeriod.builder()
                                        .level(SupportLevel.HOSTED)
                                        .siteId(SiteId.of("b"))
                                        .start(LocalDate.of(2020, 1, 1))
                                        .build())
                                .addFundingRounds(FundingRound.builder()
                                        .on(LocalDate.of(2021, 1, 1))
                                        .amount(Money.of(LONG, "MAD"))
                                        .build())
                                .build(),
                        Startup.builder().id("s").name(name).build())
                .addClaims(Claim.builder()
                        .measure(MeasureId.of("site-count"))
                        .quantity(Quantity.of(Qualifier.EXACT, LONG))
                        .saidBy(name)
                        .asOf(DateWindow.parse("2023"))
                        .build())
                .build();
        byte[] document = NetworkJson.standard().writeBytes(NetworkDocument.of(network));
        return Report.builder(SourceText.of(name, document))
                .locale(locale)
                .sites(network, DAY)
                .validation(Validator.asOf(DAY).validate(network))
                .metrics(MetricEngine.asOf(DAY).measure(network))
                .reconciliation(Reconciler.asOf(DAY).reconcile(network))
                .build();
    }

    private static Site site(String id, String name, String place) {
        return Site.builder()
                .id(id)
                .name(name)
                .addName(Name.of(place).withLanguage("fr"))
                .area(FloorArea.builder()
                        .gross(LONG)
                        .usable(LONG)
                        .lettable(LONG)
                        .build())
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.parse("2019"))
                        .build())
                .build();
    }

    private static final String HIDDEN = IntStream.of(
                    0x9, 0xa, 0xad, 0x34f, 0x115f, 0x202e, 0x2028, 0x2800, 0x3164, 0xfe0f, 0xe0100, 0x890)
            .mapToObj(Character::toString)
            .collect(Collectors.joining("x"));

    private static void hidesNothing(String text) {
        assertThat(text.codePoints())
                .allMatch(character -> character == '\n' || !CharacterSet.HIDDEN.contains(character));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void nothingInAReportIsHidden(ReportFormat format) {
        hidesNothing(report(HIDDEN, Locale.ENGLISH).writeString(format));
    }

    /** Wherever a name stands: of what was added and removed, and before and after. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void nothingThatChangedOrDisagreesIsHidden(String language) {
        Locale locale = Locale.forLanguageTag(language);
        UnknownMember member = UnknownMember.of(HIDDEN, JsonText.of("\"" + HIDDEN.substring(4) + "\""));
        Network network = Network.builder()
                .id("n")
                .name(HIDDEN)
                .addSites(site("a", HIDDEN, HIDDEN), site("b", HIDDEN + " b", HIDDEN))
                .metadata(Metadata.builder().addUnknownMember(member).build())
                .addRoles(Role.builder()
                        .kind(RoleKind.SPONSOR)
                        .organization(Organization.builder().name(HIDDEN).build())
                        .build())
                .build();
        Network other = network.withName(HIDDEN + HIDDEN)
                .withSites(site("a", HIDDEN + " a", HIDDEN + HIDDEN))
                .withRoles()
                .withMetadata(Metadata.builder()
                        .addUnknownMember(UnknownMember.of(HIDDEN, JsonText.of("2")))
                        .build());

        for (NetworkDiff diff : List.of(NetworkDiff.between(network, other), NetworkDiff.between(other, network))) {
            assertThat(diff.changes()).hasSizeGreaterThan(4);
            hidesNothing(DiffReport.of(diff, locale).writeString(ReportFormat.TEXT));
            hidesNothing(DiffReport.of(diff, locale).writeString(ReportFormat.JSON));
        }
        assertThat(NetworkMerge.standard()
                        .of(MergePart.of(HIDDEN, network), MergePart.of(HIDDEN + HIDDEN, other))
                        .conflicts())
                .hasSizeGreaterThan(2)
                .allSatisfy(conflict -> hidesNothing(conflict.message(locale)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void textKeepsItsWidth(String language) {
        String marks = "a" + "\u0301".repeat(300);
        String wide = "東京テクノパーク".repeat(20);

        for (String name :
                new String[] {marks, wide, "x".repeat(3_000), "\u0301".repeat(7) + " x", "\ud83d\ude80".repeat(99)}) {
            assertThat(report(name, Locale.forLanguageTag(language))
                            .writeString(ReportFormat.TEXT)
                            .lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(100));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 40})
    void figuresSideBySideHideNothingAndKeepTheirWidthHoweverManyThereAre(int count) {
        String name = "\u202e東京\u3164" + Character.toString(0xe0100) + "a\u0301".repeat(300);
        Network network = Network.builder()
                .id("n")
                .name(name)
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .sites(IntStream.range(0, count)
                        .mapToObj(i -> site("s" + i, i + name, name).withCapacities(PLACES))
                        .toList())
                .startups(IntStream.range(0, count)
                        .mapToObj(i -> Startup.builder()
                                .id("s" + i)
                                .name(name)
                                .addSupportPeriods(SupportPeriod.builder()
                                        .level(SupportLevel.HOSTED)
                                        .siteId(SiteId.of("s" + i))
                                        .start(LocalDate.of(2020, 1, 1))
                                        .build())
                                .build())
                        .toList())
                .build();
        ComparisonReport report = ComparisonReport.of(
                MetricComparison.ofScopes(MetricEngine.asOf(DAY).measure(network), ScopeKind.SITE), Locale.FRENCH);

        assertThat(report.writeString(ReportFormat.TEXT).lines())
                .hasSizeGreaterThan(count)
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(100));
        for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.JSON)) {
            assertThat(report.writeString(format).codePoints())
                    .allMatch(character -> character == '\n' || !CharacterSet.HIDDEN.contains(character));
        }
    }

    @Test
    void aColumnOfFiguresGivesWayLast() {
        TextTable table = new TextTable(Column.left("what"), Column.right("n"), Column.right("of"));
        table.add("the number of startups", "1,234,567,890,123", "9,876,543,210,987");
        StringBuilder out = new StringBuilder();

        table.appendTo(out, 0, 30);

        assertThat(out).hasToString("""
                        what              n         of
                        --------  ---------  ---------
                        the       1,234,567  9,876,543
                        number     ,890,123   ,210,987
                        of
                        startups
                        """);
    }

    @Test
    void marksAloneAreAWord() {
        assertThat(TextWrap.lines("\u0301 ab cd", 5)).containsExactly("\u0301 ab", "cd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click](https://evil.example)",
                "[a\\](https://evil.example)",
                "\\[a](1)",
                "[[a]](sarif:/runs/0)",
                "x](y) [",
                "{0} }{ {",
                "[2023..2024] \\ ("
            })
    void noNameBecomesALinkOrAPlaceInSarif(String name) {
        JsonNode run = JsonMapper.shared()
                .readTree(report(name, Locale.ENGLISH).writeString(ReportFormat.SARIF))
                .at("/runs/0");
        Stream<String> messages = Stream.concat(
                run.get("results")
                        .valueStream()
                        .map(result -> result.at("/message/text").asString()),
                run.at("/invocations/0/toolConfigurationNotifications")
                        .valueStream()
                        .map(notification -> notification.at("/message/text").asString()));

        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            for (Pattern link : LINKS) {
                assertThat(link.matcher(message).find()).as(message).isFalse();
            }
            assertThat(message.replace("{{", "").replace("}}", "")).doesNotContain("{", "}");
        });
        assertThat(plain(SarifReport.literal(name))).isEqualTo(name);
    }

    /** A message string as a viewer shows it that goes by the standard. */
    private static String plain(String message) {
        String unbraced = message.replace("{{", "{").replace("}}", "}");
        return unbraced.contains("]\\(") ? unbraced.replaceAll("\\\\(.)", "$1") : unbraced;
    }
}
