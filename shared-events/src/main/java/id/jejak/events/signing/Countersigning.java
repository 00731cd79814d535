package id.jejak.events.signing;

/** How somebody who is not a party puts a name under an instrument. */
public enum Countersigning {
    /** Agrees to what the parties promise. */
    COUNTERSIGNATURE,
    /** Attests that they signed. */
    WITNESS
}
