package id.jejak.command.signing;

import static id.jejak.command.signing.SigningRule.CAPACITY_NOT_ACCEPTED;
import static id.jejak.command.signing.SigningRule.COMMITMENT_NOT_DRAFT;
import static id.jejak.command.signing.SigningRule.COMMITMENT_OF_ANOTHER;
import static id.jejak.command.signing.SigningRule.CYCLE_NOT_SIGNING;
import static id.jejak.command.signing.SigningRule.DELEGATE_REPRESENTS;
import static id.jejak.command.signing.SigningRule.NOT_A_PARTY;
import static id.jejak.command.signing.SigningRule.PARTY_ALREADY_SIGNED;
import static id.jejak.command.signing.SigningRule.PARTY_TWICE;
import static id.jejak.command.signing.SigningRule.UNKNOWN_COMMITMENT;
import static id.jejak.command.signing.SigningRule.UNKNOWN_CYCLE;

import id.jejak.command.act.Act;
import id.jejak.command.act.CommonRule;
import id.jejak.command.act.Rejection;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.SignInstrument;
import id.jejak.command.signing.SigningInstrument.Drafted;
import id.jejak.events.calendar.BusinessCalendar;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.metadata.Role;
import id.jejak.events.office.ByDelegation;
import id.jejak.events.office.OfficeId;
import id.jejak.events.office.Power;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.SigningInstrumentEvent;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentDrafted;
import id.jejak.events.signing.SigningInstrumentEvent.SignatureRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions from a draft to its signatures. */
final class Drafting {

    private Drafting() {}

    static List<SigningInstrumentEvent> draft(DraftInstrument c) {
        Rejection.unless(c.terms().isPresent(), UNKNOWN_CYCLE);
        var regions = new HashSet<>();
        var commitments = new HashSet<CommitmentId>();
        for (var party : c.parties()) {
            Rejection.unless(regions.add(party.region()), PARTY_TWICE);
            for (var commitment : party.commitments()) {
                Rejection.unless(commitments.add(commitment), COMMITMENT_OF_ANOTHER);
                requireSignable(c, party, commitment);
            }
        }
        return List.of(new InstrumentDrafted(
                c.instrument(),
                c.cycle(),
                c.kind(),
                c.title(),
                c.place(),
                c.text(),
                c.parties(),
                c.act().provenance()));
    }

    private static void requireSignable(DraftInstrument c, Party party, CommitmentId commitment) {
        var standing = c.standings().get(commitment);
        if (standing == null) throw new Rejection(UNKNOWN_COMMITMENT);
        Rejection.unless(
                standing.region().equals(party.region()) && standing.cycle().equals(c.cycle()), COMMITMENT_OF_ANOTHER);
        Rejection.unless(standing.draft(), COMMITMENT_NOT_DRAFT);
    }

    static List<SigningInstrumentEvent> sign(Drafted state, RecordSignature c) {
        return List.of(sign(state, c.instrument(), c.signing(), c.terms(), c.act()));
    }

    /** Each signature is decided as if those before it were given: one that is refused takes the others with it. */
    static List<SigningInstrumentEvent> sign(Drafted state, SignInstrument c) {
        var signed = state;
        var events = new ArrayList<SigningInstrumentEvent>();
        for (var signing : c.signings()) {
            var event = sign(signed, c.instrument(), signing, c.terms(), c.act());
            signed = signed.with(event);
            events.add(event);
        }
        return List.copyOf(events);
    }

    private static SignatureRecorded sign(
            Drafted state, InstrumentId instrument, Signing signing, Optional<CycleTerms> cycle, Act act) {
        var party = state.party(signing.region()).orElseThrow(() -> new Rejection(NOT_A_PARTY));
        Rejection.unless(!state.isSignedFor(signing.region()), PARTY_ALREADY_SIGNED);
        var terms = cycle.orElseThrow(() -> new Rejection(UNKNOWN_CYCLE));
        Rejection.unless(terms.signing(), CYCLE_NOT_SIGNING);
        Rejection.unless(terms.policy().acceptedCapacities().contains(signing.capacity()), CAPACITY_NOT_ACCEPTED);
        var signedOn = act.provenance().occurredAt().day();
        var delegation = delegation(signing, signedOn);
        return new SignatureRecorded(
                instrument,
                signing.signature(),
                signing.region(),
                party.commitments(),
                signing.signatory(),
                signing.capacity(),
                signing.method(),
                delegation == null ? authorityAtFirst(signing.capacity(), terms.policy()) : AuthorityStatus.UNVERIFIED,
                BusinessCalendar.INDONESIA.due(
                        signedOn, terms.policy().planDueDays(), terms.policy().counting()),
                terms.policy().version(),
                delegation,
                act.provenance());
    }

    /**
     * For whom it was signed, if a delegation of the party's head is named. The head gave it in this system, and so no
     * paper is missing.
     */
    private static @Nullable ByDelegation delegation(Signing signing, LocalDate signedOn) {
        if (signing.delegation() == null) return null;
        var mandate = signing.mandate()
                .filter(given -> given.office().equals(OfficeId.of(signing.region(), Role.HEAD_OF_REGION)))
                .filter(given -> given.allows(Power.SIGN, signedOn))
                .orElseThrow(() -> new Rejection(CommonRule.NOT_DELEGATED));
        Rejection.unless(signing.capacity() == Capacity.REPRESENTATIVE, DELEGATE_REPRESENTS);
        return new ByDelegation(mandate.delegation(), mandate.giver(), mandate.delegate());
    }

    /** A missing mandate does not undo a signing: the fact stands, and so does the doubt. */
    static AuthorityStatus authorityAtFirst(Capacity capacity, CyclePolicy policy) {
        if (capacity == Capacity.UNKNOWN) return AuthorityStatus.UNKNOWN_SIGNATORY;
        return policy.mandateRequiredFor().contains(capacity)
                ? AuthorityStatus.PENDING_MANDATE
                : AuthorityStatus.UNVERIFIED;
    }
}
