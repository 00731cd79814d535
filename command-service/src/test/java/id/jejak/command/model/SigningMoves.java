package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HEAD_OF_REGION;
import static id.jejak.events.metadata.Role.HUB_COORDINATOR;
import static id.jejak.events.metadata.Role.INSTITUTION_ADMIN;
import static id.jejak.events.metadata.Role.MINISTRY_REVIEWER;

import id.jejak.command.model.Order.Each;
import id.jejak.command.model.Order.Expected;
import id.jejak.command.model.Seat.Delegation;
import id.jejak.command.model.World.Authority;
import id.jejak.command.model.World.Correction;
import id.jejak.command.model.World.Paper;
import id.jejak.command.model.World.Promise;
import id.jejak.command.model.World.Promise.Stage;
import id.jejak.command.model.World.Round.Phase;
import id.jejak.command.model.World.Signature;
import id.jejak.events.signing.Finding.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with instruments and their signatures, and what becomes of the commitments that stand on them. */
final class SigningMoves {

    private static final Set<Authority> CURABLE =
            EnumSet.of(Authority.PENDING_MANDATE, Authority.UNKNOWN_SIGNATORY, Authority.DEFECTIVE, Authority.CURED);

    private static final List<String> CAPACITIES =
            List.of("HEAD_OF_REGION", "HEAD_OF_REGION", "REPRESENTATIVE", "UNKNOWN", "REGIONAL_SECRETARY");

    private static final List<String> METHODS = List.of("WET_INK", "CERTIFIED_ELECTRONIC", "NOT_STATED");

    private final World world;
    private final Dice dice;

    SigningMoves(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
    }

    /** Commitments of one cycle, mostly of one region, mostly such that can be signed. */
    Order draft(Promise first) {
        var round = first.round;
        var drafts = dice.chance(0.9);
        var parties = new LinkedHashMap<>(Map.of(first.region, List.of(first)));
        for (var promise : world.promises) {
            var fits = promise.round == round && (!drafts || promise.stage == Stage.DRAFT);
            if (fits && promise != first && dice.chance(0.3)) {
                parties.merge(promise.region, List.of(promise), SigningMoves::both);
            }
        }
        var by = dice.someone(person -> oversees(person, parties.keySet()));
        var signable =
                parties.values().stream().flatMap(List::stream).allMatch(promise -> promise.stage == Stage.DRAFT);
        return Order.of(
                        "draft an instrument",
                        by,
                        "/instruments",
                        Map.of(
                                "cycle",
                                round.id,
                                "kind",
                                "STATEMENT",
                                "title",
                                "Komitmen replikasi",
                                "place",
                                "Tanjung Pandan",
                                "parties",
                                parties.entrySet().stream()
                                        .map(party -> Map.of(
                                                "region",
                                                party.getKey(),
                                                "commitments",
                                                party.getValue().stream()
                                                        .map(promise -> promise.id)
                                                        .toList()))
                                        .toList()),
                        Expected.of(oversees(by, parties.keySet()) && signable, true),
                        made -> world.papers.add(new Paper(made.id(), round, parties)))
                .recording("InstrumentDrafted");
    }

    Order sign(Paper paper) {
        var region = region(paper);
        var capacity = dice.pick(CAPACITIES);
        var by = dice.someone(person -> person.oversees(HUB_COORDINATOR, region));
        var may = by.oversees(HUB_COORDINATOR, region)
                && canBeSigned(paper, region)
                && !capacity.equals("REGIONAL_SECRETARY");
        return sign("record a signature", paper, region, by, signature(region, capacity), may, Optional.empty());
    }

    /** By whom the head of region let sign, mostly as a representative; empty where none of them let anybody. */
    Optional<Order> signFor(Paper paper) {
        var region = region(paper);
        var seat = world.seat(HEAD_OF_REGION, dice.chance(0.9) ? region : dice.pick(Person.REGIONS));
        return dice.recent(seat.delegations).map(delegation -> signFor(paper, region, seat, delegation));
    }

    private Order signFor(Paper paper, String region, Seat seat, Delegation delegation) {
        var capacity = dice.chance(0.8) ? "REPRESENTATIVE" : "HEAD_OF_REGION";
        var by = dice.someone(person -> person.oversees(HUB_COORDINATOR, region));
        var may = by.oversees(HUB_COORDINATOR, region)
                && canBeSigned(paper, region)
                && isLetSign(seat, delegation, region)
                && capacity.equals("REPRESENTATIVE");
        return sign(
                        "sign for another",
                        paper,
                        region,
                        by,
                        signature(region, capacity),
                        may,
                        Optional.of(Authority.UNVERIFIED))
                .naming("delegation", delegation.id);
    }

    private static boolean isLetSign(Seat seat, Delegation delegation, String region) {
        return seat.region.equals(region) && delegation.holdsOn(seat.today());
    }

