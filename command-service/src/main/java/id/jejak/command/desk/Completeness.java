package id.jejak.command.desk;

import id.jejak.command.desk.InvalidBody.Field;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a JSON document lacks to become a record.
 *
 * <p>The records already say which components may be absent, for NullAway; a second list of constraints would only
 * disagree with them one day.
 */
final class Completeness {

    /** Longer text belongs into a document whose digest is given. */
    static final int LONGEST_TEXT = 4_000;

    private final List<Field> fields = new ArrayList<>();

    private Completeness() {}

    /** What is missing, blank, empty or too long; empty if nothing is. */
    static List<Field> check(JsonNode document, Class<?> type) {
        var check = new Completeness();
        check.record("", document, type);
        return check.fields;
    }

    private void record(String path, JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            fields.add(new Field(path, Fault.NOT_AN_OBJECT));
            return;
        }
        for (var component : type.getRecordComponents()) component(path, node, component);
    }

    private void component(String path, JsonNode object, RecordComponent component) {
        var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        var node = object.get(component.getName());
        if (node != null && !node.isNull()) {
            value(name, node, component.getAnnotatedType());
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            fields.add(new Field(name, Fault.REQUIRED));
        }
    }

    private void value(String path, JsonNode node, AnnotatedType type) {
        var raw = raw(type.getType());
        if (raw == String.class) {
            text(path, node);
        } else if (raw == List.class && type instanceof AnnotatedParameterizedType list) {
            elements(path, node, raw(list.getAnnotatedActualTypeArguments()[0].getType()));
        } else if (raw.isRecord() && isWrittenAsObject(raw)) {
            record(path, node, raw);
        }
    }

    private void text(String path, JsonNode node) {
        if (!node.isString()) fields.add(new Field(path, Fault.NOT_TEXT));
        else if (node.stringValue().isBlank()) fields.add(new Field(path, Fault.BLANK));
        else if (node.stringValue().length() > LONGEST_TEXT) fields.add(new Field(path, Fault.TOO_LONG, LONGEST_TEXT));
    }

    private void elements(String path, JsonNode node, Class<?> element) {
        if (!node.isArray()) {
            fields.add(new Field(path, Fault.NOT_A_LIST));
            return;
        }
        if (node.isEmpty()) fields.add(new Field(path, Fault.EMPTY));
        for (int i = 0; i < node.size(); i++) {
            var at = path + "[" + i + "]";
            if (node.get(i).isNull()) fields.add(new Field(at, Fault.REQUIRED));
            else if (element.isRecord() && isWrittenAsObject(element)) record(at, node.get(i), element);
        }
    }

    /** Ids, codes and digests are records of one value, written as that value. */
    private static boolean isWrittenAsObject(Class<?> record) {
        for (var component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class)) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }
}
