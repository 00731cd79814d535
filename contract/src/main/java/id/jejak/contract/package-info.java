/** Writes down what a service's controllers take and give, as OpenAPI. Only tests use it. */
@NullMarked
@CheckReturnValue
package id.jejak.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
