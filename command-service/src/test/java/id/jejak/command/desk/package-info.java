/** The command service from outside, over HTTP and on a real database. */
@NullMarked
package id.jejak.command.desk;

import org.jspecify.annotations.NullMarked;
