/** Which editions of the competition are there, under which rules, and how far has each entry come? */
@NullMarked
@CheckReturnValue
package id.jejak.query.competitions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
