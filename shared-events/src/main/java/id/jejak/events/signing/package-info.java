/** Facts about a signing instrument: the document, who signed it in which capacity, and on what authority. */
@NullMarked
@CheckReturnValue
package id.jejak.events.signing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
