package id.jejak.command.commitment;

import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static java.util.stream.Collectors.toMap;

import id.jejak.command.act.Act;
import id.jejak.command.act.Right;
import id.jejak.command.bulk.Bulk;
import id.jejak.command.bulk.Column;
import id.jejak.command.bulk.Likeness;
import id.jejak.command.bulk.Line;
import id.jejak.command.bulk.LineBody;
import id.jejak.command.bulk.Order;
import id.jejak.command.bulk.Sender;
import id.jejak.command.commitment.AdoptionCommand.Claim;
import id.jejak.command.commitment.CommitmentController.Proposal;
import id.jejak.command.desk.Bodies;
import id.jejak.command.desk.Fault;
import id.jejak.command.neighbour.CycleTerms;
import id.jejak.command.neighbour.Histories;
import id.jejak.command.neighbour.History;
import id.jejak.command.neighbour.Neighbours;
import id.jejak.events.adoption.AdoptionEvent;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent;
import id.jejak.events.commitment.ReplicationCommitmentEvent.AdaptationDesigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAmended;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentAuthorityChanged;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentDropped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentLapsed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentProposed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentSigned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.CommitmentWithdrawn;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationAccepted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationDeclared;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationRejected;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ImplementationVerified;
import id.jejak.events.commitment.ReplicationCommitmentEvent.LapseNoticeGiven;
import id.jejak.events.commitment.ReplicationCommitmentEvent.OriginContacted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PilotStarted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanApproved;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanDrafted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideConfirmed;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanOverrideRequested;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanReturned;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanRevised;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PlanSubmitted;
import id.jejak.events.commitment.ReplicationCommitmentEvent.PolicyMigrated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ProgressReported;
import id.jejak.events.commitment.ReplicationCommitmentEvent.QuarterEvaluated;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationDiscontinued;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationStopped;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationSustained;
import id.jejak.events.commitment.ReplicationCommitmentEvent.ReplicationTeamFormed;
import id.jejak.events.commitment.Selection;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Proposes the commitments of a file. */
@Component
class CommitmentBulk implements Bulk<CommitmentBulk.Draft> {

    /** By which a commitment's key becomes its id, and an innovation's becomes its own. */
    private static final String KIND = "commitment";

