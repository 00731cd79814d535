package id.jejak.events.metadata;

/** As what a person acts. Capacity to sign is another thing and belongs to the signature. */
public enum Role {
    /** The regional agency (perangkat daerah) that proposes, plans and carries out. */
    SERVICE_UNIT,
    /** The organisation bureau of a government, which manages its innovations and commitments. */
    INSTITUTION_ADMIN,
    /** Governor, regent or mayor. */
    HEAD_OF_REGION,
    /** The team, usually of a university, that advises regions. */
    MENTOR,
    /** The provincial hub, which opens cycles and approves plans. */
    HUB_COORDINATOR,
    /** The ministry, which verifies authority and implementation. */
    MINISTRY_REVIEWER,
    /** A member of a competition's evaluation team (TE), who scores entries. */
    EVALUATOR,
    /** A member of a competition's independent panel (TPI), who interviews and visits finalists. */
    PANELLIST,
    /** A researcher who reads the whole history and writes nothing. */
    POLICY_EVALUATOR,
    /** The system itself, carrying one event on to the next step. */
    SYSTEM
}
