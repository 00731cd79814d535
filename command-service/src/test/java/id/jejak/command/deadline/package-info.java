/** Tests of this package. */
@NullMarked
package id.jejak.command.deadline;

import org.jspecify.annotations.NullMarked;
