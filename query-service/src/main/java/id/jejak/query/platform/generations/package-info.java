/**
 * The read models are made anew beside those that are shown: each making is a generation, with tables of its own, built by large
 * blocks, then following the journal, then shown in place of the one before it.
 */
@NullMarked
@CheckReturnValue
package id.jejak.query.platform.generations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
