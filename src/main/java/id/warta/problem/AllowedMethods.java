package id.warta.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Which methods an address takes, for the Allow header that RFC 9110, section 15.5.6, wants with a 405. */
@Singleton
class AllowedMethods {
    private static final String ANYTHING = "\uffff"; // after every character of a name

    private final BeanManager beans;
    private volatile @Nullable List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** Joined by commas; empty if no resource stands at the path. */
    String of(String path) {
        return String.join(", ", methods(path));
    }

    /**
     * Refuses a method that was found only because a resource's name was read as another's id: {@code GET …/comments/bulk}.
     *
     * @throws WebApplicationException with 405
     */
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (routes().stream()
                        .anyMatch(route ->
                                route.isContested && route.path.matcher(path).matches())
                && !methods(path).contains(request.getMethod())) {
            throw new WebApplicationException(Response.Status.METHOD_NOT_ALLOWED);
        }
    }

    /** Whether the path takes other methods; the framework says of some that nothing is there. */
    boolean isOtherwiseKnown(ContainerRequestContext request) {
        var methods = methods(request.getUriInfo().getPath());
        return !methods.isEmpty() && !methods.contains(request.getMethod());
    }

    /** Of the templates that a path fits, the one that names most of it decides: OpenAPI 3.0, "path templating matching". */
    private Set<String> methods(String path) {
        var fitting = routes().stream()
                .filter(route -> route.path.matcher(path).matches())
                .toList();
        var methods = new TreeSet<String>();
        fitting.stream().map(Route::shape).min(Comparator.naturalOrder()).ifPresent(shape -> fitting.stream()
                .filter(route -> route.shape.equals(shape))
                .forEach(route -> methods.add(route.method)));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
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
            var found = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(bean -> (Class<?>) bean.getBeanClass())
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method).stream()))
                    .toList();
            known = found.stream().map(route -> route.among(found)).toList();
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
                var shape = template.replaceAll("\\{[^}]*}", ANYTHING).replaceAll("/+", "/");
                found.add(
                        new Route(shape, Pattern.compile(pattern + "/?"), verb.value(), consumed(type, method), false));
            }
        }
        return found;
    }

    private static List<String> consumed(Class<?> type, Method method) {
        var own = method.getAnnotation(Consumes.class);
        var given = own == null ? type.getAnnotation(Consumes.class) : own;
        return given == null ? List.of() : List.of(given.value());
    }

    /**
     * @param shape sorts before those of templates that name less
     * @param isContested whether another template fits its paths too
     */
    private record Route(String shape, Pattern path, String method, List<String> consumed, boolean isContested) {
        Route among(List<Route> all) {
            boolean contested = all.stream()
                    .anyMatch(other -> !other.shape.equals(shape)
                            && other.path.matcher(shape).matches());
            return new Route(shape, path, method, consumed, contested);
        }
    }
}
