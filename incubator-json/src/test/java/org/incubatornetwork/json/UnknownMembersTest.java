package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;

class UnknownMembersTest {
    private static final NetworkJson JSON =
            NetworkJson.builder().layout(Layout.COMPACT).build();

    /** A document in which every object of the format, and not those inside extensions, has a member more. */
    private static String withMemberEverywhere(String version) {
        String document = JSON.writeString(NetworkDocument.of(Samples.maximalNetwork()))
                .replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"" + version + "\"");
        Matcher ends = Pattern.compile("\"étiquette\":\"Essaouira\"").matcher(document);
        return ends.replaceAll("$0,\"added in 1.1\":[{\"deep\":[1.0]}]");
    }

    @Test
    void membersOfANewerMinorVersionSurviveEverywhere() {
        String document = withMemberEverywhere("1.1");

        NetworkDocument read = JSON.readOrThrow(document);

        assertThat(JSON.writeString(read)).isEqualTo(document);
    }

    @Test
    void unknownMembersAreReportedOnEveryObject() {
        ReadResult result = JSON.read(withMemberEverywhere("1.0"));

        assertThat(result.report().count(Severity.ERROR)).isZero();
        List<String> pointers = new ArrayList<>();
        result.findings().stream()
                .filter(finding -> finding.pointer().endsWith("/added in 1.1"))
                .forEach(finding -> pointers.add(finding.pointer()));
        assertThat(pointers).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void unknownMembersAreKeptAsTheyAreSpelled() {
        UnknownMember member = UnknownMember.of("x", JsonText.of("{\"n\":[1.0,1e2,-0,0.10],\"s\":\"\\u00e9\\/\"}"));
        String document = Documents.network("\"x\": {\"n\": [1.0, 1e2, -0, 0.10],\n \"s\": \"\\u00e9\\/\"}");

        assertThat(JSON.readOrThrow(document).network().unknownMembers()).containsExactly(member);
        assertThat(JSON.writeString(JSON.readOrThrow(document))).endsWith("\"x\":" + member.value() + "}}");
        assertThat(NetworkJson.standard().readOrThrow(NetworkJson.standard().writeBytes(JSON.readOrThrow(document))))
                .isEqualTo(JSON.readOrThrow(document));
    }

    @Test
    void unknownMembersAreHeldToTheSameRules() {
        assertThat(JSON.read(Documents.network("\"x\": {\"a\": 1, \"a\": 2}, \"x\": 3")).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.code() + " " + finding.pointer()))
                .containsExactly("DUPLICATE_MEMBER /network/x/a", "DUPLICATE_MEMBER /network/x");
    }

    @Test
    void unknownMembersCanBeRejected() {
        NetworkJson strict =
                NetworkJson.builder().unknownMembers(UnknownMembers.REJECT).build();

        ReadResult result = strict.read(Documents.network("\"fonded\": \"2001\", \"extensions\": {\"anything\": 1}"));

        assertThat(result.document()).isEmpty();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_MEMBER");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.hint()).contains("founded");
        });
    }

    @Test
    void extensionsAreNeverReported() {
        assertThat(JSON.read(Documents.network("\"extensions\": {\"x\": [null, {\"y\": 1e308}]}"))
                        .findings())
                .isEmpty();
    }
}
