/** From the rows of sheets to startups: what is written is what stands there, no more; all else is a finding at its cell. */
package org.incubatornetwork.examples.spreadsheet.conversion;
