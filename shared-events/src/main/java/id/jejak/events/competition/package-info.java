/** Facts about a competition of innovations: its editions, each innovation's entry in one of them, titles and awards. */
@NullMarked
@CheckReturnValue
package id.jejak.events.competition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