    private String region(Paper paper) {
        return dice.pick(dice.chance(0.95) ? List.copyOf(paper.parties.keySet()) : Person.REGIONS);
    }

    private static boolean canBeSigned(Paper paper, String region) {
        return !paper.revoked
                && paper.parties.containsKey(region)
                && !paper.isSignedFor(region)
                && paper.round.phase == Phase.SIGNING;
    }

    private static Map<String, ?> signature(String region, String capacity) {
        return Map.of("region", region, "signatory", Map.of(), "capacity", capacity, "method", "WET_INK");
    }

    private static Order sign(
            String name,
            Paper paper,
            String region,
            Person by,
            Map<String, ?> body,
            boolean may,
            Optional<Authority> authority) {
        var covered = paper.parties.getOrDefault(region, List.of());
        var capacity = String.valueOf(body.get("capacity"));
        return Order.of(
                        name,
                        by,
                        path(paper, "record-signature"),
                        body,
                        Expected.of(may, true),
                        made -> signed(paper, region, capacity, authority, made))
                .recording("SignatureRecorded")
                .followedBy(followUps(awaiting(covered).size(), authority.orElse(Authority.atFirst(capacity))));
    }

    /**
     * What becomes of a signature: each commitment that awaits one is signed, and then its plan and its replica are owed, and the
     * mandate if it is missing.
     */
    private static List<String> followUps(int awaiting, Authority authority) {
        var isMandateOwed = authority == Authority.PENDING_MANDATE || authority == Authority.UNKNOWN_SIGNATORY;
        return Stream.of(
                        Collections.nCopies(awaiting, "CommitmentSigned"),
                        Collections.nCopies(2 * awaiting + (isMandateOwed ? 1 : 0), "DeadlineSet"))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Some instruments at one event, mostly by all of their parties. One that cannot be signed as it is said gets no signature,
     * and the others get theirs.
     */
    Order ceremony(Paper first) {
        var papers = new LinkedHashSet<>(List.of(first));
        for (var paper : world.papers) {
            if (paper.round == first.round && dice.chance(0.1)) papers.add(paper);
        }
        var by = dice.someone(person -> oversees(person, first.parties.keySet()));
        var given = new ArrayList<Map<String, Object>>();
        var signed = new HashSet<Promise>();
        var each = papers.stream()
                .map(paper -> ceremonyOf(paper, by, given, signed))
                .toList();
        return Order.ofEach("sign at a ceremony", by, "/instruments/ceremony", Map.of("signatures", given), each);
    }

    /**
     * @param given the signatures as they are told
     * @param signed the commitments that the papers before it sign: two papers can list the same, and the first counts
     */
    private Each ceremonyOf(Paper paper, Person by, List<Map<String, Object>> given, Set<Promise> signed) {
        var capacities = new LinkedHashMap<String, String>();
        for (var region : paper.parties.keySet()) {
            if (capacities.isEmpty() || dice.chance(0.8)) capacities.put(region, dice.pick(CAPACITIES));
        }
        capacities.forEach((region, capacity) -> {
            var one = new HashMap<String, Object>(signature(region, capacity));
            one.put("instrument", paper.id);
            given.add(one);
        });
        var may = oversees(by, capacities.keySet())
                && capacities.keySet().stream().allMatch(region -> canBeSigned(paper, region))
                && !capacities.containsValue("REGIONAL_SECRETARY");
        var followUps = new ArrayList<String>();
        capacities.forEach((region, capacity) -> {
            var awaiting = new HashSet<>(awaiting(paper.parties.getOrDefault(region, List.of())));
            awaiting.removeAll(signed);
            followUps.addAll(followUps(awaiting.size(), Authority.atFirst(capacity)));
            if (may) signed.addAll(awaiting);
        });
        return new Each(
                paper.id,
                Expected.of(may, true),
                Collections.nCopies(capacities.size(), "SignatureRecorded"),
                followUps,
                made -> {
                    var regions = List.copyOf(capacities.keySet());
                    for (int i = 0; i < regions.size(); i++) {
                        var region = regions.get(i);
                        signed(paper, region, capacities.getOrDefault(region, ""), Optional.empty(), made.get(i));
                    }
                });
    }

    Order attach(Paper paper, Signature signature) {
        var by = dice.someone(person -> person.is(INSTITUTION_ADMIN, signature.region));
        var kind = dice.pick(List.of("MANDATE", "MANDATE", "DUTY_LETTER"));
        var may = by.is(INSTITUTION_ADMIN, signature.region) && !paper.revoked && !signature.authority.isGood();
        var document = Map.of(
                "kind", kind,
                "number", "800/1/2020",
                "issuer", "The head of region",
                "issuedOn", "2020-01-02",
                "scope", "Signing commitments",
                "scan", "sha256:" + "ab".repeat(32));
        return Order.of(
                        "attach a document",
                        by,
                        path(paper, "attach-authority"),
                        Map.of("signature", signature.id, "document", document),
                        Expected.of(may, !signature.documents.contains(kind)),
                        _ -> signature.documents.add(kind))
                .recording("AuthorityAttached");
    }

    Order verify(Paper paper, Signature signature) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        var complete = dice.chance(0.9);
        var may = by.is(MINISTRY_REVIEWER) && !paper.revoked && complete && isVerifiable(signature);
        return reviewed(
                        "verify an authority",
                        paper,
                        signature,
                        by,
                        "verify-authority",
                        Map.of("signature", signature.id, "findings", findings("MET", complete ? 0 : 1)),
                        Expected.of(may, signature.authority != Authority.VERIFIED),
                        Authority.VERIFIED)
                .recording("AuthorityVerified");
    }

