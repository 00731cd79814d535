package id.jejak.command.cycle;

import static id.jejak.command.act.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jejak.command.act.Act;
import id.jejak.command.act.DecisionTable;
import id.jejak.command.act.Rejection;
import id.jejak.command.cycle.CycleCommand.AppointMentor;
import id.jejak.command.cycle.CycleCommand.CloseCycle;
import id.jejak.command.cycle.CycleCommand.DeclineInvitation;
import id.jejak.command.cycle.CycleCommand.InviteRegion;
import id.jejak.command.cycle.CycleCommand.OpenCycle;
import id.jejak.command.cycle.CycleCommand.StartExecution;
import id.jejak.command.cycle.CycleCommand.StartSigning;
import id.jejak.command.cycle.ReplicationCycle.Running;
import id.jejak.command.cycle.ReplicationCycle.Unknown;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.cycle.CyclePolicy;
import id.jejak.events.metadata.Role;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.testing.GoldenFile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplicationCycleTest {

    private static final CycleId ID = CycleId.next();
    private static final RegionCode BABEL = new RegionCode("19");
    private static final RegionCode BELITUNG = new RegionCode("19.02");
    private static final Act HUB = by("hub.babel", Role.HUB_COORDINATOR, "19");
    private static final Act ADMIN = by("admin.belitung", Role.INSTITUTION_ADMIN, "19.02");
    private static final CyclePolicy POLICY =
            new CyclePolicy(1, EnumSet.allOf(Capacity.class), Set.of(), 30, 14, 30, LocalDate.of(2022, 12, 31));

    @Test
    void every_command_in_every_condition_gets_the_answer_the_table_says() {
        var commands = new LinkedHashMap<String, CycleCommand>();
        Stream.of(
                        open(BABEL),
                        new AppointMentor(ID, "UBB", HUB),
                        new InviteRegion(ID, BELITUNG, HUB),
                        new DeclineInvitation(ID, BELITUNG, "No staff", ADMIN),
                        new StartSigning(ID, HUB),
                        new StartExecution(ID, HUB),
                        new CloseCycle(ID, "Over", HUB))
                .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
        var table = new DecisionTable<>(
                commands, ReplicationCycle::decide, ReplicationCycle::evolve, ReplicationCycleTest::condition);

        GoldenFile.named("cycle-decisions.txt")
                .assertHolds(table.from(new Unknown()).toString());
        assertThat(commands).hasSameSizeAs(CycleCommand.class.getPermittedSubclasses());
    }

    @Test
    void a_hub_is_a_province() {
        assertThat(refusal(new Unknown(), open(BELITUNG))).isEqualTo("hub-is-a-province");
    }

    @Test
    void each_deadline_leaves_at_least_one_day() {
        var rushed = new CyclePolicy(1, EnumSet.allOf(Capacity.class), Set.of(), 30, 0, 30, LocalDate.of(2022, 12, 31));

        assertThat(refusal(new Unknown(), new OpenCycle(ID, "RIPP", BABEL, "KepmenPANRB 94/2020", rushed, HUB)))
                .isEqualTo("deadline-without-days");
    }

    @Test
    void a_hub_invites_its_own_governments_only() {
        var opened = new Running(BABEL, ReplicationCycle.Phase.OPEN, null, Set.of());

        assertThat(refusal(opened, new InviteRegion(ID, new RegionCode("16.01"), HUB)))
                .isEqualTo("region-outside-hub");
        assertThat(ReplicationCycle.decide(opened, new InviteRegion(ID, BABEL, HUB)))
                .as("the province itself takes part")
                .hasSize(1);
    }

    @Test
    void only_the_hub_runs_its_cycle() {
        var opened = new Running(BABEL, ReplicationCycle.Phase.OPEN, null, Set.of());
        var elsewhere = by("hub.sumsel", Role.HUB_COORDINATOR, "16");

        assertThat(ruleOf(() -> CycleRights.check(opened, new StartSigning(ID, elsewhere))))
                .isEqualTo("not-your-region");
    }

    @Test
    void a_government_declines_for_itself() {
        var opened = new Running(BABEL, ReplicationCycle.Phase.OPEN, null, Set.of(BELITUNG));
        var neighbour = by("admin.bangka", Role.INSTITUTION_ADMIN, "19.01");

        assertThat(ruleOf(() -> CycleRights.check(opened, new DeclineInvitation(ID, BELITUNG, "No", neighbour))))
                .isEqualTo("not-your-region");
    }

    private static OpenCycle open(RegionCode hub) {
        return new OpenCycle(ID, "RIPP", hub, "KepmenPANRB 94/2020", POLICY, HUB);
    }

    private static String condition(ReplicationCycle state) {
        return switch (state) {
            case Unknown _ -> "Unknown";
            case Running running ->
                running.phase()
                        + (running.mentor() == null ? "" : ", " + running.mentor())
                        + (running.invited().isEmpty() ? "" : ", invited");
        };
    }

    private static String refusal(ReplicationCycle state, CycleCommand command) {
        return ruleOf(() -> assertThat(ReplicationCycle.decide(state, command)).isNull());
    }

    private static String ruleOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Rejection.class, deed).rule().id();
    }
}
