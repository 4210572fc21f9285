/**
 * The tables of members: what each type is called in a document, which members it has, and how they get to the model and
 * from it. A new member of a type is a line in its table.
 */
@NullMarked
package org.incubatornetwork.json.tables;

import org.jspecify.annotations.NullMarked;
