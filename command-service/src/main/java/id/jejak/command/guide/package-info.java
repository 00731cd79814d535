/** Tells whoever asks what may be done, and how: the contract, and the steps that are open now. */
@NullMarked
@CheckReturnValue
package id.jejak.command.guide;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
