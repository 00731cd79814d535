/** What is to be done when: a table that outlives every service, and the hands that do what is due. */
@NullMarked
@CheckReturnValue
package id.jejak.command.schedule;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
