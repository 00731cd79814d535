/** Innovations, from a proposal to the catalogue. */
@NullMarked
@CheckReturnValue
package id.jejak.command.innovation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
