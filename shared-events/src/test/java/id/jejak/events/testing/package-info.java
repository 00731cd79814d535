/** What the tests of every module share: samples of all events, golden files, and proof that a rule can fail. */
@NullMarked
@CheckReturnValue
package id.jejak.events.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
