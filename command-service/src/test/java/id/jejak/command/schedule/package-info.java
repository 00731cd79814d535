/** Tests of this package. */
@NullMarked
package id.jejak.command.schedule;

import org.jspecify.annotations.NullMarked;
