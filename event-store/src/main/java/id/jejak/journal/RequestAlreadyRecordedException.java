package id.jejak.journal;

import java.io.Serial;

/** The request has been answered before. Nothing of this append is recorded. */
public final class RequestAlreadyRecordedException extends JournalException {

    @Serial
    private static final long serialVersionUID = 1L;

    // an exception may be asked to travel; the request is then left behind and its message stays
    private final transient RecordedRequest request;

    /** @param request as it was recorded */
    public RequestAlreadyRecordedException(RecordedRequest request) {
        super("Request " + request.requestId() + " is recorded already, up to position " + request.lastPosition());
        this.request = request;
    }

    /** The request as it was recorded. If its digest is another, it is not a repetition but a misuse of its id. */
    public RecordedRequest request() {
        return request;
    }
}
