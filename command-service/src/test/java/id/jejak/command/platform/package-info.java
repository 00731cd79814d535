/** Tests of this package. */
@NullMarked
package id.jejak.command.platform;

import org.jspecify.annotations.NullMarked;