    private static final String INNOVATIONS = "innovation";

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text(Column.KEY, "kunci").always(),
                            Column.text("cycle", "siklus").always(),
                            Column.of(Column.Form.REGION, "region", "daerah").always(),
                            Column.text("innovation", "inovasi").always(),
                            Column.text("localName", "namaLokal").always(),
                            Column.text("implementingUnit", "perangkatDaerah"),
                            Column.of(Column.Form.WORD, "replicationType", "jenisReplikasi")
                                    .always(),
                            Column.text("exception", "pengecualian")),
                    LineBody.PROVENANCE.stream())
            .toList();

    private final Bodies bodies;
    private final Histories histories;
    private final Neighbours neighbours;

    CommitmentBulk(Bodies bodies, Histories histories, Neighbours neighbours) {
        this.bodies = bodies;
        this.histories = histories;
        this.neighbours = neighbours;
    }

    /** A line that is understood. */
    record Draft(Line line, CommitmentId commitment, Proposal body, Act act) implements id.jejak.command.bulk.Draft {

        AdoptionId adoption() {
            return AdoptionId.of(body.region(), body.innovation());
        }

        /** Of two lines that commit a region to the same innovation one would be refused, and which one is chance. */
        @Override
        public List<Name> names() {
            return List.of(
                    new Name(Column.KEY, commitment.toString()),
                    new Name("innovation", adoption().toString()));
        }
    }

    /** What is recorded about the lines at hand. */
    private record Recorded(Map<String, History> histories, Map<CycleId, Optional<CycleTerms>> cycles) {

        History of(Object id) {
            return histories.getOrDefault(id.toString(), History.NONE);
        }
    }

    @Override
    public String kind() {
        return "commitments";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Right right() {
        return Right.anywhere(INSTITUTION_ADMIN);
    }

    @Override
    public Draft read(Line line, Sender sender) {
        var body = new LineBody(line)
                .with("cycle", "region", "localName", "implementingUnit", "replicationType", "exception")
                .withProvenance(sender.zone(region(line)));
        line.value(INNOVATIONS)
                .ifPresent(key -> sender.namedByAnybody(INNOVATIONS, key)
                        .ifPresentOrElse(
                                id -> body.with(INNOVATIONS, id.toString()),
                                () -> body.faulty(INNOVATIONS, Fault.NOT_AN_INNOVATION)));
        var id = line.value(Column.KEY).flatMap(key -> sender.named(KIND, key));
        if (id.isEmpty()) body.faulty(Column.KEY, Fault.KEY_OF_A_LINE);
        var proposal = body.read(bodies, Proposal.class);
        var act = sender.caller().act(proposal.provenance());
        return new Draft(line, new CommitmentId(id.orElseThrow()), proposal, act);
    }

    @Override
    public List<Order> orders(List<Draft> drafts, Sender sender) {
        var ids = drafts.stream()
                .flatMap(draft -> Stream.of(
                        draft.commitment(), draft.adoption(), draft.body().innovation()))
                .map(Object::toString)
                .distinct()
                .toList();
        var cycles = drafts.stream()
                .map(draft -> draft.body().cycle())
                .distinct()
                .collect(toMap(cycle -> cycle, neighbours::cycle));
        var recorded = new Recorded(histories.of(ids), cycles);
        return drafts.stream().map(draft -> order(draft, recorded, sender)).toList();
    }

    private static Order order(Draft draft, Recorded recorded, Sender sender) {
        var body = draft.body();
        var innovation = recorded.of(body.innovation()).of(InnovationEvent.class);
        var command = body.of(
                draft.commitment(),
                recorded.cycles().getOrDefault(body.cycle(), Optional.empty()),
                Neighbours.isCatalogued(innovation),
                draft.act());
        var history = recorded.of(draft.commitment());
        var withWhen = body.provenance() != null;
        var likeness = Likeness.of(
                sayings(history, withWhen), said(Commitment.proposal(command), withWhen), history.facts(), sender);
        var adoption = recorded.of(draft.adoption());
        var claim = new Claim(command);
        return Order.of(
                draft.line(),
                likeness,
                claim,
                history.facts().size() + adoption.facts().size(),
                () -> {
                    Order.requireFamily(history, ReplicationCommitmentEvent.class);
                    Order.rehearse(CommitmentLife.LIFECYCLE, history, command);
                    rehearse(claim, adoption);
                });
    }

    private static void rehearse(Claim claim, History adoption) {
        Adoption state = new Adoption.Free();
        for (var event : adoption.of(AdoptionEvent.class)) state = Adoption.evolve(event);
        var _ = Adoption.decide(state, claim);
    }

    /** All that its region has said of its choice, step by step. */
    private static List<ObjectNode> sayings(History history, boolean withWhen) {
        var sayings = new ArrayList<ObjectNode>();
        CommitmentProposed proposal = null;
        for (var event : history.of(ReplicationCommitmentEvent.class)) {
            switch (event) {
                case CommitmentProposed e -> proposal = e;
                case CommitmentAmended e -> proposal = amended(Objects.requireNonNull(proposal), e.after());
                case CommitmentDropped _,
                        CommitmentSigned _,
                        PolicyMigrated _,
                        CommitmentAuthorityChanged _,
                        PlanDrafted _,
                        PlanSubmitted _,
                        PlanRevised _,
                        PlanReturned _,
                        PlanOverrideRequested _,
                        PlanOverrideConfirmed _,
                        PlanApproved _,
                        ReplicationTeamFormed _,
                        OriginContacted _,
                        AdaptationDesigned _,
                        PilotStarted _,
                        ProgressReported _,
                        QuarterEvaluated _,
                        ImplementationDeclared _,
                        ImplementationAccepted _,
                        ImplementationVerified _,
                        ImplementationRejected _,
                        ReplicationSustained _,
                        ReplicationStopped _,
                        ReplicationDiscontinued _,
                        LapseNoticeGiven _,
                        CommitmentLapsed _,
                        CommitmentWithdrawn _ -> {
                    continue;
                }
            }
            sayings.add(said(proposal, withWhen));
        }
        return sayings;
    }

    private static CommitmentProposed amended(CommitmentProposed proposal, Selection selection) {
        return new CommitmentProposed(
                proposal.commitment(),
                proposal.cycle(),
                proposal.region(),
                proposal.innovation(),
                selection.localName(),
                selection.implementingUnit(),
                selection.replicationType(),
                proposal.exception(),
                proposal.provenance());
    }

    private static ObjectNode said(CommitmentProposed proposal, boolean withWhen) {
        var saying = Likeness.saying(proposal);
        if (!withWhen) saying.remove("provenance");
        return saying;
    }

    /** For the clock on its wall; a code that is none is refused by its own name. */
    private static @Nullable RegionCode region(Line line) {
        return RegionCode.parse(line.value("region").orElse("")).orElse(null);
    }
}
