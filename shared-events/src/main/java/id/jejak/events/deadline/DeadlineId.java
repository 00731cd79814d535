package id.jejak.events.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.signing.SignatureId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a deadline by what is owed and on what: {@code PLAN:<commitment>}, {@code PLAN_REVIEW:<commitment>:2}.
 *
 * <p>Being made of these it needs no register: whoever sees the awaited fact knows which deadline it meets, and to set
 * the same deadline twice is to meet on one stream.
 */
public record DeadlineId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z_]+:[0-9a-f-]{36}(:[1-9]\\d{0,8})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeadlineId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A deadline is named KIND:<uuid> or KIND:<uuid>:<number>");
        }
    }

    /** The deadline for the plan of a commitment. */
    public static DeadlineId plan(CommitmentId commitment) {
        return new DeadlineId(DeadlineKind.PLAN + ":" + commitment);
    }

    /** The deadline for the hub's answer to a version of a commitment's plan. */
    public static DeadlineId planReview(CommitmentId commitment, int planVersion) {
        return new DeadlineId(DeadlineKind.PLAN_REVIEW + ":" + commitment + ":" + planVersion);
    }

    /** The deadline for the document a signature lacks. */
    public static DeadlineId mandate(SignatureId signature) {
        return new DeadlineId(DeadlineKind.MANDATE + ":" + signature);
    }

    /** The deadline for the replica of a commitment to be at work. */
    public static DeadlineId execution(CommitmentId commitment) {
        return new DeadlineId(DeadlineKind.EXECUTION + ":" + commitment);
    }

    /** The deadline for the step that a notice of lapse asks for until that day: a later notice gives another. */
    public static DeadlineId lapseNotice(CommitmentId commitment, LocalDate answerBy) {
        return new DeadlineId(
                DeadlineKind.LAPSE_NOTICE + ":" + commitment + ":" + answerBy.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** The deadline for what is owed under a commitment for one period of many. */
    public static DeadlineId of(CommitmentId commitment, Period period) {
        return new DeadlineId(period.kind() + ":" + commitment + ":" + period.number());
    }

    /**
     * Reads an id as it is written in URLs and in the journal.
     *
     * @throws IllegalArgumentException if the text has not the form of one
     */
    public static DeadlineId of(String text) {
        return new DeadlineId(text);
    }

    /** What is owed. */
    public DeadlineKind kind() {
        return DeadlineKind.valueOf(value.substring(0, value.indexOf(':')));
    }

    /** The period it is owed for; empty where it is owed once. */
    public Optional<Period> period() {
        return kind().isRecurring()
                ? Optional.of(Period.numbered(kind(), Integer.parseInt(value.substring(value.lastIndexOf(':') + 1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
