/** Tests of this package. */
@NullMarked
package id.jejak.command.signing;

import org.jspecify.annotations.NullMarked;
