/** Tests of this package. */
@NullMarked
package id.jejak.command.calendar;

import org.jspecify.annotations.NullMarked;
