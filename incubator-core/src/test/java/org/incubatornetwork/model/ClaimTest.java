package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClaimTest {
    @Test
    void heldOnItsDayOrOnThatOfItsPublicationOrOfItsFirstSource() {
        Claim undated = Claim.builder()
                .measure(MeasureId.of("residents"))
                .quantity(Quantity.exactly(12))
                .build();
        assertThat(undated.heldOn()).isEmpty();
        Claim sourced = undated.withMetadata(Metadata.ofSources(
                Source.builder().publishedOn(DateWindow.parse("2016")).build(),
                Source.builder().publishedOn(DateWindow.parse("2015-02")).build(),
                Source.builder().title("Undated").build()));
        assertThat(sourced.heldOn()).contains(DateWindow.parse("2015-02"));
        Claim published = sourced.withPublishedOn(DateWindow.parse("2014"));
        assertThat(published.heldOn()).contains(DateWindow.parse("2014"));
        assertThat(published.withAsOf(DateWindow.parse("2013")).heldOn()).contains(DateWindow.parse("2013"));
    }

    @Test
    void whatDoesNotSayOtherwiseIsAResultAndAnEstimateIsOfThePastAsWell() {
        Claim claim = Claim.builder()
                .measure(MeasureId.of("residents"))
                .quantity(Quantity.exactly(12))
                .build();
        assertThat(ClaimNature.of(claim)).isEqualTo(ClaimNature.RESULT);
        assertThat(ClaimNature.of(claim.withNature(ClaimNature.TARGET))).isEqualTo(ClaimNature.TARGET);
        assertThat(ClaimNature.values())
                .filteredOn(ClaimNature::isOfThePast)
                .containsExactly(ClaimNature.RESULT, ClaimNature.ESTIMATE);
    }
}
