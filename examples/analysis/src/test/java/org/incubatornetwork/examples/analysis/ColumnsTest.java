package org.incubatornetwork.examples.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    /** With {@code -Dcolumns.write} they are written anew. */
    @Test
    void theFilesSayWhatTheTableOfMembersSays() throws IOException {
        if (System.getProperty("columns.write") != null) {
            Columns.main(new String[0]);
        }
        for (String name : Columns.files().keySet()) {
            assertThat(Files.readString(Path.of(name)).equals(Columns.files().get(name)))
                    .as("%s is what is written with -Dcolumns.write", name)
                    .isTrue();
        }
    }

    @Test
    void aPlaceIsAPathWithAType() throws IOException {
        assertThat(Files.readString(Path.of("columns.csv")))
                .startsWith("path,type\nid,text\nname,text\nnames,list\nnames[],object\nnames[].text,text\n")
                .contains(
                        "\nfounded,vague date\n",
                        "\nstatusEvents[].observedOn[],date\n",
                        "\nfundingRounds[].amount.amount,decimal\n",
                        "\njobs[].direct,count\n",
                        "\nsupportPeriods[].terms[].uncapped,flag\n",
                        "\nsources[].sources[],json\n")
                .endsWith("\nurl,text\nextensions,json\n");
    }
}
