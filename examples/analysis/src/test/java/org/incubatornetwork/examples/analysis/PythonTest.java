package org.incubatornetwork.examples.analysis;

import java.util.Optional;

class PythonTest extends ProgramLaws {
    private static final Optional<Program> PYTHON =
            Program.find("-c", "import pandas", "/usr/bin/python3", "python3", "python");

    PythonTest() {
        super(PYTHON, ".py", "src/test/python/");
    }
}
