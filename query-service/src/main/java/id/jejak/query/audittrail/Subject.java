package id.jejak.query.audittrail;

import id.jejak.events.region.RegionCode;

/** Something an event is about, by which its trail is asked for. */
public record Subject(Kind kind, String id) {

    /** What an event can be about. */
    public enum Kind {
        COMMITMENT,
        INNOVATION,
        CYCLE,
        INSTRUMENT,
        SIGNATURE,
        COMPETITION,
        ENTRY,
        DEADLINE,
        /** A government itself. */
        REGION,
        /** A province with all that is within it. */
        PROVINCE
    }

    static Subject of(Kind kind, Object id) {
        return new Subject(kind, id.toString());
    }

    static Subject government(RegionCode region) {
        return of(Kind.REGION, region);
    }

    static Subject province(RegionCode region) {
        return of(Kind.PROVINCE, region.province());
    }
}
