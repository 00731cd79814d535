package id.jejak.command.neighbour;

import static id.jejak.events.testing.SigningDay.BELITUNG;
import static id.jejak.events.testing.SigningDay.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.InnovationProposed;
import id.jejak.events.innovation.InnovationEvent.InnovationReturned;
import id.jejak.events.innovation.InnovationEvent.InnovationWithdrawn;
import id.jejak.events.innovation.InnovationEvent.SustainabilityChecked;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an innovation's history means to those who build on it. */
class InnovationStandingTest {

    private static final InnovationId ID = InnovationId.next();
    private static final InnovationEvent PROPOSED = new InnovationProposed(
            ID, "SIDOLPIN", BELITUNG, null, null, null, false, new PersonId("opd.belitung"), REPORTED);
    private static final InnovationEvent RETURNED = new InnovationReturned(ID, "Name the decree", REPORTED);
    private static final InnovationEvent ENDORSED = new InnovationEndorsed(ID, "SK 1", REPORTED);
    private static final InnovationEvent CATALOGUED = new InnovationCatalogued(ID, "Top 45", REPORTED);
    private static final InnovationEvent LASTING = new InnovationInstitutionalised(ID, "Perbup 1", REPORTED);
    private static final InnovationEvent WITHDRAWN = new InnovationWithdrawn(ID, "Merged", REPORTED);

    @Test
    void an_institution_stands_behind_what_it_endorsed() {
        assertThat(isEndorsed(PROPOSED)).isFalse();
        assertThat(isEndorsed(PROPOSED, RETURNED)).isFalse();
        assertThat(isEndorsed(PROPOSED, RETURNED, PROPOSED)).isFalse();
        assertThat(isEndorsed(PROPOSED, RETURNED, PROPOSED, ENDORSED)).isTrue();
        assertThat(isEndorsed(PROPOSED, ENDORSED, CATALOGUED, LASTING)).isTrue();
    }

    @Test
    void what_came_into_the_catalogue_by_back_filled_history_counts_as_endorsed() {
        assertThat(isEndorsed(PROPOSED, CATALOGUED)).isTrue();
    }

    @Test
    void nobody_stands_behind_what_was_withdrawn() {
        assertThat(isEndorsed(PROPOSED, ENDORSED, WITHDRAWN)).isFalse();
    }

    @Test
    void nobody_stands_behind_what_was_given_up_or_has_stopped() {
        var givenUp = new InnovationDiscontinued(ID, "No budget", REPORTED);
        var stopped = new SustainabilityChecked(ID, 2023, Continuation.STOPPED, "Closed", REPORTED);
        var changed = new SustainabilityChecked(ID, 2023, Continuation.CHANGED, "Now on line", REPORTED);

        assertThat(isEndorsed(PROPOSED, ENDORSED, CATALOGUED, givenUp)).isFalse();
        assertThat(isEndorsed(PROPOSED, ENDORSED, CATALOGUED, stopped)).isFalse();
        assertThat(isEndorsed(PROPOSED, ENDORSED, CATALOGUED, changed)).isTrue();
    }

    @Test
    void an_owner_is_known_whatever_happened_since() {
        assertThat(InnovationStanding.of(List.of(PROPOSED, ENDORSED, WITHDRAWN)))
                .hasValueSatisfying(standing -> assertThat(standing.owner()).isEqualTo(BELITUNG));
    }

    @Test
    void where_nothing_happened_there_is_no_innovation() {
        assertThat(InnovationStanding.of(List.of())).isEmpty();
    }

    private static boolean isEndorsed(InnovationEvent... history) {
        return InnovationStanding.of(List.of(history)).orElseThrow().endorsed();
    }
}
