/** How texts travel in tables that people open with a spreadsheet program. */
@NullMarked
@CheckReturnValue
package id.jejak.events.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
