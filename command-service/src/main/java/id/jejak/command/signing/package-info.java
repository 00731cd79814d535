/** Signing instruments: who signed, in which capacity, on what authority. */
@NullMarked
@CheckReturnValue
package id.jejak.command.signing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
