/** What reading, writing and validating cost, beside what else does the same work. */
@NullMarked
package org.incubatornetwork.json.benchmark;

import org.jspecify.annotations.NullMarked;
