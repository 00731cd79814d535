/** A running query service on a real journal, and the signing day as it lies there. */
@NullMarked
@CheckReturnValue
package id.jejak.query.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
