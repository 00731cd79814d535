package id.jejak.query;

import static id.jejak.events.testing.SigningDay.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.Digest;
import id.jejak.events.LegalBasis;
import id.jejak.events.json.EventTypes;
import id.jejak.events.metadata.Actor;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.metadata.Role;
import id.jejak.events.signing.AuthorityDocument;
import id.jejak.events.signing.Binding;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SigningInstrumentEvent.AuthorityAttached;
import id.jejak.events.signing.SigningInstrumentEvent.InstrumentRevoked;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail is complete, each entry stands on the trail of all it is about, and it says who, when and how known. */
class AuditTrailTest {

    private static final Actor DEPUTISED = new Actor(
            new PersonId("admin.belitung"), Role.INSTITUTION_ADMIN, BELITUNG, new PersonId("kepala.belitung"));

    private static RunningService service;
    private static Story story;
    private static long last;

    @BeforeAll
    static void a_day_and_every_kind_of_event() {
        service = RunningService.start();
        story = new Story(service.journal());
        story.signingDay();
        last = service.journal().record(DEPUTISED, Samples.all());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_event_of_the_journal_is_on_it_newest_first() {
        var positions = new ArrayList<Long>();
        var types = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ask("/api/queries/audit?limit=37" + cursor);
            page.get("entries").forEach(entry -> {
                positions.add(entry.get("position").asLong());
                types.add(entry.get("type").asString());
            });
            cursor = page.has("next") ? "&before=" + page.get("next").asString() : "";
            assertThat(positions).hasSizeLessThanOrEqualTo((int) last);
        } while (!cursor.isEmpty());
        assertThat(positions).hasSize((int) last).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(positions.getFirst()).isEqualTo(last);
        assertThat(positions.getLast()).isOne();
        assertThat(types)
                .containsAll(EventTypes.all().stream().map(EventTypes::nameOf).toList());
    }

    @Test
    void it_is_searched_by_who_acted_for_themselves_or_in_whose_place() {
        assertThat(ask("/api/queries/audit?who=admin.belitung")
                        .at("/entries/0/actor/person")
                        .asString())
                .isEqualTo("admin.belitung");
        assertThat(ask("/api/queries/audit?who=kepala.belitung")
                        .at("/entries/0/actor/person")
                        .asString())
                .isEqualTo("admin.belitung");
        assertThat(ask("/api/queries/audit?who=nobody").get("entries")).isEmpty();
    }

    @Test
    void it_is_searched_by_the_name_of_an_official_only_by_those_who_may_read_it() {
        assertThat(ask("/api/queries/audit?who=Sahani+Saleh").get("entries")).isEmpty();
        assertThat(ask("/api/queries/audit?words=Sahani").get("entries")).isEmpty();
        for (var asked : List.of("who=Sahani+Saleh", "words=Sahani")) {
            var found = JsonMapper.shared()
                    .readTree(service.getAs("peninjau.panrb", "/api/queries/audit?" + asked + "&region=1902")
                            .body());
            assertThat(found.at("/entries/0/type").asString()).isEqualTo("SignatureRecorded");
        }
    }

    @Test
    void it_is_searched_by_capacity_by_words_and_by_either_clock() {
        var signed = ask("/api/queries/audit?region=19&type=SignatureRecorded&capacity=DEPUTY_HEAD");
        assertThat(signed.get("entries"))
                .hasSize(1)
                .allMatch(entry -> entry.get("capacity").asString().equals("DEPUTY_HEAD"));
        assertThat(found("words=tercepat+selesaikan&region=1902")).contains("SignatureRecorded");
        assertThat(found("words=tercepat+dinosaurus")).isEmpty();
        assertThat(found("region=1902&occurredFrom=2021-11-11&occurredUntil=2021-11-11"))
                .contains("SignatureRecorded")
                .hasSizeLessThan(found("region=1902").size());
        assertThat(found("region=1902&occurredFrom=2021-11-12&occurredUntil=2021-11-12"))
                .doesNotContain("SignatureRecorded");
        assertThat(found("occurredUntil=2021-01-01T00:00:00Z")).doesNotContain("SignatureRecorded");
        assertThat(found("region=1902&recordedFrom=2026-11-20&recordedUntil=2026-11-20"))
                .contains("SignatureRecorded");
        assertThat(found("recordedFrom=2026-11-21")).isEmpty();
        assertThat(found("recordedUntil=2026-11-19")).isEmpty();
    }

