package id.jejak.events.signing;

/** For whom somebody countersigns or witnesses. */
public enum Overseer {
    MINISTRY,
    PROVINCE
}
