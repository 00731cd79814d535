package id.jejak.command.guide;

import static java.util.Comparator.comparing;

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
        var open = steps.all().stream()
                .flatMap(step -> from(address, step).stream())
                .toList();
        var subject = subject(open, histories, caller).orElseThrow(() -> new Refused(DeskProblem.NO_SUCH_RESOURCE));
        var history = histories.of(subject.id());
        var fillings = fillings(named(open, history, histories), caller);
        var options = open.stream()
                .flatMap(reached -> rehearsals
                        .find(reached.step(), reached.ids(), histories::of, fillings, caller)
                        .map(finding -> option(reached.step(), finding, address, language))
                        .stream())
                .sorted(comparing(Option::standing).thenComparing(Option::label))
                .toList();
        var stage = subject.lifecycle().after(history).stage();
        return new Options(subject.id(), histories.version(subject.id()), stage, options);
    }

    /** The aggregate that the orders given from here are for; empty where nothing has happened to any. */
    private Optional<Subject> subject(List<Reached> open, Histories histories, Caller caller) {
        var blank = fillings(List.of(), caller);
        return open.stream()
                .flatMap(reached -> blank.of(reached.step().form())
                        .limit(1)
                        .map(way -> reached.step().order(reached.ids(), way.form(), caller)))
                .map(order -> new Subject(order.target().toString(), rehearsals.lifecycle(order)))
                .filter(subject -> subject.lifecycle().tells(histories.of(subject.id())))
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

    private Option option(Step step, Finding finding, String address, Locale language) {
        var name = Labels.name(finding.order());
        var rule = finding.rule();
        return new Option(
                name,
                labels.of(name, language),
                finding.standing(),
                address + "/" + step.verb(),
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

    private record Subject(String id, Lifecycle<?, ?, ?> lifecycle) {}
}
