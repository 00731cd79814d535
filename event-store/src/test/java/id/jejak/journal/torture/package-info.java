/**
 * The torture kit: real processes that write, follow and are killed, and an auditor outside them that believes only plain
 * SQL and what they wrote down.
 */
@NullMarked
@CheckReturnValue
package id.jejak.journal.torture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
