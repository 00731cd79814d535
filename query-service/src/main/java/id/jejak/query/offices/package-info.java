/** Who held which office when, and whom did they let act for them? */
@NullMarked
@CheckReturnValue
package id.jejak.query.offices;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
