/** Takes in tables of many lines, makes an order of each, and tells of each line what became of it. */
@NullMarked
@CheckReturnValue
package id.jejak.command.bulk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
