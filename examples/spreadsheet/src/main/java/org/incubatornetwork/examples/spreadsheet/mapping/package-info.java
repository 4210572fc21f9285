/** What a sheet means: which column fills which member, and how its values are read; from a file in JSON, see {@code MAPPING.md}. */
package org.incubatornetwork.examples.spreadsheet.mapping;
