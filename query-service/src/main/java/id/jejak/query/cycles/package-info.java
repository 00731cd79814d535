/** Which rounds of the programme are there, under which rules, and who was asked? */
@NullMarked
@CheckReturnValue
package id.jejak.query.cycles;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
