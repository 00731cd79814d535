/** The stored form of events: one JSON document per event, named by a type and a revision. */
@NullMarked
@CheckReturnValue
package id.jejak.events.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
