package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    @Property
    void admitWhomAConditionAdmits(
            @ForAll @Size(max = 6) List<@IntRange(max = 127) Integer> startups,
            @ForAll @Size(max = 3) List<@IntRange(max = 127) Integer> shares,
            @ForAll @IntRange(max = 511) int condition) {
        Profiles profiles = new Profiles();
        startups.forEach(number -> profiles.add(startup(number)));
        Profiles others = new Profiles();
        shares.forEach(number -> others.add(startup(number)));
        profiles.merge(others);
        Eligibility eligibility = eligibility(condition);

        assertThat(profiles.admitted().test(eligibility))
                .isEqualTo(startups.stream().anyMatch(number -> eligibility.admitsAtSomeTime(startup(number)))
                        || shares.stream().anyMatch(number -> eligibility.admitsAtSomeTime(startup(number))));
    }

    /** Of more stages than these, it is not known whom the startup would make eligible: each is one more profile for each sector. */
    @Test
    void keepSixteenStagesOfAStartup() {
        Profiles profiles = new Profiles();
        profiles.add(Startup.builder()
                .id(StartupId.of("s"))
                .name("S")
                .stages(IntStream.range(10, 27)
                        .mapToObj(number -> StageStep.of(Stage.of("STAGE_" + number)))
                        .toList())
                .build());

        assertThat(profiles.admitted().test(stage("STAGE_25"))).isTrue();
        assertThat(profiles.admitted().test(stage("STAGE_26"))).isFalse();
    }

    private static Eligibility stage(String code) {
        return Eligibility.builder().addStages(Stage.of(code)).build();
    }

    private static Startup startup(int number) {
        Startup.Builder startup = Startup.builder().id(StartupId.of("s")).name("S");
        if ((number & 1) != 0) {
            startup.kind(StartupKind.of((number & 2) != 0 ? "A" : "B"));
        }
        if ((number & 4) != 0) {
            startup.stage(Stage.of((number & 8) != 0 ? "A" : "B"));
        }
        for (int i = 0; i < 3; i++) {
            if ((number & 16 << i) != 0) {
                startup.addSector(Sector.of("S", "c" + i));
            }
        }
        return startup.build();
    }

    private static Eligibility eligibility(int number) {
        Eligibility.Builder eligibility = Eligibility.builder();
        for (int i = 0; i < 3; i++) {
            if ((number & 1 << i) != 0) {
                eligibility.addKind(StartupKind.of(String.valueOf((char) ('A' + i))));
            }
            if ((number & 8 << i) != 0) {
                eligibility.addStage(Stage.of(String.valueOf((char) ('A' + i))));
            }
            if ((number & 64 << i) != 0) {
                eligibility.addSector(Sector.of("S", "c" + (i + 1)));
            }
        }
        return eligibility.build();
    }
}
