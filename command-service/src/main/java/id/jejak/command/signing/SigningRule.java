package id.jejak.command.signing;

import id.jejak.command.act.Rule;

/** Why a command to a signing instrument can be refused. */
enum SigningRule implements Rule {
    UNKNOWN_INSTRUMENT(Kind.UNKNOWN, "There is no signing instrument with this id."),
    UNKNOWN_SIGNATURE(Kind.UNKNOWN, "The instrument bears no signature with this id."),
    UNKNOWN_CYCLE(Kind.UNKNOWN, "There is no replication cycle with this id."),
    UNKNOWN_COMMITMENT(Kind.UNKNOWN, "There is no commitment with one of the ids in the annex."),
    ALREADY_DRAFTED(Kind.CONFLICT, "The instrument was drafted already."),
    PARTY_TWICE(Kind.INVALID, "A government is a party to an instrument once."),
    COMMITMENT_OF_ANOTHER(Kind.INVALID, "A party signs its own commitments of this cycle, each of them once."),
    COMMITMENT_NOT_DRAFT(Kind.CONFLICT, "Only commitments that are not signed yet can be put to signature."),
    NOT_A_PARTY(Kind.CONFLICT, "The government is not a party to the instrument."),
    PARTY_ALREADY_SIGNED(Kind.CONFLICT, "Somebody signed for this party already."),
    CYCLE_NOT_SIGNING(Kind.CONFLICT, "Signatures belong to a cycle in which signing has started."),
    CAPACITY_NOT_ACCEPTED(Kind.CONFLICT, "The cycle's policy does not accept signatures in this capacity."),
    AUTHORITY_ALREADY_GOOD(Kind.CONFLICT, "The authority behind this signature was found good already."),
    CHECKLIST_INCOMPLETE(Kind.INVALID, "A review gives one finding on each of the ten points."),
    FINDING_WITHOUT_NOTE(Kind.INVALID, "A point that is not met needs a note that says why."),
    FINDING_NOT_MET(Kind.INVALID, "Authority is verified only when no point fails; reject it instead."),
    NOTHING_TO_REJECT(Kind.INVALID, "Authority is rejected only when some point fails."),
    SIGNATORY_UNKNOWN(Kind.CONFLICT, "Authority cannot be verified for a signatory the record does not identify."),
    AUTHORITY_DOCUMENT_MISSING(
            Kind.CONFLICT, "A document that lets the person sign, in force on the day of signing, must be attached."),
    INSTRUMENT_REVOKED(Kind.CONFLICT, "The instrument was revoked; nothing more is done with it."),
    NOTHING_TO_CURE(Kind.CONFLICT, "Only a signature that lacks good authority can be ratified."),
    PARTY_COUNTERSIGNS(Kind.CONFLICT, "A party signs the instrument; it neither countersigns nor witnesses it."),
    NOTHING_TO_COUNTERSIGN(Kind.CONFLICT, "Nobody has signed yet: there is nothing to countersign or to witness."),
    ALREADY_COUNTERSIGNED(Kind.CONFLICT, "Another name stands there already for the same ministry or province."),
    UNKNOWN_CORRECTION(Kind.UNKNOWN, "There is no correction with this id."),
    UNKNOWN_EVENT(Kind.UNKNOWN, "No event with this id says anything of this signature."),
    CORRECTED_SINCE(Kind.CONFLICT, "The record has been corrected since that event; name the later one."),
    CORRECTION_PENDING(Kind.CONFLICT, "Another correction of this signature waits to be decided."),
    NOTHING_TO_CORRECT(Kind.INVALID, "What is said to be right is what is recorded already."),
    CORRECTION_DECIDED(Kind.CONFLICT, "This correction was decided the other way already."),
    DELEGATE_REPRESENTS(Kind.INVALID, "Who signs by delegation signs as a representative."),
    SELF_CORRECTION(Kind.CONFLICT, "Whoever proposed a correction does not decide on it.");

    private final Kind kind;
    private final String sentence;

    SigningRule(Kind kind, String sentence) {
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

    @Override
    public boolean isMendable() {
        return switch (this) {
            case UNKNOWN_EVENT, CORRECTED_SINCE -> true;
            default -> Rule.super.isMendable();
        };
    }
}
