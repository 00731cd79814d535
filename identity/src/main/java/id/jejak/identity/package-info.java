/** Who is signed in, and as what: the accounts that both services know. */
@NullMarked
@CheckReturnValue
package id.jejak.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
