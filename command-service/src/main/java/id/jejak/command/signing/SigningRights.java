package id.jejak.command.signing;

import static id.jejak.events.metadata.Role.HEAD_OF_REGION;
import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;
import static id.jejak.events.metadata.Role.SYSTEM;

import id.jejak.command.act.Right;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.CountersignInstrument;
import id.jejak.command.signing.SigningCommand.DeclineCorrection;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.MarkMandateMissed;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.command.signing.SigningCommand.RatifySignature;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RejectAuthority;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.SignInstrument;
import id.jejak.command.signing.SigningCommand.VerifyAuthority;
import id.jejak.command.signing.SigningInstrument.Drafted;
import id.jejak.command.signing.SigningInstrument.Revoked;
import id.jejak.command.signing.SigningInstrument.Unknown;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.SignatureId;
import java.util.List;

/** Who may do what with a signing instrument. */
final class SigningRights {

    private SigningRights() {}

    static void check(SigningInstrument state, SigningCommand command) {
        var actor = command.act().actor();
        var right = of(command);
        right.checkRole(actor);
        regionsConcerned(state, command).forEach(region -> right.checkRegion(actor, region));
    }

    static Right of(SigningCommand command) {
        return switch (command) {
            case DraftInstrument _, RecordSignature _, SignInstrument _, RevokeInstrument _ ->
                Right.ofProvince(HUB_COORDINATOR);
            case AttachAuthority _ -> Right.ofRegion(INSTITUTION_ADMIN);
            case VerifyAuthority _, RejectAuthority _, CorrectSignature _, DeclineCorrection _ ->
                Right.anywhere(MINISTRY_REVIEWER);
            case CountersignInstrument c -> ofAnOverseer(c);
            case ProposeCorrection c -> ofWhoeverKnowsBetter(c);
            case RatifySignature _ -> Right.ofRegion(HEAD_OF_REGION);
            case MarkMandateMissed _ -> Right.anywhere(SYSTEM);
        };
    }

    /** The ministry oversees every government, a hub those of its province. */
    private static Right ofAnOverseer(SigningCommand command) {
        return command.act().actor().role() == MINISTRY_REVIEWER
                ? Right.anywhere(MINISTRY_REVIEWER)
                : Right.ofProvince(HUB_COORDINATOR);
    }

    /** The government that signed, and whoever recorded or reviewed the signature. */
    private static Right ofWhoeverKnowsBetter(SigningCommand command) {
        return command.act().actor().role() == INSTITUTION_ADMIN
                ? Right.ofRegion(INSTITUTION_ADMIN)
                : ofAnOverseer(command);
    }

    private static List<RegionCode> regionsConcerned(SigningInstrument state, SigningCommand command) {
        return switch (command) {
            case DraftInstrument c -> c.parties().stream().map(Party::region).toList();
            case RecordSignature c -> List.of(c.signing().region());
            case SignInstrument c -> c.signings().stream().map(Signing::region).toList();
            case AttachAuthority c -> signer(state, c.signature());
            case VerifyAuthority c -> signer(state, c.signature());
            case RejectAuthority c -> signer(state, c.signature());
            case RatifySignature c -> signer(state, c.signature());
            case MarkMandateMissed c -> signer(state, c.signature());
            case ProposeCorrection c -> signer(state, c.signature());
            case CorrectSignature c -> corrected(state, c.correction());
            case DeclineCorrection c -> corrected(state, c.correction());
            case CountersignInstrument _, RevokeInstrument _ -> parties(state);
        };
    }

    private static List<RegionCode> parties(SigningInstrument state) {
        var parties = switch (state) {
            case Unknown _ -> List.<Party>of();
            case Drafted drafted -> drafted.parties();
            case Revoked revoked -> revoked.parties();
        };
        return parties.stream().map(Party::region).toList();
    }

    private static List<RegionCode> signer(SigningInstrument state, SignatureId id) {
        return switch (state) {
            case Unknown _, Revoked _ -> List.of();
            case Drafted drafted -> List.of(drafted.signature(id).region());
        };
    }

    private static List<RegionCode> corrected(SigningInstrument state, CorrectionId id) {
        return switch (state) {
            case Unknown _, Revoked _ -> List.of();
            case Drafted drafted -> signer(state, drafted.correction(id).signature());
        };
    }
}
