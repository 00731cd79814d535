/** Until when something is owed: set, met, missed, extended, escalated. */
@NullMarked
@CheckReturnValue
package id.jejak.command.deadline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
