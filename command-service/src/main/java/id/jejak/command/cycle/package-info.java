/** Replication cycles, from opening to closing. */
@NullMarked
@CheckReturnValue
package id.jejak.command.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
