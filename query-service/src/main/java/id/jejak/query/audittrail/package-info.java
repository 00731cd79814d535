/** Who did what, when did it happen, when was it recorded, and how is it known? */
@NullMarked
@CheckReturnValue
package id.jejak.query.audittrail;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
