/** How fast the journal is, beside plain inserts and beside Axon's own engine, in one run on one server. */
@NullMarked
@CheckReturnValue
package id.jejak.benchmarks.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
