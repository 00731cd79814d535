package id.jejak.command.innovation;

import static id.jejak.command.act.Acts.NOW;
import static id.jejak.command.act.Acts.WIB;
import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.innovation.Innovation.Unknown;
import id.jejak.command.innovation.InnovationCommand.CatalogueInnovation;
import id.jejak.command.innovation.InnovationCommand.EndorseInnovation;
import id.jejak.command.innovation.InnovationCommand.InstitutionaliseInnovation;
import id.jejak.command.innovation.InnovationCommand.ProposeInnovation;
import id.jejak.command.innovation.InnovationCommand.ReturnInnovation;
import id.jejak.command.innovation.InnovationCommand.WithdrawInnovation;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.Provenance.Confidence;
import id.jejak.events.Provenance.SourceKind;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.testing.GoldenFile;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InnovationTest {

    private static final InnovationId ID = InnovationId.next();
    private static final RegionCode BANGKA = new RegionCode("19.01");
    private static final Act OFFICER = by("opd.bangka", Role.SERVICE_UNIT, "19.01");
    private static final Act ADMIN = by("admin.bangka", Role.INSTITUTION_ADMIN, "19.01");
    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act HUB_FROM_THE_PRESS = by(
            "hub.babel",
            Role.HUB_COORDINATOR,
            "19",
            new Provenance(new OccurredAt.AtInstant(NOW, WIB), SourceKind.PRESS, Confidence.LOW, "Babel Insight"));

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        var commands = new LinkedHashMap<String, InnovationCommand>();
        commands.put("ProposeInnovation", propose(BANGKA, OFFICER));
        commands.put("EndorseInnovation", new EndorseInnovation(ID, "SK 1", ADMIN));
        commands.put("EndorseInnovation by proposer", new EndorseInnovation(ID, "SK 1", OFFICER));
        commands.put("ReturnInnovation", new ReturnInnovation(ID, "Unclear", ADMIN));
        commands.put("CatalogueInnovation", new CatalogueInnovation(ID, "Top 45", HUB));
        commands.put("WithdrawInnovation", new WithdrawInnovation(ID, "Ended", OFFICER));
        commands.put("InstitutionaliseInnovation", new InstitutionaliseInnovation(ID, "Perbup 12/2022", ADMIN));
        var table = new DecisionTable<>(
                commands,
                Innovation::decide,
                Innovation::evolve,
                state -> state.getClass().getSimpleName());

        GoldenFile.named("innovation-decisions.txt")
                .assertHolds(table.from(new Unknown()).toString());
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
    void an_innovation_is_endorsed_by_its_own_institution() {
        var proposed = after(propose(BANGKA, OFFICER));
        var neighbour = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");

        assertThat(forbidden(proposed, new EndorseInnovation(ID, "SK 1", neighbour)))
                .isEqualTo("not-your-region");
    }

    @Test
    void nobody_withdraws_or_institutionalises_an_innovation_whose_owner_is_not_known() {
        var unowned = after(propose(null, HUB_FROM_THE_PRESS));

        assertThat(refusal(unowned, new WithdrawInnovation(ID, "Ended", OFFICER)))
                .isEqualTo("owner-unknown");
        assertThat(refusal(
                        new Innovation.Catalogued(null), new InstitutionaliseInnovation(ID, "Perbup 12/2022", ADMIN)))
                .isEqualTo("owner-unknown");
    }

    @Test
    void an_innovation_is_withdrawn_and_institutionalised_by_its_own_government() {
        var neighbour = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");

        assertThat(forbidden(after(propose(BANGKA, OFFICER)), new WithdrawInnovation(ID, "Ended", neighbour)))
                .isEqualTo("not-your-region");
        assertThat(forbidden(
                        new Innovation.Catalogued(BANGKA),
                        new InstitutionaliseInnovation(ID, "Perbup 12/2022", neighbour)))
                .isEqualTo("not-your-region");
    }

    @Test
    void an_officer_does_not_institutionalise() {
        assertThat(forbidden(
                        new Innovation.Catalogued(BANGKA),
                        new InstitutionaliseInnovation(ID, "Perbup 12/2022", OFFICER)))
                .isEqualTo("not-your-role");
    }

    private static ProposeInnovation propose(@Nullable RegionCode owner, Act act) {
        return new ProposeInnovation(ID, "Sample", owner, null, null, null, false, act);
    }

    private static Innovation after(InnovationCommand command) {
        return Innovation.decide(new Unknown(), command).stream()
                .reduce((Innovation) new Unknown(), Innovation::evolve, (_, later) -> later);
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
