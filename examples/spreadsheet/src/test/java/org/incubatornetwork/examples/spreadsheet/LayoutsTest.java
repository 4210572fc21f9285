package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts as public lists have them, with firms that never existed. */
class LayoutsTest {
    @TempDir
    Path directory;

    private String told = "";

    private Network convert(String site, String mapping) throws IOException {
        Files.writeString(directory.resolve("frame.json"), """
            {"format": "incubator-network", "formatVersion": "1.0",
             "network": {"id": "network", "name": "Network", "sites": [{"id": "%s", "name": "Site"}]}}\
            """.formatted(site));
        Files.writeString(directory.resolve("mapping.json"), mapping);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8),
                System.err,
                "--mapping",
                directory.resolve("mapping.json").toString(),
                directory.resolve("list.csv").toString(),
                "--frame",
                directory.resolve("frame.json").toString(),
                "--out",
                directory.resolve("out.json").toString());
        told = out.toString(UTF_8);
        assertThat(status).isLessThan(2);
        Network network = NetworkJson.standard()
                .readOrThrow(directory.resolve("out.json"))
                .network();
        // What is written contradicts nothing: doubts are windows, and no errors.
        assertThat(Validator.asOf(LocalDate.of(2024, 6, 30)).validate(network).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .isEmpty();
        return network;
    }

    private static Startup startup(Network network, String id) {
        return network.getStartup(StartupId.of(id));
    }

    /** A table of a ministry: serial numbers that are no ids, amounts in lakh, several facts in a cell, a footer. */
    @Test
    void incubateesWithGrantsInLakh() throws IOException {
        Files.writeString(directory.resolve("list.csv"), """
            List of incubatees as on 31.03.2023,,,,,
            S.No,Name of the Startup,Founder,Period of incubation,Sector,Seed fund
            1,Algae Labs Pvt. Ltd.,A. Person,Apr 2019 - Mar 2021,AgriTech/IoT,Rs. 12.5 lakh
            2,Buoys LLP,B. Person,2020 - till date,HealthTech,"25,00,000"
            3,Cord Systems,C. Person,06/07/2021 - ,Others,NIL
            ,Total,,,,37.5 lakh
            """);
        Network network = convert("centre", """
            {"mapping": "1.0", "network": {"id": "centre", "name": "Centre"}, "header": {"row": 2}, "key": {"member": "name"},
             "support": {"level": "HOSTED", "siteId": "centre"}, "unknown": ["nil", "-"],
             "columns": [
               {"header": "S.No", "drop": "the number of the row, and no id"},
               {"header": "Name of the Startup", "member": "name"},
               {"header": "Founder", "drop": "names a person"},
               {"header": "Period of incubation", "member": "supportPeriods.start", "split": [" - "], "part": 1},
               {"header": "Period of incubation", "member": "supportPeriods.end", "split": [" - "], "part": 2, "values": {"till date": "GOES_ON"}},
               {"header": "Sector", "member": "sectors", "scheme": "list", "split": ["/"], "values": {"AgriTech": "AGRI", "IoT": "IOT", "HealthTech": "HEALTH", "Others": null}},
               {"header": "Seed fund", "member": "fundingRounds.amount", "currency": "INR", "on": "[..2023-03-31]"}]}\
            """);
        assertThat(network.startups())
                .extracting(Startup::name)
                .containsExactly("Algae Labs Pvt. Ltd.", "Buoys LLP", "Cord Systems");
        Startup algae = startup(network, "algae-labs-pvt-ltd");
        assertThat(algae.supportPeriods().get(0).start()).contains(DateWindow.parse("2019-04"));
        assertThat(algae.supportPeriods().get(0).end()).contains(DateWindow.parse("2021-03"));
        assertThat(algae.fundingRounds().get(0).amount().orElseThrow()).hasToString("1250000.00 INR");
        assertThat(algae.sectors()).hasSize(2);
        assertThat(startup(network, "buoys-llp").supportPeriods().get(0).end()).isEmpty();
        assertThat(startup(network, "buoys-llp").fundingRounds().get(0).amount().orElseThrow())
                .hasToString("2500000.00 INR");
        assertThat(startup(network, "cord-systems").supportPeriods().get(0).start())
                .contains(DateWindow.parse("[2021-06-07..2021-07-06]"));
        assertThat(startup(network, "cord-systems").supportPeriods().get(0).end())
                .contains(DateWindow.unknown());
        assertThat(told)
                .contains(
                        "list.csv!1: note ROW_ABOVE",
                        "list.csv!D5: warning AMBIGUOUS_DAY",
                        "list.csv!6: warning TOTALS_ROW",
                        "list.csv!C2: note DROPPED_COLUMN");
    }

    /** An export of an old program: semicolons, an old encoding, blanks between thousands, words of its own for status. */
    @Test
    void aPepiniereInAnOldEncoding() throws IOException {
        Files.write(directory.resolve("list.csv"), """
            Société;Date d'entrée;Date de sortie;État;Effectif;CA 2022 (k€)
            Algues & Cie;15/03/2019;31/12/2021;Radiée;0;1 250,5
            Bouées;02/01/2020;;En activité;12;nc
            Corde;;;Cédée;3;85
            """.getBytes(Charset.forName("windows-1252")));
        Network network = convert("pepiniere", """
            {"mapping": "1.0", "network": {"id": "pepiniere", "name": "Pépinière"}, "key": {"member": "name"}, "days": {"order": "DMY"},
             "list": {"day": "2023-01-31", "subject": "EVER_SUPPORTED"}, "support": {"level": "HOSTED", "siteId": "pepiniere"},
             "columns": [
               {"header": "Société", "member": "name"},
               {"header": "Date d'entrée", "member": "supportPeriods.start"},
               {"header": "Date de sortie", "member": "supportPeriods.end"},
               {"header": "État", "member": "statusEvents.status", "values": {"En activité": "OPERATING", "Radiée": "CLOSED", "Cédée": "ACQUIRED"}},
               {"header": "Effectif", "member": "jobs.direct"},
               {"header": "CA 2022 (k€)", "member": "revenues.amount", "currency": "EUR", "year": 2022, "values": {"1 250,5": "1250,5 k", "85": "85 k"}}]}\
            """);
        Startup algues = startup(network, "algues-cie");
        assertThat(algues.supportPeriods().get(0).end()).contains(DateWindow.parse("2021-12-31"));
        assertThat(algues.statusEvents().get(0).on()).isEqualTo(DateWindow.parse("[..2023-01-31]"));
        assertThat(algues.revenues().get(0).amount()).hasToString("1250500.00 EUR");
        Startup bouees = startup(network, "bouees");
        assertThat(bouees.jobs().get(0).on()).isEqualTo(DateWindow.parse("2023-01-31"));
        assertThat(bouees.revenues()).isEmpty();
        assertThat(bouees.supportPeriods().get(0).end()).contains(DateWindow.parse("[2020-01-02..]"));
        assertThat(told).contains("SUPPOSED_ENCODING: The file is not in UTF-8, and was read as windows-1252");
    }
}
