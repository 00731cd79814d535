/** Where does each commitment stand? */
@NullMarked
@CheckReturnValue
package id.jejak.query.commitmentboard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
