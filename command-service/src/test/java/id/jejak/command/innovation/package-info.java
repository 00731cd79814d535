/** Tests of this package. */
@NullMarked
package id.jejak.command.innovation;

import org.jspecify.annotations.NullMarked;
