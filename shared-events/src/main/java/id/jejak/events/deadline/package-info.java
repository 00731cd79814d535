/** Facts of deadlines: until when somebody is to do something, and whether it was done by then. */
@NullMarked
@CheckReturnValue
package id.jejak.events.deadline;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
