package id.jejak.query;

import static id.jejak.events.testing.SigningDay.BABEL;
import static id.jejak.events.testing.SigningDay.BELITUNG;
import static id.jejak.events.testing.SigningDay.GOVERNMENTS;
import static id.jejak.events.testing.SigningDay.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.events.DomainEvent;
import id.jejak.events.OccurredAt;
import id.jejak.events.Provenance;
import id.jejak.events.commitment.CommitmentId;
import id.jejak.events.commitment.ReplicationCommitmentEvent.*;
import id.jejak.events.commitment.ReplicationType;
import id.jejak.events.cycle.CycleId;
import id.jejak.events.innovation.InnovationId;
import id.jejak.events.metadata.PersonId;
import id.jejak.events.region.RegionCode;
import id.jejak.events.signing.AuthorityStatus;
import id.jejak.events.signing.Capacity;
import id.jejak.events.signing.CorrectionId;
import id.jejak.events.signing.InstrumentId;
import id.jejak.events.signing.Particulars;
import id.jejak.events.signing.Signatory;
import id.jejak.events.signing.SignatureId;
import id.jejak.events.signing.SignatureMethod;
import id.jejak.events.signing.SigningInstrumentEvent.*;
import id.jejak.events.testing.Samples;
import id.jejak.query.testing.RunningService;
import id.jejak.query.testing.Story;
import id.jejak.query.testing.TestJournal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every question can be asked of the past: as of what was known, on what had happened, or both. */
class PastTest {

    private static final int PAIRS = 200;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 700;
    private static final ActionPlanSample PLAN = new ActionPlanSample();

