package org.incubatornetwork.examples.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.WorkbookWriter;

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

    private static final List<String> HEADERS = List.of(
            "N°", "Nom", "ICE", "Entrée", "Sortie", "Statut", "Depuis", "Secteurs", "Emplois 2023", "CA 2023", "Objet");
    private static final int SECTORS = HEADERS.indexOf("Secteurs");
    private static final String WORDS = "Plateforme de services aux entreprises de la région. ";

    private LargeLists() {}

    /** A list in CSV. */
    static Path write(Path file, int rows, int describedBy) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADERS) + "\n");
            for (int i = 0; i < rows; i++) {
                List<String> cells = row(i, describedBy);
                for (int j = 0; j < cells.size(); j++) {
                    out.write((j == 0 ? "" : ";") + (j == SECTORS ? '"' + cells.get(j) + '"' : cells.get(j)));
                }
                out.write("\n");
            }
        }
        return file;
    }

    /** The same as a workbook. */
    static Path writeWorkbook(Path file, int rows, int describedBy) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                WorkbookWriter writer = new WorkbookWriter(out)) {
            writer.sheet("List");
            writer.row(HEADERS.stream().map(Cell::text).toList());
            for (int i = 0; i < rows; i++) {
                writer.row(row(i, describedBy).stream().map(Cell::text).toList());
            }
        }
        return file;
    }

    private static List<String> row(int i, int describedBy) {
        boolean isClosed = i % 5 == 0;
        return List.of(
                "S-" + i,
                "Société n° " + i,
                String.format("%015d", i * 7919L),
                day(i, 2015),
                isClosed ? day(i, 2020) : "",
                isClosed ? "Fermée" : "Active",
                day(i, 2021),
                "Eau, Énergie",
                String.valueOf(i % 40),
                (i % 900 + 1) + " " + (100 + i % 700) + ",50",
                WORDS.repeat(describedBy) + i);
    }

    private static String day(int i, int year) {
        return String.format("%02d/%02d/%d", i % 28 + 1, i % 12 + 1, year + i % 3);
    }
}
