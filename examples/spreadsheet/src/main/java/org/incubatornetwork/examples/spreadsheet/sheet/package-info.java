/**
 * Sheets as they are kept: rows of cells from CSV and from {@code .xlsx}, read one after the other, with what stands in a cell and what
 * is shown of it.
 */
package org.incubatornetwork.examples.spreadsheet.sheet;
