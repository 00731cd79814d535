/** Both services in one process over an embedded PostgreSQL, behind one address: what {@code ./run} starts. */
@NullMarked
@CheckReturnValue
package id.jejak.standalone;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
