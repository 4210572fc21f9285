package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
    private static final List<String> CONTACT_HEADERS = List.of(
            "Forme",
            "Adresse",
            "Code postal",
            "Ville",
            "Région",
            "Site",
            "Gérant",
            "Sexe",
            "Téléphone",
            "Courriel",
            "Né le",
            "Remarques",
            "Mis à jour");

    /** The mapping of a wide list. */
    static final String WIDE_MAPPING = MAPPING.substring(0, MAPPING.lastIndexOf(']')) + """
        , {"header": "Forme", "member": "legalForm"}, {"header": "Adresse", "member": "address.streetAddress"},
        {"header": "Code postal", "member": "address.postalCode"}, {"header": "Ville", "member": "address.addressLocality"},
        {"header": "Région", "member": "address.addressRegion"}, {"header": "Site", "member": "url"},
        {"header": "Gérant", "drop": "names a person"}, {"header": "Sexe", "drop": "of a person"},
        {"header": "Téléphone", "drop": "of a person"}, {"header": "Courriel", "drop": "of a person"},
        {"header": "Né le", "drop": "of a person"}, {"header": "Remarques", "drop": "for those who keep the list"},
        {"header": "Mis à jour", "drop": "for those who keep the list"}]}\
        """;

    private static final int SECTORS = HEADERS.indexOf("Secteurs");
    private static final String WORDS = "Plateforme de services aux entreprises de la région. ";

    private LargeLists() {}

    /** A list in CSV. */
    static Path write(Path file, int rows, int describedBy) throws IOException {
        return write(file, IntStream.range(0, rows), describedBy);
    }

    /** The same, whose last row comes first. */
    static Path writeBackwards(Path file, int rows, int describedBy) throws IOException {
        return write(file, IntStream.range(0, rows).map(i -> rows - 1 - i), describedBy);
    }

    /** The same with the addresses of firms, which are kept, and whom to ask there, which is dropped. */
    static Path writeWide(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADERS) + ";" + String.join(";", CONTACT_HEADERS) + "\n");
            for (int i = 0; i < rows; i++) {
                List<String> cells = new ArrayList<>(row(i, 1));
                cells.set(SECTORS, '"' + cells.get(SECTORS) + '"');
                cells.addAll(contact(i));
                out.write(String.join(";", cells) + "\n");
            }
        }
        return file;
    }

    private static List<String> contact(int i) {
        return List.of(
                i % 3 == 0 ? "SARL" : "SA",
                i % 200 + ", rue du Port",
                String.format("%05d", 80_000 + i % 900),
                i % 7 == 0 ? "Agadir" : "Tanger",
                i % 7 == 0 ? "Souss-Massa" : "Tanger-Tétouan-Al Hoceïma",
                "https://societe-" + i + ".example",
                "Prénom Nom " + i,
                i % 2 == 0 ? "F" : "H",
                String.format("06 %02d %02d %02d %02d", i % 100, i / 7 % 100, i / 13 % 100, i / 17 % 100),
                "contact@societe-" + i + ".example",
                day(i, 1980),
                i % 4 == 0 ? "à relancer" : "",
                day(i, 2022));
    }

    private static Path write(Path file, IntStream numbers, int describedBy) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADERS) + "\n");
            for (int i : (Iterable<Integer>) numbers::iterator) {
                List<String> cells = row(i, describedBy);
                for (int j = 0; j < cells.size(); j++) {
                    out.write((j == 0 ? "" : ";") + (j == SECTORS ? '"' + cells.get(j) + '"' : cells.get(j)));
                }
                out.write("\n");
            }
        }
        return file;
    }

    /** The same as a workbook, whose texts stand apart from its cells, as most programs write them. */
    static Path writeWorkbook(Path file, int rows, int describedBy) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8))) {
            part(zip, out, "_rels/.rels");
            out.write(relations("officeDocument", "xl/workbook.xml"));
            part(zip, out, "xl/workbook.xml");
            out.write(
                    "<workbook xmlns=\"x\" xmlns:r=\"y\"><sheets><sheet name=\"List\" r:id=\"worksheet\"/></sheets></workbook>");
            part(zip, out, "xl/_rels/workbook.xml.rels");
            out.write(relations("worksheet", "sheet.xml", "sharedStrings", "sharedStrings.xml"));
            part(zip, out, "xl/sharedStrings.xml");
            out.write("<sst>");
            for (int i = -1; i < rows; i++) {
                for (String text : i < 0 ? HEADERS : row(i, describedBy)) {
                    out.write("<si><t>" + text + "</t></si>");
                }
            }
            out.write("</sst>");
            part(zip, out, "xl/sheet.xml");
            out.write("<worksheet><sheetData>");
            int text = 0;
            for (int i = -1; i < rows; i++) {
                out.write("<row>");
                for (int j = 0; j < HEADERS.size(); j++) {
                    out.write("<c t=\"s\"><v>" + text++ + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, Writer out, String name) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
    }

    private static String relations(String... targets) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 0; i < targets.length; i += 2) {
            relations.append("<Relationship Id=\"" + targets[i] + "\" Type=\"x/" + targets[i] + "\" Target=\""
                    + targets[i + 1] + "\"/>");
        }
        return relations.append("</Relationships>").toString();
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
