/** Breaks the rules of the house, so that they are known to work. */
@NullMarked
@CheckReturnValue
package id.jejak.query.counterexample.right;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
