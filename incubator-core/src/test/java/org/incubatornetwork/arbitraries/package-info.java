/** Values of the model for tests: samples of every type. */
@NullMarked
package org.incubatornetwork.arbitraries;

import org.jspecify.annotations.NullMarked;
