/** Who may read what: the public everything but the names of officials. */
@NullMarked
@CheckReturnValue
package id.jejak.query.platform.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
