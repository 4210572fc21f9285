package org.incubatornetwork.examples.page;

import java.time.LocalDate;
import java.util.Set;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.synthetic.SyntheticRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Documents to make pages of: a small register, none at all, and one that means ill in every text. */
final class Documents {
    /** Markup, a script, an entity, a quote, a word without an end, Arabic, what turns the direction, what is not seen, an emoji. */
    static final String HOSTILE = "<script>alert(1)</script>\"'&amp;<img src=x onerror=alert(1)> " + "W".repeat(120)
            + " \u0645\u062f\u064a\u0646\u0629 \u202e\u2066 \u200b\n\t ${1} {name} \ud83d\ude80 ]]>--><svg onload=alert(1)>";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> TEXTS = Set.of(
            "name",
            "title",
            "publisher",
            "description",
            "population",
            "asPrinted",
            "saidBy",
            "clockDescription",
            "addressLocality",
            "streetAddress",
            "territory",
            "legalForm",
            "investors");

    private Documents() {}

    static String empty() {
        return """
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "urn:example:empty", "name": "Empty"}}
                """;
    }

    /** A register of so many startups at five sites, which have places on the earth, with published figures. */
    static String register(long startups) {
        SyntheticRegister synthetic = SyntheticRegister.builder()
                .startups(startups)
                .sites(5)
                .startYear(2005)
                .extractedOn(LocalDate.of(2023, 6, 30))
                .vagueShare(0.05)
                .build();
        JsonNode document = JSON.readTree(NetworkJson.standard().writeString(NetworkDocument.of(synthetic.network())));
        ObjectNode network = (ObjectNode) document.get("network");
        int place = 0;
        for (JsonNode site : network.get("sites")) {
            ((ObjectNode) site)
                    .set(
                            "location",
                            JSON.readTree("{\"longitude\": \"" + (-9 + place) + "\", \"latitude\": \""
                                    + (31 + place++ % 3) + "\"}"));
        }
        network.set("claims", JSON.readTree("""
                [{"measure": "residents", "nature": "RESULT", "quantity": {"qualifier": "ABOUT", "value": "5000"},
                  "asOf": "2020", "sources": [{"publisher": "The Press"}]},
                 {"measure": "startups-supported", "nature": "RESULT", "quantity": {"qualifier": "AT_LEAST", "value": "10"},
                  "asOf": "2022", "sources": [{"publisher": "The Press"}]},
                 {"measure": "incubation-success-rate", "quantity": {"qualifier": "BETWEEN", "value": "0.2", "upper": "0.3"},
                  "asOf": "2022", "sources": [{"publisher": "The Press"}]}]
                """));
        return JSON.writeValueAsString(document);
    }

    /** The same, with the worst that may stand in a text in each of its texts. */
    static String hostile() {
        return JSON.writeValueAsString(spoilt(JSON.readTree(register(200))));
    }

    private static JsonNode spoilt(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.propertyStream().toList().forEach(member -> {
                boolean isText =
                        TEXTS.contains(member.getKey()) && member.getValue().isString();
                object.set(member.getKey(), isText ? StringNode.valueOf(HOSTILE) : spoilt(member.getValue()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, spoilt(array.get(i)));
            }
        }
        return node;
    }
}
