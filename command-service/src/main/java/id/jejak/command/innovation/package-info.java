/** Innovations, from a proposal to the catalogue and out of it. */
@NullMarked
@CheckReturnValue
package id.jejak.command.innovation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
