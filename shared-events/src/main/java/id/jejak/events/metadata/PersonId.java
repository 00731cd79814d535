package id.jejak.events.metadata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Refers to a person without naming them: the account they sign in with.
 *
 * @param value the account's name
 */
public record PersonId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    @Override
    public String toString() {
        return value;
    }
}
