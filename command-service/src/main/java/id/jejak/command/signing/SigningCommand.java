package id.jejak.command.signing;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.neighbour.CommitmentStanding;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.events.Digest;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            @TargetAggregateIdentifier InstrumentId instrument,
            SignatureId signature,
            RegionCode region,
            Signatory signatory,
            Capacity capacity,
            SignatureMethod method,
            Optional<CycleTerms> terms,
            Act act)
            implements SigningCommand {

        @Override
        public Optional<Object> part() {
            return Optional.of(signature);
        }
    }

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
            @TargetAggregateIdentifier InstrumentId instrument, String legalBasis, String reason, Act act)
            implements SigningCommand {}

    record RatifySignature(
            @TargetAggregateIdentifier InstrumentId instrument, SignatureId signature, String statement, Act act)
            implements SigningCommand {}
}
