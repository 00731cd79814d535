/** What happens is told to whoever listens as it happens, over server-sent events. */
@NullMarked
package id.jejak.query.platform.live;

import org.jspecify.annotations.NullMarked;
