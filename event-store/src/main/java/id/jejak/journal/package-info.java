/** The journal: what happened, in order, never changed; plain first, and behind Axon's interfaces second. */
@NullMarked
@CheckReturnValue
package id.jejak.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
