/** What is said to people. */
package org.incubatornetwork.examples.spreadsheet.text;
