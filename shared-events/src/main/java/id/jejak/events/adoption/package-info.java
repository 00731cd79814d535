/** Facts that keep a region from committing twice to the same innovation at the same time. */
@NullMarked
@CheckReturnValue
package id.jejak.events.adoption;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
