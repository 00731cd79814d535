package id.jejak.journal;

/** What became of one append of a batch. */
sealed interface AppendOutcome {

    /** It is recorded. */
    record Done(Appended appended) implements AppendOutcome {}

    /** Its request had been recorded before. */
    record Repeated(RecordedRequest request) implements AppendOutcome {}

    /** A stream was not where the append expected it. */
    record Conflict(String stream) implements AppendOutcome {}
}
