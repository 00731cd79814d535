package id.jejak.command.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param id the aggregate it was about
 * @param signature the signature it made, if it made one
 * @param position the journal position a reader must have reached to see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String id, @Nullable String signature, long position) {}
