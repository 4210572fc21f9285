package org.incubatornetwork.examples.spreadsheet.register;

import java.io.Serializable;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.validation.rule.Severity;

/** What is told of cells that are imported: whether an error was, and whether of what is read now. */
final class Told {
    private final Consumer<SheetFinding> findings;
    private boolean hasFailed;
    /** Whether a cell of what is read says nothing: what the format says of that is no news. */
    private boolean isBroken;

    Told(Consumer<SheetFinding> findings) {
        this.findings = findings;
    }

    /** What follows is of something else. */
    void begin() {
        isBroken = false;
    }

    boolean isBroken() {
        return isBroken;
    }

    boolean hasFailed() {
        return hasFailed;
    }

    void fail(SheetCode code, Place place, String actual, Serializable... arguments) {
        isBroken = true;
        tell(SheetFinding.of(code, place, actual, arguments));
    }

    /** Tells of a cell, which says nothing if that is an error. */
    void ofCell(SheetFinding finding) {
        isBroken |= finding.severity() == Severity.ERROR;
        tell(finding);
    }

    void tell(SheetFinding finding) {
        hasFailed |= finding.severity() == Severity.ERROR;
        findings.accept(finding);
    }
}
