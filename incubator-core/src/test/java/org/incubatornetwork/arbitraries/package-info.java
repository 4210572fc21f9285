/** What tests of users need: samples, generators for property tests, and ways to say what a network should be. */
@NullMarked
package org.incubatornetwork.arbitraries;

import org.jspecify.annotations.NullMarked;
