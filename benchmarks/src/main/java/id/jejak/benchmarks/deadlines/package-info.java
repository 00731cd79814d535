/** How punctually a million deadlines are kept. */
@NullMarked
@CheckReturnValue
package id.jejak.benchmarks.deadlines;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
