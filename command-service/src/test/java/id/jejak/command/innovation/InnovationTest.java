package id.jejak.command.innovation;

import static id.jejak.command.act.Acts.NOW;
import static id.jejak.command.act.Acts.WIB;
import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Known;
import id.jejak.command.innovation.Innovation.Unknown;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.CheckSustainability;
import id.jejak.command.innovation.InnovationCommand.DiscontinueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.PublishTransferKit;
import id.jejak.command.innovation.InnovationCommand.RecordLineage;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.ReviseProposal;
import id.jejak.command.innovation.InnovationCommand.StateParticulars;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.command.neighbour.Descent;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.adoption.AdoptionId;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.innovation.ComponentKey;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.TransferKitPublished;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.innovation.Origin;
import id.jejak.events.innovation.Particulars;
import id.jejak.events.innovation.TransferKit;
import id.jejak.events.innovation.TransferKit.Component;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InnovationTest {

    private static final InnovationId ID = InnovationId.next();
    private static final InnovationId ORIGIN = InnovationId.next();
    private static final CommitmentId COMMITMENT = CommitmentId.next();
    private static final RegionCode BANGKA = new RegionCode("19.01");
    private static final Act OFFICER = by("opd.bangka", Role.SERVICE_UNIT, "19.01");
    private static final Act ADMIN = by("admin.bangka", Role.INSTITUTION_ADMIN, "19.01");
    private static final Act NEIGHBOUR = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act MINISTRY = by("peninjau.panrb", Role.MINISTRY_REVIEWER, null);
    private static final Act HUB_FROM_THE_PRESS = by(
            "hub.babel",
            Role.HUB_COORDINATOR,
            "19",
            new Provenance(new OccurredAt.AtInstant(NOW, WIB), SourceKind.PRESS, Confidence.LOW, "Babel Insight"));

    private static final Component CORE = component("desk", true);
    private static final TransferKit KIT = kit(CORE, component("counter", false));
    private static final TransferKit SMALLER_KIT = kit(CORE);
    private static final Particulars PARTICULARS =
            new Particulars("Queues", "None", Set.of(16, 11), "Fishers", LocalDate.of(2020, 3, 2), "A desk on a boat");

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        GoldenFile.named("innovation-decisions.txt").assertHolds(life().toString());
    }

    @Test
    void what_is_said_of_an_innovation_gets_the_answer_the_table_says() {
        GoldenFile.named("innovation-described-decisions.txt").assertHolds(said().toString());
    }

    @Test
    void whoever_proposes_names_the_owner() {
        assertThat(refusal(new Unknown(), propose(null, OFFICER))).isEqualTo("owner-required");
    }

    @Test
    void a_source_may_leave_the_owner_out_and_nobody_can_then_endorse_or_return() {
        var unowned = after(propose(null, HUB_FROM_THE_PRESS));

        assertThat(refusal(unowned, new EndorseInnovation(ID, "SK 1", ADMIN))).isEqualTo("owner-unknown");
        assertThat(refusal(unowned, new ReturnInnovation(ID, "Not ours", ADMIN)))
                .isEqualTo("owner-unknown");
    }

    @Test
    void an_officer_proposes_for_their_own_government() {
        assertThat(forbidden(new Unknown(), propose(new RegionCode("19.02"), OFFICER)))
                .isEqualTo("not-your-region");
    }

    @Test
    void a_hub_enters_what_happened_elsewhere_and_proposes_nothing_of_its_own() {
        InnovationRights.check(new Unknown(), propose(new RegionCode("34"), HUB_FROM_THE_PRESS));

        assertThat(forbidden(new Unknown(), propose(BANGKA, HUB))).isEqualTo("not-your-role");
    }

    @Test
    void particulars_given_with_a_proposal_are_stated_with_it() {
        assertThat(names(Innovation.decide(new Unknown(), propose(BANGKA, PARTICULARS, OFFICER))))
                .containsExactly("InnovationProposed", "ParticularsStated");
        assertThat(names(Innovation.decide(at(new Stage.Returned()), revise(PARTICULARS, OFFICER))))
                .containsExactly("ProposalRevised", "ParticularsStated");
    }

    @Test
    void particulars_name_goals_there_are_and_a_day_that_has_come() {
        var goal = new Particulars(null, null, Set.of(18), null, null, null);
        var day = new Particulars(null, null, Set.of(), null, LocalDate.of(2021, 12, 3), null);

        assertThat(refusal(new Unknown(), propose(BANGKA, goal, OFFICER))).isEqualTo("goal-out-of-range");
        assertThat(refusal(new Unknown(), propose(BANGKA, day, OFFICER))).isEqualTo("starts-in-the-future");
        assertThat(refusal(at(new Stage.Returned()), revise(goal, OFFICER))).isEqualTo("goal-out-of-range");
        assertThat(refusal(at(new Stage.Endorsed()), new StateParticulars(ID, day, OFFICER)))
                .isEqualTo("starts-in-the-future");
    }

    @Test
    void an_innovation_is_endorsed_by_its_own_institution() {
        assertThat(forbidden(at(new Stage.Proposed()), new EndorseInnovation(ID, "SK 1", NEIGHBOUR)))
                .isEqualTo("not-your-region");
    }

    @Test
    void whoever_proposed_or_revised_an_innovation_does_not_endorse_it() {
        var reviser = by("bidang.bangka", Role.SERVICE_UNIT, "19.01");
        var revised = after(at(new Stage.Returned()), revise(reviser));

        assertThat(refusal(revised, new EndorseInnovation(ID, "SK 1", reviser))).isEqualTo("self-endorsement");
        assertThat(refusal(revised, new EndorseInnovation(ID, "SK 1", OFFICER))).isEqualTo("self-endorsement");
    }

    @Test
    void a_returned_proposal_is_revised_by_its_own_government() {
        var officer = by("opd.belitung", Role.SERVICE_UNIT, "19.02");

        assertThat(forbidden(at(new Stage.Returned()), revise(officer))).isEqualTo("not-your-region");
    }

    @Test
    void a_proposal_that_was_returned_and_proposed_anew_stands_proposed() {
        var history = List.of(
                new InnovationProposed(
                        ID, "One", BANGKA, null, null, null, false, OFFICER.person(), OFFICER.provenance()),
                new InnovationReturned(ID, "Unclear", ADMIN.provenance()),
                new InnovationProposed(
                        ID, "Two", BANGKA, null, null, null, false, OFFICER.person(), OFFICER.provenance()));

        var state = history.stream().reduce((Innovation) new Unknown(), Innovation::evolve, (_, later) -> later);

        assertThat(state).isEqualTo(at(new Stage.Proposed()));
    }

    @Test
    void nobody_acts_for_an_owner_that_is_not_known() {
        assertThat(List.of(
                        refusal(unowned(new Stage.Proposed()), new WithdrawInnovation(ID, "Ended", OFFICER)),
                        refusal(unowned(new Stage.Returned()), revise(OFFICER)),
                        refusal(unowned(new Stage.Endorsed()), new StateParticulars(ID, PARTICULARS, OFFICER)),
                        refusal(unowned(new Stage.Endorsed()), lineage(ORIGIN, null)),
                        refusal(unowned(new Stage.Endorsed()), new PublishTransferKit(ID, KIT, null, OFFICER)),
                        refusal(
                                unowned(new Stage.Catalogued(2021)),
                                new InstitutionaliseInnovation(ID, "Perbup 12/2022", ADMIN)),
                        refusal(unowned(new Stage.Catalogued(2021)), new DiscontinueInnovation(ID, "Ended", ADMIN))))
                .containsOnly("owner-unknown");
    }

    @Test
    void what_is_known_of_an_innovation_whose_owner_is_not_is_entered_by_the_hub() {
        var unowned = unowned(new Stage.Catalogued(2021));
        var commands = List.of(
                new StateParticulars(ID, PARTICULARS, HUB_FROM_THE_PRESS),
                new RecordLineage(ID, List.of(origin(ORIGIN, null)), descent(), HUB_FROM_THE_PRESS),
                new PublishTransferKit(ID, KIT, null, HUB_FROM_THE_PRESS));

        assertThat(commands).allSatisfy(command -> {
            InnovationRights.check(unowned, command);
            assertThat(Innovation.decide(unowned, command)).hasSize(1);
        });
        assertThat(forbidden(unowned, new PublishTransferKit(ID, KIT, null, HUB)))
                .isEqualTo("not-your-role");
    }

    @Test
    void what_is_done_with_an_innovation_is_done_by_its_own_government() {
        var catalogued = at(new Stage.Catalogued(2021));

        assertThat(List.of(
                        forbidden(at(new Stage.Proposed()), new WithdrawInnovation(ID, "Ended", NEIGHBOUR)),
                        forbidden(catalogued, new InstitutionaliseInnovation(ID, "Perbup 12/2022", NEIGHBOUR)),
                        forbidden(catalogued, new DiscontinueInnovation(ID, "Ended", NEIGHBOUR)),
                        forbidden(catalogued, new StateParticulars(ID, PARTICULARS, NEIGHBOUR)),
                        forbidden(catalogued, new PublishTransferKit(ID, KIT, null, NEIGHBOUR)),
                        forbidden(
                                catalogued,
                                new RecordLineage(ID, List.of(origin(ORIGIN, null)), descent(), NEIGHBOUR))))
                .containsOnly("not-your-region");
    }

    @Test
    void an_officer_neither_institutionalises_nor_discontinues() {
        var catalogued = at(new Stage.Catalogued(2021));

        assertThat(forbidden(catalogued, new InstitutionaliseInnovation(ID, "Perbup 12/2022", OFFICER)))
                .isEqualTo("not-your-role");
        assertThat(forbidden(catalogued, new DiscontinueInnovation(ID, "Ended", OFFICER)))
                .isEqualTo("not-your-role");
    }

    @Test
    void an_innovation_enters_the_catalogue_with_a_kit_published_before_or_given_with_it() {
        assertThat(refusal(at(new Stage.Endorsed()), new CatalogueInnovation(ID, "Top 45", null, HUB)))
                .isEqualTo("no-transfer-kit");
        assertThat(names(Innovation.decide(at(new Stage.Endorsed()), new CatalogueInnovation(ID, "Top 45", KIT, HUB))))
                .containsExactly("TransferKitPublished", "InnovationCatalogued");
        assertThat(names(Innovation.decide(with(KIT), new CatalogueInnovation(ID, "Top 45", null, HUB))))
                .containsExactly("InnovationCatalogued");
        assertThat(names(Innovation.decide(with(KIT), new CatalogueInnovation(ID, "Top 45", KIT, HUB))))
                .containsExactly("InnovationCatalogued");
    }

    @Test
    void whoever_catalogues_does_not_replace_the_kit_of_the_owner() {
        assertThat(refusal(with(KIT), new CatalogueInnovation(ID, "Top 45", SMALLER_KIT, HUB)))
                .isEqualTo("changes-not-stated");
    }

    @Test
    void a_later_version_of_a_kit_says_what_has_changed() {
        assertThat(refusal(with(KIT), new PublishTransferKit(ID, SMALLER_KIT, null, OFFICER)))
                .isEqualTo("changes-not-stated");
        assertThat(Innovation.decide(with(KIT), new PublishTransferKit(ID, SMALLER_KIT, "No counter", OFFICER)))
                .containsExactly(new TransferKitPublished(ID, 2, SMALLER_KIT, "No counter", OFFICER.provenance()));
    }

    @Test
    void the_first_version_of_a_kit_has_changed_nothing() {
        assertThat(Innovation.decide(at(new Stage.Endorsed()), new PublishTransferKit(ID, KIT, "New", OFFICER)))
                .containsExactly(new TransferKitPublished(ID, 1, KIT, null, OFFICER.provenance()));
    }

    @Test
    void a_kit_has_an_essential_component_and_each_only_once_and_costs_no_less_than_nothing() {
        assertThat(refusalOfKit(kit(component("counter", false)))).isEqualTo("kit-without-core");
        assertThat(refusalOfKit(kit(CORE, component("desk", false)))).isEqualTo("component-twice");
        assertThat(refusalOfKit(new TransferKit(List.of(CORE), List.of(), null, -1L)))
                .isEqualTo("cost-below-zero");
    }

    @Test
    void an_origin_is_an_innovation_there_is_and_named_once() {
        var unknown = new RecordLineage(ID, List.of(origin(InnovationId.next(), null)), descent(), OFFICER);
        var twice =
                new RecordLineage(ID, List.of(origin(ORIGIN, null), origin(ORIGIN, COMMITMENT)), descent(), OFFICER);

        assertThat(refusal(at(new Stage.Proposed()), unknown)).isEqualTo("unknown-origin");
        assertThat(refusal(at(new Stage.Proposed()), twice)).isEqualTo("origin-twice");
    }

    @Test
    void an_innovation_descends_neither_from_itself_nor_from_what_was_made_of_it() {
        var descendant = new Descent(Set.of(ORIGIN, ID), Set.of(ORIGIN, ID), Map.of());

        assertThat(refusal(at(new Stage.Proposed()), lineage(ID, null))).isEqualTo("own-origin");
        assertThat(refusal(
                        at(new Stage.Proposed()),
                        new RecordLineage(ID, List.of(origin(ORIGIN, null)), descendant, OFFICER)))
                .isEqualTo("descends-from-itself");
    }

    @Test
    void the_commitment_beside_an_origin_is_the_owners_own_to_that_origin() {
        var another = new Descent(
                Set.of(ORIGIN), Set.of(ORIGIN), Map.of(COMMITMENT, AdoptionId.of(new RegionCode("19.02"), ORIGIN)));
        var ofAnother = new RecordLineage(ID, List.of(origin(ORIGIN, COMMITMENT)), another, OFFICER);

        assertThat(Innovation.decide(at(new Stage.Proposed()), lineage(ORIGIN, COMMITMENT)))
                .hasSize(1);
        assertThat(refusal(at(new Stage.Proposed()), ofAnother)).isEqualTo("commitment-of-another");
        assertThat(refusal(at(new Stage.Proposed()), lineage(ORIGIN, CommitmentId.next())))
                .isEqualTo("unknown-commitment");
    }

    @Test
    void a_year_is_checked_once_it_has_begun_and_not_before_the_innovation_was_in_the_catalogue() {
        var catalogued = at(new Stage.Catalogued(2020));

        assertThat(refusal(catalogued, check(2022, Continuation.CONTINUING))).isEqualTo("year-in-the-future");
        assertThat(refusal(catalogued, check(2019, Continuation.CONTINUING))).isEqualTo("year-before-catalogue");
    }

    @Test
    void a_year_is_checked_once_and_in_its_turn() {
        var checked = after(at(new Stage.Institutionalised(2019)), check(2020, Continuation.CHANGED));

        assertThat(refusal(checked, check(2020, Continuation.CONTINUING))).isEqualTo("year-already-checked");
        assertThat(refusal(checked, check(2019, Continuation.CHANGED))).isEqualTo("year-already-checked");
        assertThat(Innovation.decide(checked, check(2020, Continuation.CHANGED)))
                .isEmpty();
        assertThat(Innovation.decide(checked, check(2021, Continuation.CONTINUING)))
                .hasSize(1);
    }

    @Test
    void the_ministry_looks_whether_an_innovation_lasts() {
        var byItsOwner = new CheckSustainability(ID, 2021, Continuation.CONTINUING, "Seen", ADMIN);

        assertThat(forbidden(at(new Stage.Catalogued(2021)), byItsOwner)).isEqualTo("not-your-role");
    }

    @Test
    void an_innovation_is_proposed_once_and_only_a_proposal_is_answered() {
        var endorsed = at(new Stage.Endorsed());

        assertThat(refusal(endorsed, propose(BANGKA, OFFICER))).isEqualTo("already-proposed");
        assertThat(refusal(endorsed, new ReturnInnovation(ID, "Unclear", ADMIN)))
                .isEqualTo("not-awaiting-endorsement");
        assertThat(refusal(at(new Stage.Returned()), new EndorseInnovation(ID, "SK 1", ADMIN)))
                .isEqualTo("not-awaiting-endorsement");
    }

    @Test
    void what_is_in_the_catalogue_is_no_longer_withdrawn_and_what_is_unknown_is_not_answered() {
        assertThat(refusal(at(new Stage.Catalogued(2021)), new WithdrawInnovation(ID, "Ended", OFFICER)))
                .isEqualTo("no-longer-a-proposal");
        assertThat(refusal(new Unknown(), new ReturnInnovation(ID, "Unclear", ADMIN)))
                .isEqualTo("unknown-innovation");
    }

    @Test
    void only_a_returned_proposal_is_revised() {
        assertThat(refusal(at(new Stage.Proposed()), revise(OFFICER))).isEqualTo("nothing-to-revise");
    }

    @Test
    void a_kit_or_particulars_wait_for_the_endorsement() {
        var proposed = at(new Stage.Proposed());

        assertThat(refusal(proposed, new PublishTransferKit(ID, KIT, null, OFFICER)))
                .isEqualTo("still-a-proposal");
        assertThat(refusal(proposed, new StateParticulars(ID, PARTICULARS, OFFICER)))
                .isEqualTo("still-a-proposal");
    }

    @Test
    void only_what_was_endorsed_enters_the_catalogue() {
        assertThat(refusal(at(new Stage.Proposed()), new CatalogueInnovation(ID, "Top 45", KIT, HUB)))
                .isEqualTo("not-endorsed");
    }

    @Test
    void only_what_is_in_the_catalogue_is_institutionalised_checked_or_discontinued() {
        var endorsed = at(new Stage.Endorsed());

        assertThat(refusal(endorsed, new InstitutionaliseInnovation(ID, "Perbup 12/2022", ADMIN)))
                .isEqualTo("not-catalogued");
        assertThat(refusal(endorsed, check(2021, Continuation.CONTINUING))).isEqualTo("not-catalogued");
        assertThat(refusal(endorsed, new DiscontinueInnovation(ID, "No budget", ADMIN)))
                .isEqualTo("not-catalogued");
    }

    @Test
    void what_has_ended_gets_no_kit_and_does_not_return_to_the_catalogue() {
        var discontinued = after(at(new Stage.Catalogued(2021)), new DiscontinueInnovation(ID, "No budget", ADMIN));

        assertThat(refusal(discontinued, new PublishTransferKit(ID, KIT, null, OFFICER)))
                .isEqualTo("innovation-ended");
        assertThat(refusal(discontinued, new CatalogueInnovation(ID, "Top 45", KIT, HUB)))
                .isEqualTo("innovation-ended");
    }

    static DecisionTable<Innovation, InnovationCommand, InnovationEvent> life() {
        var commands = new LinkedHashMap<String, InnovationCommand>();
        commands.put("ProposeInnovation", propose(BANGKA, OFFICER));
        commands.put("ReviseProposal", revise(OFFICER));
        commands.put("EndorseInnovation", new EndorseInnovation(ID, "SK 1", ADMIN));
        commands.put("EndorseInnovation by proposer", new EndorseInnovation(ID, "SK 1", OFFICER));
        commands.put("ReturnInnovation", new ReturnInnovation(ID, "Unclear", ADMIN));
        commands.put("PublishTransferKit", new PublishTransferKit(ID, KIT, null, OFFICER));
        commands.put("CatalogueInnovation", new CatalogueInnovation(ID, "Top 45", null, HUB));
        commands.put("CatalogueInnovation with kit", new CatalogueInnovation(ID, "Top 45", KIT, HUB));
        commands.put("WithdrawInnovation", new WithdrawInnovation(ID, "Ended", OFFICER));
        commands.put("InstitutionaliseInnovation", new InstitutionaliseInnovation(ID, "Perbup 12/2022", ADMIN));
        commands.put("CheckSustainability", check(2021, Continuation.CONTINUING));
        commands.put("CheckSustainability stopped", check(2021, Continuation.STOPPED));
        commands.put("DiscontinueInnovation", new DiscontinueInnovation(ID, "No budget", ADMIN));

        return table(
                commands,
                state -> condition(
                        state,
                        Map.entry("kit", known -> known.kit() != null),
                        Map.entry("checked", known -> known.checked() != null)));
    }

    static DecisionTable<Innovation, InnovationCommand, InnovationEvent> said() {
        var commands = new LinkedHashMap<String, InnovationCommand>();
        commands.put("ProposeInnovation", propose(BANGKA, OFFICER));
        commands.put("ReturnInnovation", new ReturnInnovation(ID, "Unclear", ADMIN));
        commands.put("EndorseInnovation", new EndorseInnovation(ID, "SK 1", ADMIN));
        commands.put("WithdrawInnovation", new WithdrawInnovation(ID, "Ended", OFFICER));
        commands.put("CatalogueInnovation", new CatalogueInnovation(ID, "Top 45", KIT, HUB));
        commands.put("DiscontinueInnovation", new DiscontinueInnovation(ID, "No budget", ADMIN));
        commands.put("StateParticulars", new StateParticulars(ID, PARTICULARS, OFFICER));
        commands.put("RecordLineage", lineage(ORIGIN, null));
        commands.put("RecordLineage of itself", lineage(ID, null));

        return table(
                commands,
                state -> condition(
                        state,
                        Map.entry("described", known -> known.particulars() != null),
                        Map.entry("of an origin", known -> !known.origins().isEmpty())));
    }

    private static DecisionTable<Innovation, InnovationCommand, InnovationEvent> table(
            Map<String, InnovationCommand> commands, Function<Innovation, String> condition) {
        return new DecisionTable<>(commands, Innovation::decide, Innovation::evolve, condition).from(new Unknown());
    }

    @SafeVarargs
    private static String condition(Innovation state, Map.Entry<String, Predicate<Known>>... marks) {
        if (!(state instanceof Known known)) return "Unknown";
        var all = new StringBuilder(known.stage().getClass().getSimpleName());
        for (var mark : marks) {
            if (mark.getValue().test(known)) all.append(", ").append(mark.getKey());
        }
        return all.toString();
    }

    private static ProposeInnovation propose(@Nullable RegionCode owner, Act act) {
        return propose(owner, null, act);
    }

    private static ProposeInnovation propose(@Nullable RegionCode owner, @Nullable Particulars particulars, Act act) {
        return new ProposeInnovation(ID, "Sample", owner, null, null, null, false, particulars, act);
    }

    private static ReviseProposal revise(Act act) {
        return revise(null, act);
    }

    private static ReviseProposal revise(@Nullable Particulars particulars, Act act) {
        return new ReviseProposal(ID, "Sample, clearer", null, null, particulars, act);
    }

    private static CheckSustainability check(int year, Continuation continuation) {
        return new CheckSustainability(ID, year, continuation, "Seen", MINISTRY);
    }

    private static RecordLineage lineage(InnovationId origin, @Nullable CommitmentId commitment) {
        return new RecordLineage(ID, List.of(origin(origin, commitment)), descent(), OFFICER);
    }

    private static Origin origin(InnovationId innovation, @Nullable CommitmentId commitment) {
        return new Origin(innovation, ReplicationType.ADAPTED, commitment);
    }

    private static Descent descent() {
        return new Descent(Set.of(ORIGIN), Set.of(ORIGIN), Map.of(COMMITMENT, AdoptionId.of(BANGKA, ORIGIN)));
    }

    private static Component component(String key, boolean essential) {
        return new Component(new ComponentKey(key), key, "What it does", essential);
    }

    private static TransferKit kit(Component... components) {
        return new TransferKit(List.of(components), List.of(), null, null);
    }

    private static Known at(Stage stage) {
        return new Known(BANGKA, Set.of(OFFICER.person()), stage, null, List.of(), null, null);
    }

    private static Known unowned(Stage stage) {
        return new Known(null, Set.of(HUB.person()), stage, null, List.of(), null, null);
    }

    private static Innovation with(TransferKit kit) {
        return after(at(new Stage.Endorsed()), new PublishTransferKit(ID, kit, null, OFFICER));
    }

    private static Innovation after(InnovationCommand command) {
        return after(new Unknown(), command);
    }

    private static Innovation after(Innovation state, InnovationCommand command) {
        return Innovation.decide(state, command).stream().reduce(state, Innovation::evolve, (_, later) -> later);
    }

    private static List<String> names(List<InnovationEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private static String refusalOfKit(TransferKit kit) {
        return refusal(at(new Stage.Endorsed()), new PublishTransferKit(ID, kit, null, OFFICER));
    }

    private static String refusal(Innovation state, InnovationCommand command) {
        return ruleOf(() -> assertThat(Innovation.decide(state, command)).isNull());
    }

    private static String forbidden(Innovation state, InnovationCommand command) {
        return ruleOf(() -> InnovationRights.check(state, command));
    }

    private static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
