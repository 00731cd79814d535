/** Takes commands in over HTTP and gives their answers: sent once, answered once, refused in plain words. */
@NullMarked
@CheckReturnValue
package id.jejak.command.desk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
