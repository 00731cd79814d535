/** A real database for tests: PostgreSQL in its own process, with the journal installed. */
@NullMarked
@CheckReturnValue
package id.jejak.journal.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
