package id.warta.web;

import id.warta.problem.BadRequest;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.text.Nearest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/** Refuses query parameters that an operation does not have, those given twice and those without a value: no slip goes unnoticed. */
@Provider
public class StrictParameters implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final ResourceInfo target;

    StrictParameters(ResourceInfo target) {
        this.target = target;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var method = ResourceMethods.of(target);
        if (given.isEmpty() || method == null) {
            return;
        }
        var names = known.computeIfAbsent(method, StrictParameters::declared);
        var faults = new ArrayList<Fault>();
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                faults.add(Fault.in(name, "unknown", unknown(name, names)));
            } else if (values.size() > 1) {
                faults.add(Fault.in(name, "repeated", Wording.of("fault.repeated", name)));
            } else if (values.get(0).isEmpty()) {
                faults.add(Fault.in(name, "empty", Wording.of("fault.empty", name)));
            }
        });
        if (!faults.isEmpty()) {
            throw BadRequest.parameters(faults);
        }
    }

    private static Wording unknown(String name, Set<String> names) {
        return Nearest.to(name, names)
                .map(near -> Wording.of("fault.unknown-parameter-near", name, near))
                .orElseGet(() -> Wording.of("fault.unknown-parameter", name));
    }

    private static Set<String> declared(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(name(parameter.getAnnotation(RestQuery.class), parameter.getName()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType()).forEach(names::add);
            }
        }
        return names;
    }

    private static List<String> fields(Class<?> bean) {
        var names = new ArrayList<String>();
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(RestQuery.class))
                    .map(field -> name(field.getAnnotation(RestQuery.class), field.getName()))
                    .forEach(names::add);
        }
        return names;
    }

    private static String name(RestQuery annotation, String name) {
        return annotation.value().isEmpty() ? name : annotation.value();
    }
}
