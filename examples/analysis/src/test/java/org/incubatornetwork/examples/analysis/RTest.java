package org.incubatornetwork.examples.analysis;

import java.util.Optional;

class RTest extends ProgramLaws {
    private static final Optional<Program> R = Program.find("-e", "library(jsonlite)", "Rscript");

    RTest() {
        super(R, ".R", "src/test/R/");
    }
}
