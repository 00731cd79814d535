package id.jejak.command.neighbour;

import static id.jejak.events.testing.SigningDay.REPORTED;
import static id.jejak.events.testing.SigningDay.SIDOLPIN;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.innovation.ComponentKey;
import id.jejak.events.innovation.Continuation;
import id.jejak.events.innovation.InnovationEvent;
import id.jejak.events.innovation.InnovationEvent.InnovationCatalogued;
import id.jejak.events.innovation.InnovationEvent.InnovationDiscontinued;
import id.jejak.events.innovation.InnovationEvent.InnovationEndorsed;
import id.jejak.events.innovation.InnovationEvent.InnovationInstitutionalised;
import id.jejak.events.innovation.InnovationEvent.SustainabilityChecked;
import id.jejak.events.innovation.InnovationEvent.TransferKitPublished;
import id.jejak.events.innovation.TransferKit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Regions choose from what entered the catalogue and has not ended since. */
class CatalogueTest {

    private static final InnovationEvent ENDORSED = new InnovationEndorsed(SIDOLPIN, "SK 1", REPORTED);
    private static final InnovationEvent CATALOGUED = new InnovationCatalogued(SIDOLPIN, "Top 45", REPORTED);

    @Test
    void components_are_known_by_the_names_they_have_in_any_version_of_the_kit() {
        var first = published(1, "A desk");
        var second = published(2, "A desk on wheels");

        assertThat(Catalogue.components(List.of(ENDORSED, first, CATALOGUED, second)))
                .hasValueSatisfying(names -> assertThat(names).containsOnly("A desk", "A desk on wheels"));
        assertThat(Catalogue.components(List.of(ENDORSED, CATALOGUED))).isEmpty();
    }

    private static InnovationEvent published(int version, String component) {
        var desk = new TransferKit.Component(new ComponentKey("desk"), component, "Where people are served", true);
        var kit = new TransferKit(List.of(desk), List.of(), null, null);
        return new TransferKitPublished(SIDOLPIN, version, kit, version == 1 ? null : "It moves", REPORTED);
    }

    @Test
    void what_nobody_proposed_is_not_there_to_be_asked_about() {
        assertThat(Catalogue.holds(List.of())).isEmpty();
    }

    @Test
    void an_innovation_is_in_the_catalogue_once_it_was_let_in() {
        assertThat(Catalogue.holds(List.of(ENDORSED))).hasValue(false);
        assertThat(Catalogue.holds(List.of(ENDORSED, CATALOGUED))).hasValue(true);
        assertThat(Catalogue.holds(
                        List.of(CATALOGUED, new InnovationInstitutionalised(SIDOLPIN, "Perbup 12/2022", REPORTED))))
                .hasValue(true);
    }

    @Test
    void it_leaves_when_its_owner_gives_it_up_or_the_ministry_finds_that_it_has_stopped() {
        assertThat(Catalogue.holds(List.of(CATALOGUED, new InnovationDiscontinued(SIDOLPIN, "No budget", REPORTED))))
                .hasValue(false);
        assertThat(Catalogue.holds(List.of(CATALOGUED, found(Continuation.STOPPED))))
                .hasValue(false);
        assertThat(Catalogue.holds(List.of(CATALOGUED, found(Continuation.CHANGED))))
                .hasValue(true);
    }

    private static InnovationEvent found(Continuation continuation) {
        return new SustainabilityChecked(SIDOLPIN, 2022, continuation, "Seen", REPORTED);
    }
}
