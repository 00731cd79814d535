package id.jejak.command.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.competition.CompetitionEvent;
import id.jejak.events.competition.PanelKind;
import id.jejak.events.competition.PanelMember;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an edition's history means to its entries. */
class EditionTermsTest {

    private static final List<CompetitionEvent> HISTORY = Samples.all().stream()
            .filter(CompetitionEvent.class::isInstance)
            .map(CompetitionEvent.class::cast)
            .toList();

    @Test
    void an_edition_that_has_just_opened_has_neither_rubric_nor_panel() {
        assertThat(EditionTerms.of(HISTORY.subList(0, 1))).hasValueSatisfying(terms -> {
            assertThat(terms.rubric()).isNull();
            assertThat(terms.panel()).isEmpty();
        });
    }

    @Test
    void entries_are_held_to_the_rubric_published_last_and_judged_by_whoever_was_called() {
        var terms = EditionTerms.of(HISTORY).orElseThrow();

        assertThat(terms.rubric())
                .isNotNull()
                .satisfies(rubric -> assertThat(rubric.version()).isEqualTo(1));
        assertThat(terms.member(new PersonId("panel.independen")).map(PanelMember::kind))
                .contains(PanelKind.PANELLIST);
        assertThat(terms.member(new PersonId("penilai.lain"))).isEmpty();
    }

    @Test
    void where_nothing_happened_there_is_no_edition() {
        assertThat(EditionTerms.of(List.of())).isEmpty();
    }
}
