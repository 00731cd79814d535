/** Indonesia's provinces and regencies by their Kemendagri code, as dated reference data. */
@NullMarked
@CheckReturnValue
package id.jejak.events.region;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
