/** How the library's values are generated; not exported. */
@NullMarked
package org.incubatornetwork.style;

import org.jspecify.annotations.NullMarked;
