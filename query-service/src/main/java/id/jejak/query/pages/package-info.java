/** The web pages, which put the answers of several questions side by side. */
@NullMarked
@CheckReturnValue
package id.jejak.query.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
