package id.jejak.command.guide;

import id.jejak.command.desk.Answer;
import id.jejak.command.desk.Caller;
import id.jejak.command.desk.Outcomes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All that can be asked for: the controllers' methods themselves, so that none can be forgotten here. */
@Component
public class Steps {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /** The mappings are there once all controllers are. */
    Steps(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Every step, by its address. */
    public List<Step> all() {
        return mappings.getObject().getHandlerMethods().entrySet().stream()
                .filter(mapping -> takesOrders(mapping.getKey(), mapping.getValue()))
                .flatMap(mapping -> addresses(mapping.getKey()).map(address -> new Step(address, mapping.getValue())))
                .sorted(Comparator.comparing(Step::address))
                .toList();
    }

    private static boolean takesOrders(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && (isAnswer(handler) || isOutcomes(handler))
                && Arrays.asList(handler.getMethod().getParameterTypes()).contains(Caller.class);
    }

    private static boolean isAnswer(HandlerMethod handler) {
        return handler.getMethod().getReturnType() == Answer.class;
    }

    /** One request can hold orders to many. */
    private static boolean isOutcomes(HandlerMethod handler) {
        var answer = ResolvableType.forMethodReturnType(handler.getMethod()).as(ResponseEntity.class);
        return Outcomes.class.isAssignableFrom(answer.getGeneric(0).resolve(Object.class));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }
}
