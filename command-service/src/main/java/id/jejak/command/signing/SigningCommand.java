package id.jejak.command.signing;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.neighbour.CommitmentStanding;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.Digest;
import id.jejak.events.LegalBasis;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a signing instrument. */
sealed interface SigningCommand extends Command {

    InstrumentId instrument();

    @Override
    default Object subject() {
        return instrument();
    }

    /**
     * Draft an instrument.
     *
     * @param terms the cycle's terms; empty where there is no such cycle
     * @param standings where each commitment of the annex stands; those that do not exist are absent
     */
    record DraftInstrument(
            @TargetAggregateIdentifier InstrumentId instrument,
            CycleId cycle,
            InstrumentKind kind,
            String title,
            String place,
            @Nullable Digest text,
            List<Party> parties,
            Optional<CycleTerms> terms,
            Map<CommitmentId, CommitmentStanding> standings,
            Act act)
            implements SigningCommand {}

    /**
     * Record that somebody signed for a party.
     *
     * @param terms the terms of the instrument's cycle; empty where there is no such instrument
     */
    record RecordSignature(
            @TargetAggregateIdentifier InstrumentId instrument, Signing signing, Optional<CycleTerms> terms, Act act)
            implements SigningCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(signing.signature());
        }
    }

    /**
     * Record that parties signed at one ceremony: all of them or none.
     *
     * @param terms the terms of the instrument's cycle; empty where there is no such instrument
     */
    record SignInstrument(
            @TargetAggregateIdentifier InstrumentId instrument,
            List<Signing> signings,
            Optional<CycleTerms> terms,
            Act act)
            implements SigningCommand {

        @Override
        public List<Object> parts() {
            return signings.stream().<Object>map(Signing::signature).toList();
        }
    }

    /** Put a name under it for the ministry or for the province, whichever the actor acts for. */
    record CountersignInstrument(
            @TargetAggregateIdentifier InstrumentId instrument,
            Countersigning kind,
            Signatory signatory,
            SignatureMethod method,
            Act act)
            implements SigningCommand {}

    /**
     * Say that the record is mistaken about a signature.
     *
     * @param correctedEvent the event that says what is wrong
     * @param said what that event says of the signature; empty where it says nothing of it
     */
    record ProposeCorrection(
            @TargetAggregateIdentifier InstrumentId instrument,
            CorrectionId correction,
            SignatureId signature,
            UUID correctedEvent,
            Optional<Particulars> said,
            Mistake mistake,
            String reason,
            Act act)
            implements SigningCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(correction);
        }
    }

    /**
     * Agree to a correction.
     *
     * @param terms the terms of the instrument's cycle; empty where there is no such instrument
     */
    record CorrectSignature(
            @TargetAggregateIdentifier InstrumentId instrument,
            CorrectionId correction,
            Optional<CycleTerms> terms,
            Act act)
            implements SigningCommand {}

    record DeclineCorrection(
            @TargetAggregateIdentifier InstrumentId instrument, CorrectionId correction, String reason, Act act)
            implements SigningCommand {}

    record AttachAuthority(
            @TargetAggregateIdentifier InstrumentId instrument,
            SignatureId signature,
            AuthorityDocument document,
            Act act)
            implements SigningCommand {}

    record VerifyAuthority(
            @TargetAggregateIdentifier InstrumentId instrument, SignatureId signature, List<Finding> findings, Act act)
            implements SigningCommand {}

    record RejectAuthority(
            @TargetAggregateIdentifier InstrumentId instrument, SignatureId signature, List<Finding> findings, Act act)
            implements SigningCommand {}

    record RevokeInstrument(
            @TargetAggregateIdentifier InstrumentId instrument, LegalBasis legalBasis, String reason, Act act)
            implements SigningCommand {}

    /** The day has passed until which the document that lets somebody sign was owed. */
    record MarkMandateMissed(
            @TargetAggregateIdentifier InstrumentId instrument, SignatureId signature, LocalDate dueOn, Act act)
            implements SigningCommand {}

    record RatifySignature(
            @TargetAggregateIdentifier InstrumentId instrument, SignatureId signature, String statement, Act act)
            implements SigningCommand {}
}
