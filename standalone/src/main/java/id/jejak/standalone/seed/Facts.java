package id.jejak.standalone.seed;

import id.jejak.events.LegalBasis;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.json.EventJson;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.InstrumentKind;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of the signing day. Every fact names its ground; {@code signing-day-2021.json} holds them.
 *
 * @param about what the file is, for whoever opens it
 * @param grounds by name: when a fact happened, where it stands, and how far it is to be believed
 * @param document what the governments' commitments have in common
 * @param governments in the order of the report
 */
record Facts(
        String about, Map<String, Provenance> grounds, Cycle cycle, Document document, List<Government> governments) {

    Facts {
        grounds = Map.copyOf(grounds);
        governments = List.copyOf(governments);
    }

    /** Something the file states, on a ground. */
    interface Fact {
        String ground();
    }

    record Cycle(
            String name,
            RegionCode hub,
            String coordinator,
            LegalBasis legalBasis,
            Policy policy,
            Mentor mentor,
            Step signing,
            String ground)
            implements Fact {}

    /** Lists, unlike sets, are written in the same order every time; a repeated request must not differ in a byte. */
    record Policy(
            List<Capacity> acceptedCapacities,
            List<Capacity> mandateRequiredFor,
            int planDueDays,
            int planReviewDays,
            int mandateDueDays,
            LocalDate executionEnds) {}

    record Mentor(String mentor, String ground) implements Fact {}

    record Step(String ground) implements Fact {}

    record Document(
            InstrumentKind kind,
            String title,
            String place,
            SignatureMethod method,
            ReplicationType replicationType,
            String exception) {}

    record Government(
            RegionCode region,
            String admin,
            Step invitation,
            List<Innovation> innovations,
            Step instrument,
            Signature signature) {}

    /**
     * An innovation, and that this government replicates it.
     *
     * @param implementingUnit the agency that replicates it
     * @param placeholder whether it is counted and not named
     */
    record Innovation(
            String title,
            @Nullable RegionCode owner,
            @Nullable String ownerName,
            @Nullable String implementingUnit,
            boolean placeholder,
            String ground)
            implements Fact {}

    record Signature(Signatory signatory, Capacity capacity, String ground) implements Fact {}

    static Facts read() {
        var json = EventJson.configure(JsonMapper.builder())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = Objects.requireNonNull(Facts.class.getResourceAsStream("signing-day-2021.json"))) {
            return json.readValue(in, Facts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Provenance groundOf(Fact fact) {
        return Objects.requireNonNull(grounds.get(fact.ground()), fact.ground());
    }

    int commitments() {
        return governments.stream()
                .mapToInt(government -> government.innovations().size())
                .sum();
    }
}
