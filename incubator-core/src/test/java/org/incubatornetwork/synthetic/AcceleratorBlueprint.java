package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.synthetic.Intakes.Intake;

/** An accelerator that never existed: it has no sites and hosts nobody; two classes a year come for three months each. */
final class AcceleratorBlueprint {
    private static final int FIRST_DAY = 15;
    private static final int MONTHS = 3;

    private final int startYear;
    private final LocalDate extractedOn;
    private final double yearlyGrowth;

    AcceleratorBlueprint(int startYear, LocalDate extractedOn, double yearlyGrowth) {
        this.startYear = startYear;
        this.extractedOn = extractedOn;
        this.yearlyGrowth = yearlyGrowth;
    }

    Blueprint blueprint() {
        Network network = Network.builder()
                .id(NetworkId.of("urn:example:synthetic:accelerator"))
                .name("Accélérateur synthétique (synthetic accelerator)")
                .addNames(Phrases.name("ar", "مسرّعة اصطناعية"), Phrases.name("en", "Synthetic accelerator"))
                .kind(NetworkKind.ACCELERATOR)
                .governance(Governance.PRIVATE)
                .country("MA")
                .founded(DateWindow.of(Year.of(startYear)))
                .addFocusSectors(Names.DIGITAL, Names.GREEN_TECH, Names.CULTURAL_AND_CREATIVE)
                .services(InventedBlueprint.services())
                .build();
        return new Blueprint(network, ImmutableList.of(), intakes());
    }

    private ImmutableList<Intake> intakes() {
        ImmutableList.Builder<Intake> classes = ImmutableList.builder();
        for (int year = startYear; year <= extractedOn.getYear(); year++) {
            double weight = StrictMath.pow(1 + yearlyGrowth, year - startYear);
            for (Month month : ImmutableList.of(Month.JANUARY, Month.JULY)) {
                LocalDate start = LocalDate.of(year, month, FIRST_DAY);
                if (!start.isAfter(extractedOn)) {
                    String season = month == Month.JANUARY ? "winter-" : "summer-";
                    classes.add(new Intake(
                            start,
                            start.plusMonths(MONTHS),
                            Optional.empty(),
                            weight,
                            MONTHS,
                            Optional.of(CohortId.of(season + year))));
                }
            }
        }
        return classes.build();
    }
}
