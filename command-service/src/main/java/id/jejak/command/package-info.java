/** Decides: what may happen, asked by whom, and what became of it. */
@NullMarked
@CheckReturnValue
package id.jejak.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
