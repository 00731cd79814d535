/** Tests of this package. */
@NullMarked
package id.jejak.command.cycle;

import org.jspecify.annotations.NullMarked;
