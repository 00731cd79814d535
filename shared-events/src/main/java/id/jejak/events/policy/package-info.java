/** What a version of a cycle's policy means for a commitment: one rule for whoever decides and whoever shows it. */
@NullMarked
@CheckReturnValue
package id.jejak.events.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
