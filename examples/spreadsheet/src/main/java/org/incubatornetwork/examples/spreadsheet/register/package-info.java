/** A register as sheets that a person edits, and back: nothing is lost between the two. */
package org.incubatornetwork.examples.spreadsheet.register;
