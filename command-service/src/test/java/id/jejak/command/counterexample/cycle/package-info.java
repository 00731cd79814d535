/** Half of a counterexample: two features that know each other. */
@NullMarked
package id.jejak.command.counterexample.cycle;

import org.jspecify.annotations.NullMarked;
