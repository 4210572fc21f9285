/** What every module of the house keeps to, for the tests of each. */
@NullMarked
package org.incubatornetwork.house;

import org.jspecify.annotations.NullMarked;
