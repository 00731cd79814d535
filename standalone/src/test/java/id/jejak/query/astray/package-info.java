/** Breaks a rule of the architecture on purpose. */
@NullMarked
@CheckReturnValue
package id.jejak.query.astray;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
