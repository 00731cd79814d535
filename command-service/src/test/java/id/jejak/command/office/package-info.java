/** Tests of this package. */
@NullMarked
package id.jejak.command.office;

import org.jspecify.annotations.NullMarked;
