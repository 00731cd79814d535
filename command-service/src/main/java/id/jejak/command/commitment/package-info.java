/** Replication commitments, from a proposal to verification. */
@NullMarked
@CheckReturnValue
package id.jejak.command.commitment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
