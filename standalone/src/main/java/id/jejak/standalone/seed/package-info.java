/** The signing day of 11 November 2021 as data, and its way into the journal: through the public interface. */
@NullMarked
@CheckReturnValue
package id.jejak.standalone.seed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
