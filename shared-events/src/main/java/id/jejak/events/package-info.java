/** What every event has in common: when it happened, how it is known, and the identifiers' shape. */
@NullMarked
@CheckReturnValue
package id.jejak.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
