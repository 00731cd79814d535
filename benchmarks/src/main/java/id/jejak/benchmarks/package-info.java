/** What all benchmarks share: a durable server, meters for time and processor, and tables. */
@NullMarked
@CheckReturnValue
package id.jejak.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
