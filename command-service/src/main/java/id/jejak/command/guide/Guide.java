package id.jejak.command.guide;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import id.jejak.command.act.Command;
import id.jejak.command.act.Lifecycle;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.DeskProblem;
import id.jejak.command.desk.ProblemWriter;
import id.jejak.command.desk.Refused;
import id.jejak.command.guide.Options.Option;
import id.jejak.command.guide.Options.Standing;
import id.jejak.command.guide.Rehearsals.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells what may be asked of an aggregate, in words. */
@Component
class Guide {

    private final Steps steps;
    private final Rehearsals rehearsals;
    private final Contract contract;
    private final Labels labels;
    private final ProblemWriter words;
    private final ConversionService conversion;

    Guide(
            Steps steps,
            Rehearsals rehearsals,
            Contract contract,
            Labels labels,
            ProblemWriter words,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.steps = steps;
        this.rehearsals = rehearsals;
        this.contract = contract;
        this.labels = labels;
        this.words = words;
        this.conversion = conversion;
    }

    /**
     * How every step right below an address stands for whoever asks.
     *
     * @throws Refused if there is no such aggregate
     */
    Options options(String address, Histories histories, Caller caller, Locale language) {
        var here = steps.all().stream()
                .flatMap(step -> from(address, step).stream())
                .toList();
        var subject = subject(here, histories, caller).orElseThrow(() -> new Refused(DeskProblem.NO_SUCH_RESOURCE));
        var history = histories.of(subject.name());
        var fillings = fillings(named(here, history, histories), caller);
        var open = here.stream().flatMap(reached -> option(reached, histories, fillings, caller, language));
        var others = elsewhere(subject, history, caller)
                .flatMap(reached ->
                        option(reached, histories, about(subject, reached, histories, caller), caller, language));
        var options = Stream.concat(open, others)
                .sorted(comparing(Option::standing).thenComparing(Option::label))
                .toList();
        var stage = subject.lifecycle().after(history).stage();
        return new Options(subject.name(), histories.version(subject.name()), stage, options);
    }

    private Stream<Option> option(
            Reached reached, Histories histories, Fillings fillings, Caller caller, Locale language) {
        return rehearsals
                .find(reached.step(), reached.ids(), histories::of, fillings, caller)
                .map(finding -> option(reached, finding, language))
                .stream();
    }

    /**
     * The steps that are taken from elsewhere and name the aggregate in their form, as where many are dealt with by one request.
     * The ids in their addresses are those that its history names.
     */
    private Stream<Reached> elsewhere(Subject subject, List<?> history, Caller caller) {
        var named = Values.in(history);
        var blank = new Fillings(Values.of(history, caller).about(subject.id()), caller.at(), caller.zone());
        return steps.all().stream()
                .filter(step -> step.asksFor(subject.id().getClass()))
                .filter(step -> step.ids().values().stream().allMatch(named::know))
                .map(step -> new Reached(
                        step,
                        step.ids().entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey,
                                        id -> named.of(id.getValue()).getFirst()))))
                .filter(reached -> firstOrder(reached, blank, caller)
                        .filter(order -> order.subject().equals(subject.id())
                                && reached.step().isNamedInForm(order))
                        .isPresent());
    }

    private static Fillings about(Subject subject, Reached reached, Histories histories, Caller caller) {
        var named = named(List.of(reached), histories.of(subject.name()), histories);
        return new Fillings(Values.of(named, caller).about(subject.id()), caller.at(), caller.zone());
    }

    private static Optional<Command> firstOrder(Reached reached, Fillings fillings, Caller caller) {
        return fillings.of(reached.step().form())
                .limit(1)
                .map(way -> reached.step().order(reached.ids(), way.form(), caller))
                .findFirst();
    }

    /** The aggregate that the orders given from here are for; empty where nothing has happened to any. */
    private Optional<Subject> subject(List<Reached> open, Histories histories, Caller caller) {
        var blank = fillings(List.of(), caller);
        return open.stream()
                .flatMap(reached -> firstOrder(reached, blank, caller).stream()
                        .filter(order -> !reached.step().isNamedInForm(order)))
                .map(order -> new Subject(order.target(), rehearsals.lifecycle(order)))
                .filter(subject -> subject.lifecycle().tells(histories.of(subject.name())))
                .findFirst();
    }

    /** What has happened to the aggregate, and to those it is named by. */
    private static List<Object> named(List<Reached> open, List<?> history, Histories histories) {
        var named = new ArrayList<Object>(history);
        open.stream()
                .flatMap(reached -> reached.ids().values().stream())
                .distinct()
                .forEach(id -> named.addAll(histories.of(id.toString())));
        return named;
    }

    private static Fillings fillings(List<?> named, Caller caller) {
        return new Fillings(Values.of(named, caller), caller.at(), caller.zone());
    }

    private Option option(Reached reached, Finding finding, Locale language) {
        var step = reached.step();
        var name = Labels.name(finding.order());
        var rule = finding.rule();
        return new Option(
                name,
                labels.of(name, language),
                finding.standing(),
                step.address(reached.ids()),
                finding.standing() == Standing.OPEN ? contract.form(step) : null,
                rule == null ? null : rule.id(),
                rule == null ? null : words.sentence(rule, language));
    }

    /** The step as it is taken from an address, if it can be taken from there. */
    private Optional<Reached> from(String address, Step step) {
        var match = PathPatternParser.defaultInstance
                .parse(step.parent())
                .matchAndExtract(PathContainer.parsePath(address));
        if (match == null || match.getUriVariables().isEmpty()) return Optional.empty();
        try {
            return Optional.of(new Reached(step, step.read(match.getUriVariables(), conversion)));
        } catch (ConversionFailedException e) {
            throw new Refused(DeskProblem.MALFORMED_REQUEST);
        }
    }

    private record Reached(Step step, Map<String, Object> ids) {}

    private record Subject(Object id, Lifecycle<?, ?, ?> lifecycle) {

        /** The name of its stream. */
        String name() {
            return id.toString();
        }
    }
}