    Order reject(Paper paper, Signature signature) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        var may = by.is(MINISTRY_REVIEWER) && !paper.revoked && !signature.authority.isGood();
        return reviewed(
                        "reject an authority",
                        paper,
                        signature,
                        by,
                        "reject-authority",
                        Map.of("signature", signature.id, "findings", findings("NOT_MET", 0)),
                        Expected.of(may, true),
                        Authority.DEFECTIVE)
                .recording("AuthorityRejected");
    }

    Order ratify(Paper paper, Signature signature) {
        var by = dice.someone(person -> person.is(HEAD_OF_REGION, signature.region));
        var may = by.is(HEAD_OF_REGION, signature.region) && !paper.revoked && CURABLE.contains(signature.authority);
        return reviewed(
                        "ratify a signature",
                        paper,
                        signature,
                        by,
                        "ratify-signature",
                        Map.of("signature", signature.id, "statement", "I stand by it"),
                        Expected.of(may, signature.authority != Authority.CURED),
                        Authority.CURED)
                .recording("SignatureCured");
    }

    Order revoke(Paper paper) {
        var by = dice.someone(person -> oversees(person, paper.parties.keySet()));
        var told = paper.signatures.stream()
                .flatMap(signature -> standingOn(signature, Authority.REVOKED))
                .toList();
        return Order.of(
                        "revoke an instrument",
                        by,
                        path(paper, "revoke"),
                        Map.of("legalBasis", Map.of("title", "Letter", "number", "180/60"), "reason", "Wrong cycle"),
                        Expected.of(oversees(by, paper.parties.keySet()), !paper.revoked),
                        _ -> {
                            paper.revoked = true;
                            told.forEach(promise -> promise.authority = Authority.REVOKED);
                        })
                .recording("InstrumentRevoked")
                .followedBy(told.size(), "CommitmentAuthorityChanged");
    }

    /** In their own capacity: the ministry, or the province if it has not signed itself. */
    Order countersign(Paper paper) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER) || oversees(person, paper.parties.keySet()));
        var kind = dice.pick(List.of("COUNTERSIGNATURE", "WITNESS"));
        var name = dice.pick(List.of("Diah", "Diah", "Rini"));
        var place = by.role() + " " + kind;
        var before = paper.countersigned.get(place);
        var right = by.is(MINISTRY_REVIEWER)
                || (oversees(by, paper.parties.keySet()) && !paper.parties.containsKey(by.region()));
        var may = right && !paper.revoked && !paper.signatures.isEmpty() && (before == null || before.equals(name));
        return Order.of(
                        "countersign an instrument",
                        by,
                        path(paper, "countersign"),
                        Map.of("kind", kind, "signatory", Map.of("name", name), "method", "WET_INK"),
                        Expected.of(may, before == null),
                        _ -> paper.countersigned.put(place, name))
                .recording("InstrumentCountersigned");
    }

    /** The capacity, how it was signed, or by whom. */
    Order proposeCorrection(Paper paper, Signature signature) {
        var by = dice.someone(person -> knowsBetter(person, signature.region));
        var what = dice.pick(List.of("capacity", "capacity", "method", "signatory"));
        var capacity = what.equals("capacity") ? dice.pick(CAPACITIES) : signature.capacity;
        var method = what.equals("method") ? dice.pick(METHODS) : signature.method;
        var name = what.equals("signatory") ? dice.pick(List.of("Rini", "Sahani")) : signature.name;
        var right = switch (what) {
            case "capacity" -> capacity;
            case "method" -> method;
            default -> Map.of("name", name);
        };
        var isMistaken = !capacity.equals(signature.capacity)
                || !method.equals(signature.method)
                || !name.equals(signature.name);
        var may = knowsBetter(by, signature.region)
                && !paper.revoked
                && signature.corrections.stream().noneMatch(correction -> correction.agreed == null)
                && isMistaken;
        return Order.of(
                        "propose a correction of the " + what,
                        by,
                        path(paper, "propose-correction"),
                        Map.of(
                                "signature",
                                signature.id,
                                "correctedEvent",
                                signature.said,
                                "right",
                                Map.of(what, right),
                                "reason",
                                "The minutes say so"),
                        Expected.of(may, true),
                        made -> signature.corrections.add(new Correction(made.part(), by, capacity, method, name)))
                .recording("SignatureCorrectionProposed");
    }

    /** In which capacity and by whom it was signed is what its authority was judged by; how it was signed is not. */
    Order agree(Paper paper, Signature signature, Correction correction) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        var isJudgedAnew = !correction.capacity.equals(signature.capacity) || !correction.name.equals(signature.name);
        return reviewed(
                        "correct a signature",
                        paper,
                        signature,
                        by,
                        "correct-signature",
                        Map.of("correction", correction.id),
                        decision(by, paper, correction, true),
                        isJudgedAnew ? Authority.atFirst(correction.capacity) : signature.authority)
                .recording("SignatureCorrected")
                .andThen(made -> {
                    correction.agreed = true;
                    signature.capacity = correction.capacity;
                    signature.method = correction.method;
                    signature.name = correction.name;
                    signature.said = made.event().get();
                });
    }

    Order decline(Paper paper, Correction correction) {
        var by = dice.someone(person -> person.is(MINISTRY_REVIEWER));
        return Order.of(
                        "decline a correction",
                        by,
                        path(paper, "decline-correction"),
                        Map.of("correction", correction.id, "reason", "The minutes are wrong"),
                        decision(by, paper, correction, false),
                        _ -> correction.agreed = false)
                .recording("SignatureCorrectionDeclined");
    }

    /** A second person decides, once. */
    private static Expected decision(Person by, Paper paper, Correction correction, boolean agrees) {
        var open = correction.agreed == null;
        var again = Boolean.valueOf(agrees).equals(correction.agreed);
        var may = by.is(MINISTRY_REVIEWER) && !paper.revoked && (again || (open && !correction.proposedBy.equals(by)));
        return Expected.of(may, !again);
    }

    private static boolean knowsBetter(Person person, String region) {
        return person.is(MINISTRY_REVIEWER)
                || person.is(INSTITUTION_ADMIN, region)
                || person.oversees(HUB_COORDINATOR, region);
    }

    private static boolean isVerifiable(Signature signature) {
        return switch (signature.authority) {
            case VERIFIED -> true;
            case CURED, REVOKED -> false;
            case UNVERIFIED -> true;
            case UNKNOWN_SIGNATORY, PENDING_MANDATE, DEFECTIVE ->
                !signature.capacity.equals("UNKNOWN") && signature.documents.contains("MANDATE");
        };
    }

    private static Order reviewed(
            String name,
            Paper paper,
            Signature signature,
            Person by,
            String step,
            Map<String, ?> body,
            Expected expected,
            Authority after) {
        var told = standingOn(signature, after).toList();
        return Order.of(name, by, path(paper, step), body, expected, _ -> {
                    signature.authority = after;
                    told.forEach(promise -> promise.authority = after);
                })
                .followedBy(told.size(), "CommitmentAuthorityChanged");
    }

    private static void signed(
            Paper paper, String region, String capacity, Optional<Authority> authority, Order.Made made) {
        var covered = paper.parties.getOrDefault(region, List.of());
        var signature = new Signature(
                made.part(), region, covered, capacity, made.event().get());
        authority.ifPresent(known -> signature.authority = known);
        paper.signatures.add(signature);
        for (var promise : awaiting(covered)) {
            promise.goOn(Stage.SIGNED);
            promise.rules = promise.round.rules.size();
            promise.signature = signature.id;
            promise.authority = signature.authority;
        }
    }

    private static List<Promise> awaiting(List<Promise> covered) {
        return covered.stream().filter(promise -> promise.stage == Stage.DRAFT).toList();
    }

    /** The commitments for which this would be news. */
    private static Stream<Promise> standingOn(Signature signature, Authority after) {
        return signature.promises.stream()
                .filter(promise -> promise.signature.equals(signature.id) && promise.authority != after);
    }

    private static List<Map<String, String>> findings(String outcome, int missing) {
        return Arrays.stream(Item.values())
                .skip(missing)
                .map(item -> Map.of("item", item.name(), "outcome", outcome, "note", "seen"))
                .toList();
    }

    private static boolean oversees(Person person, Collection<String> regions) {
        return regions.stream().allMatch(region -> person.oversees(HUB_COORDINATOR, region));
    }

    private static List<Promise> both(List<Promise> some, List<Promise> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String path(Paper paper, String step) {
        return "/instruments/" + paper.id + "/" + step;
    }
}
