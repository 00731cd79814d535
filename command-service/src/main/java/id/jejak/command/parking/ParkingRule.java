package id.jejak.command.parking;

import id.jejak.command.act.Rule;

/** Why a parked event can be neither tried nor skipped. */
enum ParkingRule implements Rule {
    NOT_PARKED(Kind.UNKNOWN, "No event with this id waits to be carried on."),
    SKIPPED_OUT_OF_ORDER(
            Kind.CONFLICT,
            "Only the first event that waits in its stream can be skipped, and not while it is being tried.");

    private final Kind kind;
    private final String sentence;

    ParkingRule(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