    @Test
    void what_is_no_capacity_and_no_moment_is_refused() {
        assertThat(service.get("/api/queries/audit?capacity=KING").body()).contains("unknown-word");
        assertThat(service.get("/api/queries/audit?recordedFrom=soon").body()).contains("malformed-moment");
    }

    private static List<String> found(String asked) {
        return types("/api/queries/audit?limit=200&" + asked);
    }

    @Test
    void an_entry_says_who_acted_as_what_for_whom_when_and_how_it_is_known() {
        var entry = ask("/api/queries/audit?region=1902&type=SignatureRecorded").at("/entries/0");
        assertThat(entry.at("/actor/person").asString()).isEqualTo("hub.babel");
        assertThat(entry.at("/actor/role").asString()).isEqualTo("HUB_COORDINATOR");
        assertThat(entry.at("/actor/region/code").asString()).isEqualTo("19");
        assertThat(entry.get("capacity").asString()).isEqualTo("HEAD_OF_REGION");
        assertThat(entry.at("/occurredAt/precision").asString()).isEqualTo("DATE");
        assertThat(entry.at("/occurredAt/date").asString()).isEqualTo("2021-11-11");
        assertThat(entry.get("recordedAt").asString()).isEqualTo("2026-11-20T02:03:04.567890Z");
        assertThat(entry.at("/source/kind").asString()).isEqualTo("PRESS");
        assertThat(entry.at("/source/confidence").asString()).isEqualTo("HIGH");
        assertThat(entry.get("requestId").asString()).isNotBlank();
        assertThat(entry.get("correlationId").asString()).startsWith("corr-");
        assertThat(entry.get("causationId").asString()).startsWith("cause-");

        var deputised = ask("/api/queries/audit?type=SignatureCured").at("/entries/0");
        assertThat(deputised.at("/actor/onBehalfOf").asString()).isEqualTo("kepala.belitung");
    }

    @Test
    void a_signature_stands_on_the_trail_of_each_commitment_it_covers_and_of_no_other() {
        for (var commitment : story.commitmentsOf(BELITUNG)) {
            assertThat(types("/api/queries/audit?commitment=" + commitment))
                    .containsExactly(
                            "CommitmentSigned",
                            "SignatureRecorded",
                            "InstrumentDrafted",
                            "CommitmentProposed",
                            "AdoptionClaimed");
        }
    }

    @Test
    void an_instrument_stands_on_the_trail_of_every_party() {
        assertThat(GOVERNMENTS)
                .allSatisfy(region -> assertThat(types("/api/queries/audit?type=InstrumentDrafted&region=" + region))
                        .contains("InstrumentDrafted"));
        assertThat(types("/api/queries/audit?region=19.02&type=SignatureRecorded"))
                .hasSize(1);
        assertThat(types("/api/queries/audit?region=19&type=SignatureRecorded")).hasSize(8 + 3);
    }

    @Test
    void an_event_that_names_only_its_aggregate_finds_the_trails_of_all_it_is_about() {
        var commitment = story.propose(BELITUNG, "Later", false);
        var signature = SignatureId.next();
        story.sign(BELITUNG, commitment, signature, PLAN_DUE);
        var document = new AuthorityDocument(
                AuthorityDocument.Kind.MANDATE,
                "1/2021",
                "Bupati",
                DAY,
                "To sign",
                null,
                new Digest("sha256:" + "0c".repeat(32)));
        last = service.journal().record(new AuthorityAttached(story.instrument(), signature, document, REPORTED));

        var innovation = story.innovationOf(commitment);
        for (var trail : List.of("commitment=" + commitment, "region=19.02", "region=19", "innovation=" + innovation)) {
            var newest = service.json("/api/queries/audit?limit=1&atLeast=" + last + "&" + trail)
                    .at("/entries/0");
            assertThat(newest.get("type").asString()).as(trail).isEqualTo("AuthorityAttached");
        }
        assertThat(types("/api/queries/audit?region=19.03")).doesNotContain("AuthorityAttached");
    }

