/** What every question stands on: reading the journal, writing rows, answering from one position. */
@NullMarked
@CheckReturnValue
package id.jejak.query.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
