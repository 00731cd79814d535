/** Tests of this package. */
@NullMarked
package id.jejak.command.commitment;

import org.jspecify.annotations.NullMarked;
