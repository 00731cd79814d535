package id.jejak.events.signing;

/**
 * In which capacity somebody signs. It belongs to the signature and not to the person: one person may hold two offices
 * on one day.
 */
public enum Capacity {
    /** Governor, regent or mayor, by virtue of the office. */
    HEAD_OF_REGION,
    /** Deputy head, while the head is unavailable (UU 23/2014 art. 66). */
    DEPUTY_HEAD,
    /** Regional secretary, while head and deputy are unavailable (UU 23/2014 art. 65). */
    REGIONAL_SECRETARY,
    /** Pj, Pjs, Plt or Plh of the head, by appointment letter. */
    ACTING_HEAD,
    /** Anybody else, by mandate or power of attorney (UU 30/2014 art. 1). */
    REPRESENTATIVE,
    /** The source does not say. */
    UNKNOWN
}
