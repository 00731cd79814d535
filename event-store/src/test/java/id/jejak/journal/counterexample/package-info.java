/** Bad code on purpose: for each rule of the architecture something that breaks it. */
@NullMarked
@CheckReturnValue
package id.jejak.journal.counterexample;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
