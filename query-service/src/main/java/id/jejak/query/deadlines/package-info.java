/** What is owed by when, by whom, and what is overdue? */
@NullMarked
@CheckReturnValue
package id.jejak.query.deadlines;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
