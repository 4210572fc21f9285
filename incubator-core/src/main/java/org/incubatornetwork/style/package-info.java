/** How the library's values are generated, and what they are for a mapper that was not told; not exported. */
@NullMarked
package org.incubatornetwork.style;

import org.jspecify.annotations.NullMarked;
