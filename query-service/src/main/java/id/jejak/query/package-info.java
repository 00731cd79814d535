/** Answers: what the journal says about who promised what, and where it stands. */
@NullMarked
@CheckReturnValue
package id.jejak.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
