/** Where does a region stand, and the regions it is made of? */
@NullMarked
@CheckReturnValue
package id.jejak.query.regiondashboard;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
