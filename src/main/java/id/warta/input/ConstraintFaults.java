package id.warta.input;

import id.warta.problem.Fault;
import id.warta.problem.Wording;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** Bean Validation's violations as faults that callers understand. */
final class ConstraintFaults {
    private ConstraintFaults() {}

    static Fault inBody(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var name = descriptor.getAnnotation().annotationType().getSimpleName();
        var pointer = pointer(violation.getPropertyPath());
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> Fault.at(pointer, "required", Wording.of("fault.required"));
            case "Size" -> size(pointer, violation, descriptor.getAttributes());
            case "Min" ->
                Fault.at(
                        pointer,
                        "too-small",
                        Wording.of("fault.too-small", attribute(descriptor.getAttributes(), "value")));
            case "Max" ->
                Fault.at(
                        pointer,
                        "too-large",
                        Wording.of("fault.too-large", attribute(descriptor.getAttributes(), "value")));
            default -> Fault.at(pointer, code(violation), Wording.of("fault." + code(violation)));
        };
    }

    private static Object attribute(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name));
    }

    private static Fault size(String pointer, ConstraintViolation<?> violation, Map<String, Object> attributes) {
        int min = (Integer) attribute(attributes, "min");
        boolean isShort = violation.getInvalidValue() instanceof CharSequence text
                ? text.length() < min
                : violation.getInvalidValue() instanceof Collection<?> items && items.size() < min;
        return isShort
                ? Fault.at(pointer, "too-short", Wording.of("fault.too-short", min))
                : Fault.at(pointer, "too-long", Wording.of("fault.too-long", attribute(attributes, "max")));
    }

    /** Our own constraints carry the code of their fault as message. */
    private static String code(ConstraintViolation<?> violation) {
        return violation.getMessageTemplate();
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
