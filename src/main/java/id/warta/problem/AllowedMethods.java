package id.warta.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods an address takes, for the Allow header that RFC 9110, section 15.5.6, wants with a 405. */
@Singleton
class AllowedMethods {
    private final BeanManager beans;
    private volatile @Nullable List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** Joined by commas; empty if no resource stands at the path. */
    String of(String path) {
        var methods = new TreeSet<String>();
        for (Route route : routes()) {
            if (route.path.matcher(path).matches()) {
                methods.add(route.method);
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return String.join(", ", methods);
    }

    /** The media types that a method takes at a path, joined by commas; JSON if no resource says. */
    String consumed(String method, String path) {
        var types = new LinkedHashSet<String>();
        for (Route route : routes()) {
            if (route.method.equals(method) && route.path.matcher(path).matches()) {
                types.addAll(route.consumed);
            }
        }
        return types.isEmpty() ? MediaType.APPLICATION_JSON : String.join(", ", types);
    }

    private List<Route> routes() {
        var known = routes;
        if (known == null) {
            known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(bean -> (Class<?>) bean.getBeanClass())
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method).stream()))
                    .toList();
            routes = known;
        }
        return known;
    }

    private static List<Route> of(Class<?> type, Method method) {
        var found = new ArrayList<Route>();
        for (var annotation : method.getAnnotations()) {
            var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                var inner = method.getAnnotation(Path.class);
                var template = type.getAnnotation(Path.class).value() + (inner == null ? "" : "/" + inner.value());
                var pattern = template.replaceAll("\\{[^}]*}", "[^/]+").replaceAll("/+", "/");
                found.add(new Route(Pattern.compile(pattern + "/?"), verb.value(), consumed(type, method)));
            }
        }
        return found;
    }

    private static List<String> consumed(Class<?> type, Method method) {
        var own = method.getAnnotation(Consumes.class);
        var given = own == null ? type.getAnnotation(Consumes.class) : own;
        return given == null ? List.of() : List.of(given.value());
    }

    private record Route(Pattern path, String method, List<String> consumed) {}
}
