/** On which days the governments work, and when a number of days is over. */
@NullMarked
@CheckReturnValue
package id.jejak.events.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
