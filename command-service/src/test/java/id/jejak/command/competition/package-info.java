/** Tests of this package. */
@NullMarked
package id.jejak.command.competition;

import org.jspecify.annotations.NullMarked;
