/** Tests of this package. */
@NullMarked
package id.jejak.command.bulk;

import org.jspecify.annotations.NullMarked;
