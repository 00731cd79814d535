/** Wires the decisions to Axon, the journal and Spring Security; the only package that does. */
@NullMarked
@CheckReturnValue
package id.jejak.command.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
