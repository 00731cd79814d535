/** Offices: who holds them when, and whom their holders let act for them. */
@NullMarked
@CheckReturnValue
package id.jejak.command.office;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
