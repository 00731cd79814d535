/** Tests of this package. */
@NullMarked
package id.jejak.command.act;

import org.jspecify.annotations.NullMarked;
