package id.jejak.command.model;

import id.jejak.events.metadata.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the model knows: as much as it takes to tell what will be refused. */
final class World {

    /** In every version of every policy. */
    static final LocalDate EXECUTION_ENDS = LocalDate.of(2099, 12, 31);

    final List<Practice> practices = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Paper> papers = new ArrayList<>();
    final List<Contest.Edition> editions = new ArrayList<>();
    final List<Seat> seats = Seat.all();

    /** The office of that role in a government. */
    Seat seat(Role role, String region) {
        return seats.stream()
                .filter(seat -> seat.role == role && seat.region.equals(region))
                .findFirst()
                .orElseThrow();
    }

    /** An innovation. */
    static final class Practice {

        enum Status {
            PROPOSED,
            RETURNED,
            ENDORSED,
            CATALOGUED,
            INSTITUTIONALISED,
            WITHDRAWN,
            DISCONTINUED,
            STOPPED
        }

        final String id;
        final String owner;
        Status status = Status.PROPOSED;

        /** What it was made from. */
        List<Practice> origins = List.of();

        /** The newest transfer kit; empty where there is none. */
        String kit = "";

        /** Whether an edition of the competition awarded it. */
        boolean awarded;

        /** What was found this year; empty where nobody looked. */
        String found = "";

        Practice(String id, String owner) {
            this.id = id;
            this.owner = owner;
        }

        boolean descendsFrom(Practice other) {
            return origins.stream().anyMatch(origin -> origin == other || origin.descendsFrom(other));
        }

        /** Whether its owner's institution stands behind it. */
        boolean isEndorsed() {
            return status == Status.ENDORSED || isCatalogued();
        }

        boolean isCatalogued() {
            return status == Status.CATALOGUED || status == Status.INSTITUTIONALISED;
        }
    }

    /** A replication cycle. */
    static final class Round {

        enum Phase {
            PLANNED,
            OPEN,
            SIGNING,
            EXECUTION,
            CLOSED
        }

        final String id;
        final String hub;
        Phase phase;
        final Set<String> invited = new HashSet<>();
        final Map<String, Integer> targets = new HashMap<>();
        final List<Need> needs = new ArrayList<>();
        final List<String> sessions = new ArrayList<>();
        final List<Match> matches = new ArrayList<>();
        String mentor = "";

        /** Every version of its policy, from the first on. */
        final List<Rules> rules = new ArrayList<>(List.of(new Rules(30, 1)));

        Round(String id, String hub, Phase phase) {
            this.id = id;
            this.hub = hub;
            this.phase = phase;
        }

        boolean isRunning() {
            return phase != Phase.PLANNED && phase != Phase.CLOSED;
        }

        boolean isChoosing() {
            return phase == Phase.OPEN || phase == Phase.SIGNING;
        }
    }

    record Need(String id, String region) {}

    /** As much of a version of a policy as differs from another. */
    record Rules(int planDueDays, int reviewers) {}

    /** An innovation on a region's list. */
    static final class Match {

        final String id;
        final String region;
        final Practice practice;
        boolean dropped;

        Match(String id, String region, Practice practice) {
            this.id = id;
            this.region = region;
            this.practice = practice;
        }
    }

    /** A commitment. */
    static final class Promise {

        enum Stage {
            DRAFT,
            SIGNED,
            UNDER_REVIEW,
            PLAN_RETURNED,
            APPROVED,
            PREPARING,
            PILOTING,
            DECLARED,
            REJECTED,
            VERIFIED,
            SUSTAINED,
            STOPPED,
            DISCONTINUED,
            LAPSED,
            WITHDRAWN,
            DROPPED;

            static final Set<Stage> ENDS = EnumSet.of(STOPPED, DISCONTINUED, LAPSED, WITHDRAWN, DROPPED);
        }

        enum Preparation {
            TEAM,
            ORIGIN,
            DESIGN
        }

        final String id;
        final Round round;
        final String region;
        final Practice practice;
        Stage stage = Stage.DRAFT;
        String localName = "Our own";

        /** How many activities were drafted. */
        int drafted;

        /** Whether a plan was approved. */
        boolean underPlan;

        /** Who submitted or revised the plan last. */
        String author = "";

        /** Whether a revised plan awaits its answer. */
        boolean revised;

