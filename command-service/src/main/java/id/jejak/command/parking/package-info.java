/** What automations could not carry on: whoever runs the programme sees what waits, tries it again, or lets it go. */
@NullMarked
@CheckReturnValue
package id.jejak.command.parking;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
