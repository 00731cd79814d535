/** What one aggregate's decision may know of the others: facts folded from their streams. */
@NullMarked
@CheckReturnValue
package id.jejak.command.neighbour;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
