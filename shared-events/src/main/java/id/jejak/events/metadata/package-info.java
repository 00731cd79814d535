/** Who acted, as what, in answer to which request: the facts about an act rather than of it. */
@NullMarked
@CheckReturnValue
package id.jejak.events.metadata;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
