/** Who signed, in which capacity, and what stands behind it? */
@NullMarked
@CheckReturnValue
package id.jejak.query.signatureregister;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
