package org.incubatornetwork.examples.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists of any size, of firms that never existed. */
final class LargeLists {
    static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "support": {"level": "HOSTED", "siteId": "quay"},
         "days": {"order": "DMY"}, "numbers": {"decimal": ","},
         "columns": [
           {"header": "N°", "member": "id"},
           {"header": "Nom", "member": "name"},
           {"header": "ICE", "member": "identifiers", "scheme": "MA-ICE", "digits": 15},
           {"header": "Entrée", "member": "supportPeriods.start"},
           {"header": "Sortie", "member": "supportPeriods.end"},
           {"header": "Statut", "member": "statusEvents.status", "values": {"Active": "OPERATING", "Fermée": "CLOSED"}},
           {"header": "Depuis", "member": "statusEvents.on"},
           {"header": "Secteurs", "member": "sectors", "scheme": "local", "split": [","]},
           {"header": "Emplois 2023", "member": "jobs.direct", "on": "2023"},
           {"header": "CA 2023", "member": "revenues.amount", "currency": "MAD", "year": 2023},
           {"header": "Objet", "member": "description"}]}\
        """;

    private LargeLists() {}

    static Path write(Path file, int rows, int describedBy) throws IOException {
        String words = "Plateforme de services aux entreprises de la région. ";
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("N°;Nom;ICE;Entrée;Sortie;Statut;Depuis;Secteurs;Emplois 2023;CA 2023;Objet\n");
            for (int i = 0; i < rows; i++) {
                boolean isClosed = i % 5 == 0;
                out.write("S-" + i + ";Société n° " + i + ";" + String.format("%015d", i * 7919L) + ";" + day(i, 2015)
                        + ";"
                        + (isClosed ? day(i, 2020) : "") + ";" + (isClosed ? "Fermée" : "Active") + ";" + day(i, 2021)
                        + ";\"Eau, Énergie\";" + i % 40 + ";" + (i % 900 + 1) + " " + (100 + i % 700) + ",50;"
                        + words.repeat(describedBy) + i + "\n");
            }
        }
        return file;
    }

    private static String day(int i, int year) {
        return String.format("%02d/%02d/%d", i % 28 + 1, i % 12 + 1, year + i % 3);
    }
}
