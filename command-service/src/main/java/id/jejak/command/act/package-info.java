/** What all commands share: who acts and when, who may, and how a decision says no. */
@NullMarked
@CheckReturnValue
package id.jejak.command.act;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
