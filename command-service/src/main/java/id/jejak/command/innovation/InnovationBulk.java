package id.jejak.command.innovation;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.SERVICE_UNIT;

import id.jejak.command.act.Right;
import id.jejak.command.bulk.Bulk;
import id.jejak.command.bulk.Column;
import id.jejak.command.bulk.Likeness;
import id.jejak.command.bulk.Line;
import id.jejak.command.bulk.LineBody;
import id.jejak.command.bulk.Order;
import id.jejak.command.bulk.Sender;
import id.jejak.command.desk.Bodies;
import id.jejak.command.desk.Fault;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationController.Proposal;
import id.jejak.command.neighbour.Histories;
import id.jejak.command.neighbour.History;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.innovation.InnovationEvent.LineageRecorded;
import id.jejak.events.innovation.InnovationEvent.ParticularsStated;
import id.jejak.events.innovation.InnovationEvent.ProposalRevised;
import id.jejak.events.innovation.InnovationEvent.SustainabilityChecked;
import id.jejak.events.innovation.InnovationEvent.TransferKitPublished;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Proposes the innovations of a file. */
@Component
class InnovationBulk implements Bulk<InnovationBulk.Draft> {

    /** By which an innovation's key becomes its id. */
    private static final String KIND = "innovation";

    private static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.text(Column.KEY, "kunci").always(),
                            Column.text("title", "judul").always(),
                            Column.of(Column.Form.REGION, "owner", "pemilik"),
                            Column.text("ownerName", "namaPemilik"),
                            Column.text("implementingUnit", "perangkatDaerah"),
                            Column.text("summary", "ringkasan"),
                            Column.of(Column.Form.TRUTH, "placeholder", "pengganti"),
                            Column.text("problem", "masalah"),
                            Column.text("aim", "tujuan"),
                            Column.text("goals", "tpb"),
                            Column.text("beneficiaries", "penerimaManfaat"),
                            Column.of(Column.Form.DAY, "startedOn", "mulaiPada"),
                            Column.text("description", "uraian")),
                    LineBody.PROVENANCE.stream())
            .toList();

    private final Bodies bodies;
    private final Histories histories;

    InnovationBulk(Bodies bodies, Histories histories) {
        this.bodies = bodies;
        this.histories = histories;
    }

    /**
     * A line that is understood.
     *
     * @param saysWhen whether it says when it happened; if not, it happens as it is sent
     */
    record Draft(Line line, ProposeInnovation command, boolean saysWhen) implements id.jejak.command.bulk.Draft {

        @Override
        public List<Name> names() {
            return List.of(new Name(Column.KEY, command.innovation().toString()));
        }
    }

    @Override
    public String kind() {
        return "innovations";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Right right() {
        return Right.anywhere(SERVICE_UNIT, HUB_COORDINATOR);
    }

    @Override
    public Draft read(Line line, Sender sender) {
        var body = new LineBody(line)
                .with("title", "owner", "ownerName", "implementingUnit", "summary")
                .withTruth("placeholder")
                .within("particulars", "problem", "aim", "beneficiaries", "startedOn", "description")
                .numbersWithin("particulars", "goals")
                .withProvenance(sender.zone(owner(line)));
        var id = line.value(Column.KEY).flatMap(key -> sender.named(KIND, key));
        if (id.isEmpty()) body.faulty(Column.KEY, Fault.KEY_OF_A_LINE);
        var proposal = body.read(bodies, Proposal.class);
        var innovation = new InnovationId(id.orElseThrow());
        return new Draft(line, proposal.of(innovation, sender.caller()), proposal.provenance() != null);
    }

    @Override
    public List<Order> orders(List<Draft> drafts, Sender sender) {
        var recorded = histories.of(drafts.stream()
                .map(draft -> draft.command().innovation().toString())
                .toList());
        return drafts.stream()
                .map(draft -> order(
                        draft,
                        recorded.getOrDefault(draft.command().innovation().toString(), History.NONE),
                        sender))
                .toList();
    }

    private static Order order(Draft draft, History history, Sender sender) {
        var command = draft.command();
        var wanted = said(Proposing.proposal(command), command.particulars(), draft.saysWhen());
        var likeness = Likeness.of(sayings(history, draft.saysWhen()), wanted, history.facts(), sender);
        return Order.of(draft.line(), likeness, command, history.facts().size(), () -> {
            Order.requireFamily(history, InnovationEvent.class);
            Order.rehearse(InnovationLife.LIFECYCLE, history, command);
        });
    }

    /** All that its proposers have said of it, step by step. */
    private static List<ObjectNode> sayings(History history, boolean withWhen) {
        var sayings = new ArrayList<ObjectNode>();
        InnovationProposed proposal = null;
        Particulars particulars = null;
        for (var event : history.of(InnovationEvent.class)) {
            switch (event) {
                case InnovationProposed e -> proposal = e;
                case ProposalRevised e -> proposal = revised(Objects.requireNonNull(proposal), e);
                case ParticularsStated e -> particulars = e.particulars();
                case InnovationEndorsed _,
                        InnovationReturned _,
                        LineageRecorded _,
                        TransferKitPublished _,
                        InnovationCatalogued _,
                        InnovationWithdrawn _,
                        InnovationInstitutionalised _,
                        SustainabilityChecked _,
                        InnovationDiscontinued _ -> {
                    continue;
                }
            }
            sayings.add(said(Objects.requireNonNull(proposal), particulars, withWhen));
        }
        return sayings;
    }

    private static InnovationProposed revised(InnovationProposed proposal, ProposalRevised e) {
        return new InnovationProposed(
                proposal.innovation(),
                e.title(),
                proposal.owner(),
                proposal.ownerName(),
                e.implementingUnit(),
                e.summary(),
                proposal.placeholder(),
                proposal.proposer(),
                proposal.provenance());
    }

    /** In the columns of a line. Who proposes is whoever sends it, and no line speaks of that. */
    private static ObjectNode said(InnovationProposed proposal, @Nullable Particulars particulars, boolean withWhen) {
        var saying = Likeness.saying(proposal);
        saying.remove("proposer");
        if (!withWhen) saying.remove("provenance");
        if (particulars != null) saying.setAll(Likeness.saying(particulars));
        return saying;
    }

    /** For the clock on its wall; a code that is none is refused by its own name. */
    private static @Nullable RegionCode owner(Line line) {
        return RegionCode.parse(line.value("owner").orElse("")).orElse(null);
    }
}
