package id.jejak.events.signing;

/** How a signature was made (PP 71/2019 art. 60 tells certified from uncertified). */
public enum SignatureMethod {
    WET_INK,
    CERTIFIED_ELECTRONIC,
    UNCERTIFIED_ELECTRONIC,
    NOT_STATED
}
