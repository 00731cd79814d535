package id.jejak.command.desk;

import id.jejak.command.act.Chronicle;
import id.jejak.command.commitment.CommitmentChronicle;
import id.jejak.command.competition.CompetitionChronicle;
import id.jejak.command.cycle.CycleChronicle;
import id.jejak.command.deadline.DeadlineChronicle;
import id.jejak.command.innovation.InnovationChronicle;
import id.jejak.command.office.OfficeChronicle;
import id.jejak.command.signing.SigningChronicle;
import java.util.List;

/** The lives of all kinds of aggregates. */
final class Chronicles {

    private Chronicles() {}

    static List<Chronicle> all() {
        return List.of(
                InnovationChronicle.read(),
                CompetitionChronicle.edition(),
                CompetitionChronicle.entry(),
                CycleChronicle.read(),
                SigningChronicle.read(),
                CommitmentChronicle.read(),
                DeadlineChronicle.read(),
                OfficeChronicle.read());
    }
}
