package id.jejak.command.model;

import id.jejak.command.model.World.Practice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the model knows of the competition. */
final class Contest {

    /** The house whose innovations enter; who is of it does not judge. */
    static final String HOUSE = "Dinas Sosial";

    private Contest() {}

    /** An edition. */
    static final class Edition {

        final String id;

        /** Who was called to judge, and from which house. */
        final Map<Person, String> panel = new LinkedHashMap<>();

        final List<Entrant> entrants = new ArrayList<>();

        /** The version of the rubric; none is 0. */
        int rubric;

        /** The weight of its first criterion. */
        int weight;

        Edition(String id) {
            this.id = id;
        }
    }

    /** An innovation in an edition. */
    static final class Entrant {

        enum Stage {
            SUBMITTED,
            ADMIN_PASSED,
            ADMIN_REJECTED,
            DESK_SCORED,
            FINALIST,
            NOT_SELECTED,
            INTERVIEWED,
            FIELD_VERIFIED,
            ANNOUNCED,
            AWARDED,
            DISQUALIFIED
        }

        final Edition edition;
        final Practice practice;
        final String title;
        final Set<Person> assigned = new HashSet<>();
        final Set<Person> conflicted = new HashSet<>();
        final Map<Person, Score> scores = new HashMap<>();
        final List<Objection> objections = new ArrayList<>();
        Stage stage = Stage.SUBMITTED;

        /** How many scores were given. */
        int given;

        double mark;

        @Nullable Person interviewer;

        String tier = "";

        /** Whether the result was announced so long ago that nobody can object now. */
        boolean announcedLongAgo;

        String decree = "";

        Entrant(Edition edition, Practice practice, String title) {
            this.edition = edition;
            this.practice = practice;
            this.title = title;
        }
    }

    /** A score that stands. */
    record Score(int number, int rubric, int points) {}

    /** What somebody has against a result. */
    static final class Objection {

        private final Person by;
        private final String objector;
        private @Nullable Boolean upheld;

        Objection(Person by, String objector) {
            this.by = by;
            this.objector = objector;
        }

        Person by() {
            return by;
        }

        String objector() {
            return objector;
        }

        boolean isOpen() {
            return upheld == null;
        }

        boolean isUpheld(boolean verdict) {
            return Boolean.valueOf(verdict).equals(upheld);
        }

        void decide(boolean verdict) {
            upheld = verdict;
        }
    }
}
