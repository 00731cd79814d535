/** Facts about a replication commitment: one region, one innovation, from proposal to verification. */
@NullMarked
@CheckReturnValue
package id.jejak.events.commitment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
