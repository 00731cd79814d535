package id.jejak.command.signing;

import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.Rejection;
import id.jejak.command.neighbour.CommitmentStanding;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.signing.SigningCommand.AttachAuthority;
import id.jejak.command.signing.SigningCommand.CorrectSignature;
import id.jejak.command.signing.SigningCommand.CountersignInstrument;
import id.jejak.command.signing.SigningCommand.DeclineCorrection;
import id.jejak.command.signing.SigningCommand.DraftInstrument;
import id.jejak.command.signing.SigningCommand.ProposeCorrection;
import id.jejak.command.signing.SigningCommand.RecordSignature;
import id.jejak.command.signing.SigningCommand.RevokeInstrument;
import id.jejak.command.signing.SigningCommand.SignInstrument;
import id.jejak.command.signing.SigningInstrument.Unknown;
import id.jejak.events.Digest;
import id.jejak.events.LegalBasis;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.AuthorityDocument.Kind;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.Countersigning;
import id.jejak.events.signing.Finding;
import id.jejak.events.signing.Finding.Item;
import id.jejak.events.signing.Finding.Outcome;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Party;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An instrument of Belitung and those who act on it, wherever a test needs one. */
final class Given {

    static final InstrumentId ID = InstrumentId.next();
    static final SignatureId SIGNATURE = SignatureId.next();
    static final CorrectionId CORRECTION = CorrectionId.next();
    static final UUID EVENT = UUID.fromString("017d0c4b-4800-7000-8000-000000000101");
    static final CycleId CYCLE = CycleId.next();
    static final CommitmentId COMMITMENT = CommitmentId.next();
    static final RegionCode BELITUNG = new RegionCode("19.02");
    static final LocalDate SIGNING_DAY = LocalDate.of(2021, 11, 11);
    static final Provenance ON_SIGNING_DAY = new Provenance(
            new OccurredAt.OnDate(SIGNING_DAY, ZoneId.of("Asia/Jakarta")), SourceKind.PRESS, Confidence.HIGH, null);

    static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19", ON_SIGNING_DAY);
    static final Act ADMIN = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    static final Act HEAD = by("kepala.belitung", Role.HEAD_OF_REGION, "19.02");
    static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);

    static final CyclePolicy POLICY = new CyclePolicy(
            1,
            EnumSet.of(Capacity.HEAD_OF_REGION, Capacity.REPRESENTATIVE, Capacity.UNKNOWN),
            Set.of(Capacity.REPRESENTATIVE),
            30,
            14,
            30,
            LocalDate.of(2022, 12, 31));

    private Given() {}

    static DraftInstrument draft(Party... parties) {
        return draft(true, parties);
    }

    /** @param unsigned whether the commitment still awaits its signature */
    static DraftInstrument draft(boolean unsigned, Party... parties) {
        var standing = new CommitmentStanding(CYCLE, BELITUNG, AdoptionId.of(BELITUNG, InnovationId.next()), unsigned);
        return new DraftInstrument(
                ID,
                CYCLE,
                InstrumentKind.STATEMENT,
                "Komitmen",
                "Tanjung Pandan",
                null,
                List.of(parties),
                Optional.of(terms(true)),
                Map.of(COMMITMENT, standing),
                HUB);
    }

    static Party party(RegionCode region, CommitmentId... commitments) {
        return new Party(region, List.of(commitments));
    }

    static RecordSignature sign(Capacity capacity) {
        return sign(capacity, Optional.of(terms(true)));
    }

    static RecordSignature sign(Capacity capacity, Optional<CycleTerms> terms) {
        return new RecordSignature(ID, signing(SIGNATURE, BELITUNG, capacity), terms, HUB);
    }

    static Signing signing(SignatureId signature, RegionCode region, Capacity capacity) {
        return new Signing(
                signature,
                region,
                new Signatory("Sahani Saleh", "Bupati Belitung"),
                capacity,
                SignatureMethod.WET_INK,
                null,
                Optional.empty());
    }

    static SignInstrument signTogether(Signing... signings) {
        return new SignInstrument(ID, List.of(signings), Optional.of(terms(true)), HUB);
    }

    static CountersignInstrument countersign(Countersigning kind, Act act) {
        return countersign(kind, new Signatory("Diah Natalisa", "Deputi"), act);
    }

    static CountersignInstrument countersign(Countersigning kind, Signatory signatory, Act act) {
        return new CountersignInstrument(ID, kind, signatory, SignatureMethod.WET_INK, act);
    }

    /** What is recorded when somebody signs in that capacity. */
    static Particulars recorded(Capacity capacity) {
        return new Particulars(
                new Signatory("Sahani Saleh", "Bupati Belitung"),
                capacity,
                SignatureMethod.WET_INK,
                ON_SIGNING_DAY.occurredAt());
    }

    /** Somebody says that what is recorded as a head's signature was given in another capacity. */
    static ProposeCorrection propose(Capacity capacity, Act act) {
        return propose(Capacity.HEAD_OF_REGION, new Mistake(null, capacity, null, null), act);
    }

    static ProposeCorrection propose(Capacity said, Mistake mistake, Act act) {
        return new ProposeCorrection(
                ID, CORRECTION, SIGNATURE, EVENT, Optional.of(recorded(said)), mistake, "The minutes say so", act);
    }

    static CorrectSignature agree(Act act) {
        return new CorrectSignature(ID, CORRECTION, Optional.of(terms(true)), act);
    }

    static DeclineCorrection decline(Act act) {
        return new DeclineCorrection(ID, CORRECTION, "The minutes are not attached", act);
    }

    static RevokeInstrument revoke(Act act) {
        return new RevokeInstrument(ID, new LegalBasis("Letter", "180/60", null), "Drafted under the wrong cycle", act);
    }

    static AttachAuthority attach(Kind kind, LocalDate issuedOn) {
        var scan = new Digest("sha256:" + "cd".repeat(32));
        return new AttachAuthority(
                ID,
                SIGNATURE,
                new AuthorityDocument(kind, "800/1", "Bupati Belitung", issuedOn, "Signing", null, scan),
                ADMIN);
    }

    static List<Finding> findings(Outcome outcome) {
        return Arrays.stream(Item.values())
                .map(item -> new Finding(item, outcome, "seen"))
                .toList();
    }

    static CycleTerms terms(boolean signing) {
        return new CycleTerms(new RegionCode("19"), POLICY, Set.of(BELITUNG), true, signing);
    }

    static SigningInstrument drafted() {
        return after(new Unknown(), draft(party(BELITUNG, COMMITMENT)));
    }

    static SigningInstrument after(SigningInstrument state, SigningCommand command) {
        return SigningInstrument.decide(state, command).stream()
                .reduce(state, SigningInstrument::evolve, (_, later) -> later);
    }

    static String refusal(SigningInstrument state, SigningCommand command) {
        return ruleOf(() -> assertThat(SigningInstrument.decide(state, command)).isNull());
    }

    static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
