package id.jejak.command.commitment;

import static id.jejak.command.act.Acts.by;

import id.jejak.command.act.Act;
import id.jejak.command.act.Command;
import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.CommitmentCommand.ApprovePlan;
import id.jejak.command.commitment.CommitmentCommand.ChangeAuthority;
import id.jejak.command.commitment.CommitmentCommand.ContactOrigin;
import id.jejak.command.commitment.CommitmentCommand.DeclareImplemented;
import id.jejak.command.commitment.CommitmentCommand.FinishDesign;
import id.jejak.command.commitment.CommitmentCommand.FormTeam;
import id.jejak.command.commitment.CommitmentCommand.ProposeCommitment;
import id.jejak.command.commitment.CommitmentCommand.ReturnPlan;
import id.jejak.command.commitment.CommitmentCommand.SignCommitment;
import id.jejak.command.commitment.CommitmentCommand.StartPilot;
import id.jejak.command.commitment.CommitmentCommand.SubmitPlan;
import id.jejak.command.commitment.CommitmentCommand.VerifyImplementation;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.SignatureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One commitment of Belitung from its proposal to its verification: thirteen commands, fourteen events, each command
 * given by the one it belongs to. For those who want the journal full of ordinary life.
 */
public final class CommitmentWalk {

    private static final Act ADMIN = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    private static final Act OFFICER = by("opd.belitung", Role.SERVICE_UNIT, "19.02");
    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    private static final Act SYSTEM = by("system", Role.SYSTEM, null);

    private CommitmentWalk() {}

    /** The commands of a commitment that nobody has made before, in the order in which they are given. */
    public static List<Command> commands() {
        var id = CommitmentId.next();
        var signature = SignatureId.next();
        return List.of(
                new Claim(proposal(id)),
                new SignCommitment(
                        id,
                        Given.INSTRUMENT,
                        signature,
                        Capacity.HEAD_OF_REGION,
                        AuthorityStatus.UNVERIFIED,
                        Given.PLAN_DUE,
                        1,
                        SYSTEM),
                new ChangeAuthority(id, signature, AuthorityStatus.VERIFIED, SYSTEM),
                plan(id),
                new ReturnPlan(id, "Name the unit of the origin that will advise you", Given.RULES, HUB),
                plan(id),
                new ApprovePlan(id, Given.RULES, HUB),
                new FormTeam(id, "SK Kepala Dinas 7/2022", OFFICER),
                new ContactOrigin(id, "Transfer kit received, two days of instruction agreed", OFFICER),
                new FinishDesign(id, "All kept but the name and the forms", OFFICER),
                new StartPilot(id, "Tanjung Pandan", Given.RULES, OFFICER),
                new DeclareImplemented(id, LocalDate.of(2021, 12, 1), List.of(Given.PHOTO), Given.RULES, OFFICER),
                new VerifyImplementation(id, "Seen at work on 3 November 2022", Given.RULES, MINISTRY));
    }

    private static ProposeCommitment proposal(CommitmentId id) {
        return new ProposeCommitment(
                id,
                Given.CYCLE,
                Given.BELITUNG,
                InnovationId.next(),
                "Layanan jemput bola di Belitung",
                "Dinas Kependudukan dan Pencatatan Sipil",
                ReplicationType.ADAPTED,
                null,
                Optional.of(Given.TERMS),
                Optional.of(true),
                ADMIN);
    }

    private static SubmitPlan plan(CommitmentId id) {
        return new SubmitPlan(id, Given.activities(Given.EXECUTION_ENDS), Optional.of(Given.TERMS), OFFICER);
    }
}
