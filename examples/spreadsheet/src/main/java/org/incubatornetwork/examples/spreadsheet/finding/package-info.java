/** What was found in sheets, each at its cell, and how it is told: as text, as JSON, as SARIF. */
package org.incubatornetwork.examples.spreadsheet.finding;
