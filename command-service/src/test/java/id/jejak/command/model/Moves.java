package id.jejak.command.model;

import static id.jejak.events.metadata.Role.HUB_COORDINATOR;

import id.jejak.command.model.Contest.Edition;
import id.jejak.command.model.Contest.Entrant;
import id.jejak.command.model.Seat.Delegation;
import id.jejak.command.model.World.Correction;
import id.jejak.command.model.World.Paper;
import id.jejak.command.model.World.Practice;
import id.jejak.command.model.World.Promise;
import id.jejak.command.model.World.Round;
import id.jejak.command.model.World.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** All that can be asked for. */
final class Moves {

    /** So often somebody looks for a thing that can be done before doing whatever comes to mind. */
    private static final int LOOKS = 12;

    /** A few, so that panels fill and entries come to their end. */
    private static final int EDITIONS = 3;

    private final World world;
    private final Dice dice;
    private final List<Supplier<Optional<Order>>> moves = new ArrayList<>();

    Moves(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        innovations(new InnovationMoves(world, dice));
        cycles(new CycleMoves(world, dice));
        signing(new SigningMoves(world, dice));
        commitments(new CommitmentMoves(world, dice));
        offices(new OfficeMoves(dice));
        deadlines(new DeadlineMoves(dice));
        competition(new CompetitionMoves(world, dice));
    }

    /** What somebody asks for next: as a rule something that can be done, often enough something that cannot. */
    Order next() {
        var order = any();
        if (dice.chance(0.75)) {
            for (int look = 1; look < LOOKS && order.expected() != Order.Expected.RECORDED; look++) order = any();
        }
        if (dice.chance(0.01)) return order.datedInTheFuture();
        return order.isAboutSomething() && dice.chance(0.01) ? order.astray() : order;
    }

    private Order any() {
        while (true) {
            var order = dice.pick(moves).get();
            if (order.isPresent()) return order.get();
        }
    }

    private void innovations(InnovationMoves some) {
        may(2, () -> Optional.of(some.propose()));
        mayWithPractice(2, some::revise);
        mayWithPractice(6, some::endorse);
        mayWithPractice(1, some::sendBack);
        mayWithPractice(6, some::catalogue);
        mayWithPractice(1, some::withdraw);
        mayWithPractice(1, some::institutionalise);
        mayWithPractice(3, some::publishKit);
        mayWithPractice(1, some::checkSustainability);
        mayWithPractice(2, some::recordLineage);
        mayWithPractice(1, some::discontinue);
    }

    private void cycles(CycleMoves some) {
        may(1, () -> Optional.of(some.plan()));
        may(1, () -> Optional.of(some.open()));
        mayWithRound(2, some::openPlanned);
        mayWithRound(2, some::appointMentor);
        mayWithRound(8, some::invite);
        mayWithRound(1, some::decline);
        mayWithRound(2, some::setTarget);
        mayWithRound(5, some::assessNeed);
        mayWithRound(2, some::holdSession);
        may(6, () -> with(world.rounds, world.practices, some::match));
        mayWithRound(
                4,
                round -> dice.recent(round.matches)
                        .map(match -> some.drop(round, match))
                        .orElseGet(() -> some.setTarget(round)));
        mayWithRound(2, some::amendPolicy);
        mayWithPromise(
                8,
                promise -> some.migratePolicy(
                        dice.chance(0.95)
                                ? promise.round
                                : dice.recent(world.rounds).orElse(promise.round),
                        promise));
        mayWithRound(3, some::startSigning);
        mayWithRound(1, some::startExecution);
        mayWithRound(1, some::close);
    }

    private void signing(SigningMoves some) {
        mayWithPromise(8, some::draft);
        may(14, () -> dice.recent(world.papers).map(some::sign));
        may(6, () -> dice.recent(world.papers).map(some::ceremony));
        may(10, () -> dice.recent(world.papers).flatMap(some::signFor));
        mayWithSignature(4, some::attach);
        mayWithSignature(10, some::verify);
        mayWithSignature(4, some::reject);
        mayWithSignature(4, some::ratify);
        may(3, () -> dice.recent(world.papers).map(some::countersign));
        mayWithSignature(3, some::proposeCorrection);
        mayWithCorrection(4, some::agree);
        mayWithCorrection(2, (paper, _, correction) -> some.decline(paper, correction));
        may(1, () -> dice.recent(world.papers).map(some::revoke));
    }

