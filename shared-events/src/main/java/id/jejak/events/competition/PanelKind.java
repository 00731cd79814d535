package id.jejak.events.competition;

/** As what somebody sits in judgement. */
public enum PanelKind {
    /** Tim Evaluasi (TE): scores at the desk and chooses finalists. */
    EVALUATOR,
    /** Tim Panel Independen (TPI): interviews finalists. */
    PANELLIST
}
