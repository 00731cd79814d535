/** Competitions: editions with their rules and panels, and each innovation's entry in them. */
@NullMarked
@CheckReturnValue
package id.jejak.command.competition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
