/** Facts about who held which office when, and whom they let act for them. */
@NullMarked
@CheckReturnValue
package id.jejak.events.office;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
