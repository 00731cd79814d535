/** Classes that break a rule of this module, so that each rule is known to be able to fail. */
@NullMarked
package id.jejak.command.counterexample;

import org.jspecify.annotations.NullMarked;
