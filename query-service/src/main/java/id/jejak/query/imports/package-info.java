/** What people have sent to be imported: the command service keeps the account, and is asked for it in their name. */
@NullMarked
@CheckReturnValue
package id.jejak.query.imports;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