    /** A plan that the domain takes. */
    private static final class ActionPlanSample {
        private final PlanSubmitted submitted = Samples.all().stream()
                .filter(PlanSubmitted.class::isInstance)
                .map(PlanSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void as_of_any_position_and_on_any_day_every_region_stands_where_a_fold_of_the_journal_has_it() {
        try (var service = RunningService.start()) {
            var random = new Random(20_211_111);
            var told = history(random);
            var last = 0L;
            for (var event : told) last = service.journal().record(event);
            service.reach(last);

            for (int pair = 0; pair < PAIRS; pair++) {
                var known = random.nextInt(told.size() + 1);
                var day = FIRST.plusDays(random.nextInt(DAYS + 30));
                var answer = service.json("/api/queries/dashboard?region=19&asOf=" + known + "&on=" + day);
                var folded = fold(told.subList(0, known), day);

                assertThat(answer.at("/position").asLong()).isEqualTo(known);
                for (var region : GOVERNMENTS) {
                    assertThat(standing(region, answer))
                            .as("%s as of %d on %s", region, known, day)
                            .isEqualTo(folded.getOrDefault(region, Map.of()));
                }
            }
        }
    }

    @Test
    void a_correction_changes_what_is_known_today_of_that_day_and_not_what_was_known_then() {
        try (var service = RunningService.start()) {
            var story = new Story(service.journal());
            service.reach(story.signingDay());
            var signature = service.json("/api/queries/signatures?region=" + BELITUNG)
                    .at("/signatures/0/signature")
                    .asString();
            var before = last(service);
            var corrected = service.journal()
                    .record(new SignatureCorrected(
                            story.instrument(),
                            CorrectionId.next(),
                            new SignatureId(UUID.fromString(signature)),
                            UUID.randomUUID(),
                            story.commitmentsOf(BELITUNG),
                            particulars(Capacity.HEAD_OF_REGION, LocalDate.of(2021, 11, 11)),
                            particulars(Capacity.ACTING_HEAD, LocalDate.of(2021, 11, 13)),
                            AuthorityStatus.PENDING_MANDATE,
                            "The term had not begun",
                            on(LocalDate.of(2022, 2, 1))));
            service.reach(corrected);

            assertThat(capacity(service, signature, "")).isEqualTo("ACTING_HEAD");
            assertThat(capacity(service, signature, "&on=2021-11-13")).isEqualTo("ACTING_HEAD");
            assertThat(capacity(service, signature, "&on=2021-11-12")).isEmpty();
            assertThat(capacity(service, signature, "&asOf=" + before)).isEqualTo("HEAD_OF_REGION");
            assertThat(capacity(service, signature, "&asOf=" + before + "&on=2021-11-12"))
                    .isEqualTo("HEAD_OF_REGION");
            assertThat(capacity(service, signature, "&asOf=" + before + "&on=2021-11-10"))
                    .isEmpty();
        }
    }

    @Test
    void an_instant_stands_for_the_last_position_that_was_recorded_by_then() {
        try (var service = RunningService.start()) {
            service.reach(new Story(service.journal()).signingDay());

            assertThat(signed(service, "?asOf=2026-11-20T02:03:03Z")).isZero();
            assertThat(signed(service, "?asOf=2026-11-20T02:03:05Z")).isEqualTo(23);
            assertThat(signed(service, "?asOf=2026-11-20")).isEqualTo(23);
            assertThat(signed(service, "?on=2021-11-10")).isZero();
            assertThat(signed(service, "?on=2021-11-11T00:00:00%2B07:00")).isEqualTo(23);
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        try (var service = RunningService.start()) {
            service.reach(new Story(service.journal()).signingDay());

            assertThat(refusal(service, "asOf=yesterday")).contains("400", "malformed-moment");
            assertThat(refusal(service, "on=2021-13-01")).contains("400", "malformed-moment");
            assertThat(refusal(service, "on=12")).contains("400", "malformed-moment");
            assertThat(refusal(service, "on=2027-01-01")).contains("400", "not-yet");
            assertThat(refusal(service, "asOf=2027-01-01T00:00:00Z")).contains("400", "not-yet");
            assertThat(refusal(service, "asOf=99999")).contains("503", "not-caught-up");
        }
    }

    @Test
    void every_page_and_every_list_can_be_asked_for_a_past_day() {
        try (var service = RunningService.start()) {
            service.journal().record(Samples.all().toArray(DomainEvent[]::new));
            var story = new Story(service.journal());
            service.reach(story.signingDay());
            var commitment = story.commitmentsOf(BELITUNG).getFirst();
            var innovation = story.innovationOf(commitment);

            for (var path : List.of(
                    "/",
                    "/regions/1902",
                    "/deadlines",
                    "/audit",
                    "/innovations",
                    "/innovations/" + innovation,
                    "/commitments/" + commitment,
                    "/cycles/" + story.cycle() + "/policies",
                    "/api/queries/dashboard",
                    "/api/queries/commitments",
                    "/api/queries/signatures",
                    "/api/queries/instruments",
                    "/api/queries/innovations",
                    "/api/queries/cycles",
                    "/api/queries/deadlines",
                    "/api/queries/audit",
                    "/api/queries/competitions",
                    "/api/queries/offices?region=19.04")) {
                var asked = path + (path.contains("?") ? "&" : "?") + "asOf=" + last(service) + "&on=2021-12-31";
                var answer = service.getAs("peninjau.panrb", asked);
                assertThat(answer.statusCode())
                        .as("%s: %s", asked, answer.body())
                        .isEqualTo(200);
            }
        }
    }

    private static String refusal(RunningService service, String asked) {
        var answer = service.get("/api/queries/dashboard?" + asked);
        return answer.statusCode() + " " + answer.body();
    }

    private static int signed(RunningService service, String asked) {
        return service.json("/api/queries/dashboard" + asked)
                .at("/total/signed")
                .asInt();
    }

    private static long last(RunningService service) {
        return service.json("/api/queries/dashboard").at("/position").asLong();
    }

    private static String capacity(RunningService service, String signature, String asked) {
        return service.json("/api/queries/signatures?region=" + BELITUNG + asked)
                .at("/signatures")
                .valueStream()
                .filter(one -> one.at("/signature").asString().equals(signature))
                .map(one -> one.at("/capacity").asString())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> standing(RegionCode region, JsonNode answer) {
        var node = region.equals(BABEL)
                ? answer.at("/own")
                : answer.at("/parts")
                        .valueStream()
                        .filter(part -> part.at("/region/code").asString().equals(region.value()))
                        .map(part -> part.at("/standing"))
                        .findFirst()
                        .orElseThrow();
        var counts = new TreeMap<String, Object>();
        for (var count : COUNTS) {
            var number = node.at("/" + count).asInt();
            if (number > 0) counts.put(count, number);
        }
        node.at("/signatures")
                .forEach(one -> counts.put(
                        one.at("/capacity").asString() + "/"
                                + one.at("/authority").asString(),
                        one.at("/count").asInt()));
        return counts;
    }

    private static final List<String> COUNTS = List.of(
            "proposed", "signed", "planSubmitted", "planApproved", "implemented", "verified", "withdrawn", "overdue");

    /** The rule as it is said: of each event that was known, whether it had happened; what is corrected, by its correction. */
    private static Map<RegionCode, Map<String, Object>> fold(List<DomainEvent> known, LocalDate day) {
        var corrections = new HashMap<SignatureId, SignatureCorrected>();
        for (var event : known) if (event instanceof SignatureCorrected e) corrections.put(e.signature(), e);
        var regions = new HashMap<CommitmentId, RegionCode>();
        var steps = new LinkedHashMap<CommitmentId, List<String>>();
        var signatures = new LinkedHashMap<SignatureId, String>();
        var signedIn = new HashMap<SignatureId, RegionCode>();
        for (var event : known) {
            if (event instanceof CommitmentProposed e) regions.put(e.commitment(), e.region());
            var when = event instanceof SignatureRecorded e && corrections.containsKey(e.signature())
                    ? corrections.get(e.signature()).after().signedAt()
                    : event instanceof SignatureCorrected e
                            ? e.after().signedAt()
                            : event.provenance().occurredAt();
            if (when.day().isAfter(day)) continue;
            switch (event) {
                case CommitmentProposed e -> steps.put(e.commitment(), new ArrayList<>(List.of("proposed")));
                case CommitmentSigned e -> reach(steps, e.commitment(), "signed");
                case PlanSubmitted e -> reach(steps, e.commitment(), "planSubmitted");
                case PlanApproved e -> reach(steps, e.commitment(), "planApproved");
                case ImplementationDeclared e -> reach(steps, e.commitment(), "implemented");
                case ImplementationVerified e -> reach(steps, e.commitment(), "verified");
                case CommitmentWithdrawn e -> reach(steps, e.commitment(), "withdrawn");
                case SignatureRecorded e -> {
                    signatures.put(e.signature(), e.capacity() + "/" + e.authority());
                    signedIn.put(e.signature(), e.region());
                }
                case AuthorityVerified e ->
                    signatures.computeIfPresent(
                            e.signature(), (_, before) -> before.substring(0, before.indexOf('/')) + "/VERIFIED");
                case SignatureCorrected e ->
                    signatures.computeIfPresent(
                            e.signature(), (_, _) -> e.after().capacity() + "/" + e.authority());
                default -> throw new AssertionError(event);
            }
        }
        var folded = new HashMap<RegionCode, Map<String, Object>>();
        steps.forEach((commitment, reached) -> {
            var counts = folded.computeIfAbsent(regions.get(commitment), _ -> new TreeMap<>());
            reached.stream().distinct().forEach(step -> counts.merge(step, 1, (a, b) -> (int) a + (int) b));
            if (reached.contains("signed")
                    && !reached.contains("planSubmitted")
                    && !reached.contains("withdrawn")
                    && DUE.isBefore(day)) counts.merge("overdue", 1, (a, b) -> (int) a + (int) b);
        });
        signatures.forEach((signature, how) -> folded.computeIfAbsent(signedIn.get(signature), _ -> new TreeMap<>())
                .merge(how, 1, (a, b) -> (int) a + (int) b));
        return folded;
    }

    private static void reach(Map<CommitmentId, List<String>> steps, CommitmentId commitment, String step) {
        if (steps.containsKey(commitment)) steps.get(commitment).add(step);
    }

    private static final LocalDate DUE = FIRST.plusDays(300);

    /** Sixty commitments of eight governments: interleaved, some of it recorded long after it happened, some corrected. */
    private static List<DomainEvent> history(Random random) {
        var stories = new ArrayList<List<DomainEvent>>();
        for (int i = 0; i < 60; i++) stories.add(story(random, GOVERNMENTS.get(i % GOVERNMENTS.size())));
        var told = new ArrayList<DomainEvent>();
        while (!stories.isEmpty()) {
            var story = stories.get(random.nextInt(stories.size()));
            told.add(story.removeFirst());
            if (story.isEmpty()) stories.remove(story);
        }
        return told;
    }

    private static List<DomainEvent> story(Random random, RegionCode region) {
        var day = new Days(random);
        var commitment = CommitmentId.next();
        var instrument = InstrumentId.next();
        var signature = SignatureId.next();
        var signedOn = day.next();
        var story = new ArrayList<DomainEvent>();
        story.add(new CommitmentProposed(
                commitment,
                CycleId.next(),
                region,
                InnovationId.next(),
                "Some",
                null,
                ReplicationType.ADAPTED,
                null,
                on(day.early())));
        story.add(new SignatureRecorded(
                instrument,
                signature,
                region,
                List.of(commitment),
                new Signatory(null, null),
                Capacity.HEAD_OF_REGION,
                SignatureMethod.WET_INK,
                AuthorityStatus.UNVERIFIED,
                DUE,
                1,
                null,
                on(signedOn)));
        story.add(new CommitmentSigned(
                commitment,
                instrument,
                signature,
                Capacity.HEAD_OF_REGION,
                AuthorityStatus.UNVERIFIED,
                DUE,
                1,
                on(signedOn)));
        if (random.nextInt(3) > 0) {
            story.add(new AuthorityVerified(instrument, signature, List.of(commitment), List.of(), on(day.next())));
        }
        if (random.nextInt(4) == 0) {
            story.add(new SignatureCorrected(
                    instrument,
                    CorrectionId.next(),
                    signature,
                    UUID.randomUUID(),
                    List.of(commitment),
                    particulars(Capacity.HEAD_OF_REGION, signedOn),
                    particulars(Capacity.DEPUTY_HEAD, signedOn.plusDays(random.nextInt(41) - 20)),
                    AuthorityStatus.DEFECTIVE,
                    "Another",
                    on(day.next())));
        }
        if (random.nextInt(5) == 0) {
            story.add(new CommitmentWithdrawn(commitment, "No budget", on(day.next())));
            return story;
        }
        story.add(new PlanSubmitted(commitment, PLAN.submitted.plan(), new PersonId("opd"), on(day.next())));
        story.add(new PlanApproved(commitment, 1, on(day.next())));
        story.add(new ImplementationDeclared(commitment, day.next(), List.of(), new PersonId("opd"), on(day.next())));
        story.add(new ImplementationVerified(commitment, "Seen", on(day.next())));
        return story;
    }

    /** Days that pass, as a rule; now and then one that is entered late. */
    private static final class Days {
        private final Random random;
        private LocalDate day;

        Days(Random random) {
            this.random = random;
            this.day = FIRST.plusDays(random.nextInt(200));
        }

        LocalDate early() {
            return day;
        }

        LocalDate next() {
            day = day.plusDays(random.nextInt(80));
            return random.nextInt(5) == 0 ? day.minusDays(random.nextInt(150)) : day;
        }
    }

    private static Particulars particulars(Capacity capacity, LocalDate day) {
        return new Particulars(
                new Signatory(null, null), capacity, SignatureMethod.WET_INK, new OccurredAt.OnDate(day, WIB));
    }

    private static Provenance on(LocalDate day) {
        return new Provenance(
                new OccurredAt.OnDate(day, WIB),
                Provenance.SourceKind.BACKFILL,
                Provenance.Confidence.HIGH,
                "The minutes of " + TestJournal.RECORDED);
    }
}
