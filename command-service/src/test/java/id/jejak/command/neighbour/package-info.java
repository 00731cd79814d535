/** Tests of this package. */
@NullMarked
package id.jejak.command.neighbour;

import org.jspecify.annotations.NullMarked;
