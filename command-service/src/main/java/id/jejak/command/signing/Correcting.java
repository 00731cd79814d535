package id.jejak.command.signing;

import static id.jejak.command.act.CommonRule.DATED_IN_THE_FUTURE;
import static id.jejak.command.signing.SigningRule.CORRECTED_SINCE;
import static id.jejak.command.signing.SigningRule.CORRECTION_DECIDED;
import static id.jejak.command.signing.SigningRule.CORRECTION_PENDING;
import static id.jejak.command.signing.SigningRule.NOTHING_TO_CORRECT;
import static id.jejak.command.signing.SigningRule.SELF_CORRECTION;
import static id.jejak.command.signing.SigningRule.UNKNOWN_CYCLE;
import static id.jejak.command.signing.SigningRule.UNKNOWN_EVENT;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.DeclineCorrection;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.command.signing.SigningInstrument.Correction;
import id.jejak.command.signing.SigningInstrument.Drafted;
import id.jejak.command.signing.SigningInstrument.Signature;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrected;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionDeclined;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureCorrectionProposed;
import java.util.List;
import java.util.Objects;

/** The decisions about what the record says of a signature and has got wrong: one person proposes, another decides. */
final class Correcting {

    private Correcting() {}

    static List<SigningInstrumentEvent> propose(Drafted state, ProposeCorrection c) {
        var recorded = state.signature(c.signature()).particulars();
        Rejection.unless(!state.isToBeCorrected(c.signature()), CORRECTION_PENDING);
        var said = c.said().orElseThrow(() -> new Rejection(UNKNOWN_EVENT));
        Rejection.unless(said.equals(recorded), CORRECTED_SINCE);
        var after = c.mistake().mendedIn(recorded);
        Rejection.unless(!after.equals(recorded), NOTHING_TO_CORRECT);
        Rejection.unless(!after.signedAt().earliest().isAfter(c.act().at()), DATED_IN_THE_FUTURE);
        return List.of(new SignatureCorrectionProposed(
                c.instrument(),
                c.correction(),
                c.signature(),
                c.correctedEvent(),
                recorded,
                after,
                c.reason(),
                c.act().person(),
                c.act().provenance()));
    }

    static List<SigningInstrumentEvent> agree(Drafted state, CorrectSignature c) {
        var correction = state.correction(c.correction());
        return switch (correction.outcome()) {
            case AGREED -> List.of();
            case DECLINED -> throw new Rejection(CORRECTION_DECIDED);
            case OPEN -> List.of(agreed(state.signature(correction.signature()), correction, c));
        };
    }

    static List<SigningInstrumentEvent> decline(Drafted state, DeclineCorrection c) {
        var correction = state.correction(c.correction());
        return switch (correction.outcome()) {
            case DECLINED -> List.of();
            case AGREED -> throw new Rejection(CORRECTION_DECIDED);
            case OPEN -> {
                requireSecondPerson(correction, c.act());
                yield List.of(new SignatureCorrectionDeclined(
                        c.instrument(),
                        c.correction(),
                        correction.signature(),
                        c.reason(),
                        c.act().provenance()));
            }
        };
    }

    private static SignatureCorrected agreed(Signature signature, Correction correction, CorrectSignature c) {
        requireSecondPerson(correction, c.act());
        var terms = c.terms().orElseThrow(() -> new Rejection(UNKNOWN_CYCLE));
        return new SignatureCorrected(
                c.instrument(),
                c.correction(),
                correction.signature(),
                correction.correctedEvent(),
                signature.commitments(),
                signature.particulars(),
                correction.after(),
                authority(signature, correction.after(), terms.policy(signature.policyVersion())),
                correction.reason(),
                c.act().provenance());
    }

    private static void requireSecondPerson(Correction correction, Act act) {
        Rejection.unless(!correction.proposedBy().equals(act.person()), SELF_CORRECTION);
    }

    /**
     * Who signed, in which capacity and on which day is what a review of the authority goes by: if one of them changes,
     * the review is open again. That the policy accepts no such capacity does not undo the signing either; the head may
     * ratify it.
     */
    private static AuthorityStatus authority(Signature signature, Particulars after, CyclePolicy policy) {
        var before = signature.particulars();
        if (before.capacity() == after.capacity()
                && before.signedAt().day().equals(after.signedAt().day())
                && Objects.equals(before.signatory().name(), after.signatory().name())) {
            return signature.authority();
        }
        return policy.acceptedCapacities().contains(after.capacity())
                ? Drafting.authorityAtFirst(after.capacity(), policy)
                : AuthorityStatus.DEFECTIVE;
    }
}
