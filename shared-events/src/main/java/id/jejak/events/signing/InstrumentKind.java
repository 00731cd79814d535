package id.jejak.events.signing;

/** What kind of document is signed; whether a replication commitment binds like an agreement is unsettled law. */
public enum InstrumentKind {
    STATEMENT,
    AGREEMENT
}