    private void commitments(CommitmentMoves some) {
        may(20, () -> with(world.rounds, world.practices, some::propose));
        mayWithPromise(2, some::amendSelection);
        mayWithPromise(1, some::drop);
        mayWithPromise(3, some::draftPlan);
        mayWithPromise(10, some::submitPlan);
        mayWithPromise(3, some::revisePlan);
        mayWithPromise(3, some::requestOverride);
        mayWithPromise(2, some::returnPlan);
        mayWithPromise(10, some::approvePlan);
        mayForTheHub(4, some::returnPlan);
        mayForTheHub(8, some::approvePlan);
        mayWithPromise(8, some::formTeam);
        mayWithPromise(8, some::contactOrigin);
        mayWithPromise(8, some::finishDesign);
        mayWithPromise(10, some::startPilot);
        mayWithPromise(6, some::reportProgress);
        mayWithPromise(4, some::evaluateQuarter);
        mayWithPromise(10, some::declareImplemented);
        mayWithPromise(8, some::verifyImplementation);
        mayWithPromise(3, some::rejectImplementation);
        mayWithPromise(4, some::recordSustainability);
        mayWithPromise(3, some::giveLapseNotice);
        mayWithPromise(2, some::markLapsed);
        mayWithPromise(1, some::discontinue);
        mayWithPromise(1, some::withdraw);
    }

    private void offices(OfficeMoves some) {
        may(2, () -> Optional.of(some.recordTerm(dice.pick(world.seats))));
        mayWithSeat(1, seat -> dice.recent(seat.terms).map(term -> some.endTerm(seat, term)));
        may(6, () -> Optional.of(some.giveDelegation(dice.pick(world.seats))));
        mayWithSeat(1, seat -> dice.recent(seat.delegations).map(given -> some.withdrawDelegation(seat, given)));
    }

    private void deadlines(DeadlineMoves some) {
        may(3, () -> dice.recent(world.promises).flatMap(some::extend));
    }

    private void competition(CompetitionMoves some) {
        may(1, () -> world.editions.size() < EDITIONS ? Optional.of(some.open()) : Optional.empty());
        mayWithEdition(2, some::publishRubric);
        mayWithEdition(4, some::appoint);
        may(3, () -> with(world.editions, world.practices, some::submit));
        mayWithEntrant(5, some::check);
        mayWithEntrant(8, some::assign);
        mayWithEntrant(12, some::score);
        mayWithEntrant(8, some::consolidate);
        mayWithEntrant(16, some::select);
        mayWithEntrant(8, some::interview);
        mayWithEntrant(20, some::visit);
        mayWithEntrant(8, some::announce);
        mayWithEntrant(6, some::object);
        mayWithEntrant(8, some::decide);
        mayWithEntrant(8, some::award);
        may(1, () -> dice.chance(0.2) ? entrant().map(some::declareConflict) : Optional.empty());
        may(1, () -> dice.chance(0.2) ? entrant().map(some::disqualify) : Optional.empty());
    }

    private void mayWithSeat(int weight, Function<Seat, Optional<Order>> move) {
        may(weight, () -> move.apply(dice.pick(world.seats)));
    }

    /** By a delegation of the province's coordinator. */
    private void mayForTheHub(int weight, BiFunction<Promise, Delegation, Order> move) {
        may(
                weight,
                () -> dice.recent(world.promises)
                        .flatMap(promise -> dice.recent(world.seat(HUB_COORDINATOR, province(promise)).delegations)
                                .map(given -> move.apply(promise, given))));
    }

    private static String province(Promise promise) {
        return promise.region.split("\\.", 2)[0];
    }

    /** The weight is how often it comes up beside the others. */
    private void may(int weight, Supplier<Optional<Order>> move) {
        moves.addAll(Collections.nCopies(weight, move));
    }

    private void mayWithPractice(int weight, Function<Practice, Order> move) {
        may(weight, () -> dice.recent(world.practices).map(move));
    }

    private void mayWithRound(int weight, Function<Round, Order> move) {
        may(weight, () -> dice.recent(world.rounds).map(move));
    }

    private void mayWithPromise(int weight, Function<Promise, Order> move) {
        may(weight, () -> dice.recent(world.promises).map(move));
    }

    private void mayWithSignature(int weight, BiFunction<Paper, Signature, Order> move) {
        may(
                weight,
                () -> dice.recent(world.papers)
                        .flatMap(
                                paper -> dice.recent(paper.signatures).map(signature -> move.apply(paper, signature))));
    }

    private void mayWithCorrection(int weight, Decision move) {
        may(
                weight,
                () -> dice.recent(world.papers)
                        .flatMap(paper -> dice.recent(paper.signatures)
                                .flatMap(signature -> dice.recent(signature.corrections)
                                        .map(correction -> move.on(paper, signature, correction)))));
    }

    private void mayWithEdition(int weight, Function<Edition, Order> move) {
        may(weight, () -> dice.recent(world.editions).map(move));
    }

    private void mayWithEntrant(int weight, Function<Entrant, Order> move) {
        may(weight, () -> entrant().map(move));
    }

    private Optional<Entrant> entrant() {
        return dice.recent(world.editions).flatMap(edition -> dice.recent(edition.entrants));
    }

    private interface Decision {
        Order on(Paper paper, Signature signature, Correction correction);
    }

    private <A, B> Optional<Order> with(List<A> some, List<B> more, BiFunction<A, B, Order> move) {
        return dice.recent(some).flatMap(one -> dice.recent(more).map(other -> move.apply(one, other)));
    }
}