        /** Who asked to approve a plan on unverified authority; empty where nobody did. */
        String override = "";

        String signature = "";
        Authority authority = Authority.UNVERIFIED;

        /** By when a notice of lapse wants an answer; empty where none runs. */
        String answerBy = "";

        final Set<Preparation> prepared = EnumSet.noneOf(Preparation.class);
        final Map<String, Integer> reports = new LinkedHashMap<>();

        /** The version of the policy that it stands under. */
        int rules = 1;

        /** By when the replica is owed. */
        LocalDate replicaBy = EXECUTION_ENDS;

        /** Who has accepted what was declared last. */
        final Set<String> accepted = new HashSet<>();

        /** How the quarters were judged. */
        final Map<Integer, String> verdicts = new HashMap<>();

        Promise(String id, Round round, String region, Practice practice) {
            this.id = id;
            this.round = round;
            this.region = region;
            this.practice = practice;
        }

        /** How many verifiers the policy it stands under asks for. */
        int reviewers() {
            return round.rules.get(rules - 1).reviewers();
        }

        /** Whether a plan awaits the hub's answer, the first or a revised one. */
        boolean isPending() {
            return switch (stage) {
                case UNDER_REVIEW -> true;
                case APPROVED, PREPARING, PILOTING, DECLARED, REJECTED -> revised;
                case DRAFT,
                        SIGNED,
                        PLAN_RETURNED,
                        VERIFIED,
                        SUSTAINED,
                        STOPPED,
                        DISCONTINUED,
                        LAPSED,
                        WITHDRAWN,
                        DROPPED -> false;
            };
        }

        /** A step further answers a notice of lapse. */
        void goOn(Stage next) {
            stage = next;
            answerBy = "";
        }

        /** The hub has answered. */
        void answered() {
            revised = false;
            override = "";
        }
    }

    enum Authority {
        UNVERIFIED,
        PENDING_MANDATE,
        UNKNOWN_SIGNATORY,
        VERIFIED,
        DEFECTIVE,
        CURED,
        REVOKED;

        boolean isGood() {
            return this == VERIFIED || this == CURED;
        }

        /** What stands behind a signature in that capacity before anybody has looked. */
        static Authority atFirst(String capacity) {
            return switch (capacity) {
                case "UNKNOWN" -> UNKNOWN_SIGNATORY;
                case "REPRESENTATIVE" -> PENDING_MANDATE;
                case "HEAD_OF_REGION" -> UNVERIFIED;
                default -> DEFECTIVE;
            };
        }
    }

    /** An instrument. */
    static final class Paper {

        final String id;
        final Round round;
        final Map<String, List<Promise>> parties;
        final List<Signature> signatures = new ArrayList<>();

        /** By whom it was countersigned, in which kind, and under which name. */
        final Map<String, String> countersigned = new HashMap<>();

        boolean revoked;

        Paper(String id, Round round, Map<String, List<Promise>> parties) {
            this.id = id;
            this.round = round;
            this.parties = parties;
        }

        boolean isSignedFor(String region) {
            return signatures.stream().anyMatch(signature -> signature.region.equals(region));
        }
    }

    /** A signature on an instrument. */
    static final class Signature {

        final String id;
        final String region;
        final List<Promise> promises;
        final List<Correction> corrections = new ArrayList<>();
        final Set<String> documents = new HashSet<>();
        String capacity;
        String method = "WET_INK";
        String name = "";
        Authority authority;

        /** The event that says last how it was made. */
        String said;

        Signature(String id, String region, List<Promise> promises, String capacity, String said) {
            this.id = id;
            this.region = region;
            this.promises = promises;
            this.capacity = capacity;
            this.said = said;
            this.authority = Authority.atFirst(capacity);
        }
    }

    /** What somebody says is wrong about a signature, and how it was made in truth. */
    static final class Correction {

        final String id;
        final Person proposedBy;
        final String capacity;
        final String method;
        final String name;

        /** Whether a second person agreed; null while nobody has decided. */
        @Nullable Boolean agreed;

        Correction(String id, Person proposedBy, String capacity, String method, String name) {
            this.id = id;
            this.proposedBy = proposedBy;
            this.capacity = capacity;
            this.method = method;
            this.name = name;
        }
    }
}