    @Test
    void a_lineage_stands_on_the_trail_of_each_origin_and_of_the_commitment_it_was_replicated_by() {
        var trails = List.of("innovation=" + SIP_MUNTOK, "innovation=" + SIP_BANGET, "commitment=" + VERIFIED);

        assertThat(trails)
                .allSatisfy(trail -> assertThat(types("/api/queries/audit?limit=200&" + trail))
                        .contains("LineageRecorded"));
        assertThat(types("/api/queries/audit?limit=200&innovation=" + SIDOLPIN)).doesNotContain("LineageRecorded");
    }

    @Test
    void a_transfer_kit_is_told_part_by_part_with_what_changed() {
        var kit = ask("/api/queries/audit?type=TransferKitPublished")
                .at("/entries/1/details")
                .toString();

        assertThat(kit)
                .contains("{\"key\":\"coreComponent\",\"kind\":\"TEXT\",\"value\":\"Sorting at home\"")
                .contains("{\"key\":\"component\",\"kind\":\"TEXT\",\"value\":\"Pellet press\"");
    }

    @Test
    void a_revocation_stands_on_the_trail_of_what_stood_on_the_instrument_and_the_register_says_so() {
        var commitment = story.propose(BELITUNG_TIMUR, "Revoked", false);
        var signature = SignatureId.next();
        story.sign(BELITUNG_TIMUR, commitment, signature, PLAN_DUE);

        last = service.journal()
                .record(new InstrumentRevoked(
                        InstrumentId.next(),
                        new LegalBasis("Letter", "180/60", null),
                        "Wrong cycle",
                        List.of(new Binding(signature, List.of(commitment))),
                        REPORTED));

        var newest = service.json("/api/queries/audit?limit=1&commitment=" + commitment + "&atLeast=" + last)
                .at("/entries/0");
        assertThat(newest.get("type").asString()).isEqualTo("InstrumentRevoked");
        var signatures = service.json("/api/queries/signatures?commitment=" + commitment + "&atLeast=" + last);
        assertThat(signatures.at("/signatures/0/authority").asString()).isEqualTo("REVOKED");
    }

    @Test
    void bookkeeping_is_there_and_marked_as_such() {
        var claimed = ask("/api/queries/audit?type=AdoptionClaimed&limit=1").at("/entries/0");
        assertThat(claimed.get("importance").asString()).isEqualTo("BOOKKEEPING");
        assertThat(ask("/api/queries/audit?type=CommitmentSigned&limit=1")
                        .at("/entries/0/importance")
                        .asString())
                .isEqualTo("CONSEQUENCE");
    }

    @Test
    void names_of_officials_are_for_those_who_are_signed_in() {
        for (var path : List.of("/api/queries/audit?region=1902", "/api/queries/signatures?region=1902")) {
            var open = ask(path).toString();
            assertThat(open).doesNotContain("Sahani Saleh").contains("Bupati", "HEAD_OF_REGION");
            assertThat(service.getAs("evaluator", path).body()).contains("Sahani Saleh");
        }
    }

    @Test
    void two_filters_ask_for_what_passes_both() {
        var commitment = story.commitmentsOf(BANGKA).getFirst();
        assertThat(types("/api/queries/audit?region=1901&commitment=" + commitment))
                .isNotEmpty();
        assertThat(types("/api/queries/audit?region=1902&commitment=" + commitment))
                .containsExactly("InstrumentDrafted");
    }

    private static List<String> types(String path) {
        return ask(path)
                .get("entries")
                .valueStream()
                .map(entry -> entry.get("type").asString())
                .toList();
    }

    private static JsonNode ask(String path) {
        return JsonMapper.shared()
                .readTree(service.get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + last)
                        .body());
    }
}
