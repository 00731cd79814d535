/** Which innovations are there to choose from, what does each take, where does it come from, and who replicates it? */
@NullMarked
@CheckReturnValue
package id.jejak.query.catalogue;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
