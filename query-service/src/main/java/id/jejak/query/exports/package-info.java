/** Which innovations and commitments are there, as tables that can be imported again? */
@NullMarked
@CheckReturnValue
package id.jejak.query.exports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
