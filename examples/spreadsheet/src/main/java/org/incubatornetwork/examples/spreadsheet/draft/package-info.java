/** A first mapping, proposed from the headers and values of a sheet; what it only supposes, it says. */
package org.incubatornetwork.examples.spreadsheet.draft;
