/** A real Jejak for the tests: the packaged jars as processes, and people who speak to them over HTTP. */
@NullMarked
@CheckReturnValue
package id.jejak.standalone.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
