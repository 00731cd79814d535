/** Facts about a replication cycle: one round of the programme, its policy, its hub and its invited regions. */
@NullMarked
@CheckReturnValue
package id.jejak.events.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
