/** Facts about an innovation: a practice that one region invented and others may replicate. */
@NullMarked
@CheckReturnValue
package id.jejak.events.innovation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
