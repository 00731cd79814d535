package id.jejak.command.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Gives every answer the entity tag by which the next order can say what it has seen: the aggregate's version. */
@RestControllerAdvice
class EntityTags implements ResponseBodyAdvice<Answer> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public @Nullable Answer beforeBodyWrite(
            @Nullable Answer answer,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (answer != null) response.getHeaders().add(HttpHeaders.ETAG, tag(answer.version()));
        return answer;
    }

    /** The entity tag of an aggregate at that version. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
