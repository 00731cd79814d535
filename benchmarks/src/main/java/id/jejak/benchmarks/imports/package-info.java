/** A file of many lines beside as many single orders. */
@NullMarked
@CheckReturnValue
package id.jejak.benchmarks.imports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
