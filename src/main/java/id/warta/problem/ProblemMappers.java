package id.warta.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failure inside the REST layer into its problem document. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final AllowedMethods allowed;

    ProblemMappers(Problems problems, AllowedMethods allowed) {
        this.problems = problems;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response reported(ApiException reason, HttpHeaders headers) {
        var answer = answer(problems.of(reason, language(headers)), headers);
        reason.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException reason, HttpHeaders headers) {
        return answer(problems.ofStatus(400, language(headers)), headers).build();
    }

    @ServerExceptionMapper
    Response taken(ConstraintViolationException reason, HttpHeaders headers) {
        var constraint = String.valueOf(reason.getConstraintName());
        var key = "constraint." + constraint;
        var wording = Wording.exists(key) ? Wording.of(key) : Wording.of("detail.conflict");
        return answer(
                        problems.of(
                                constraint.endsWith("_slug_taken") ? Code.SLUG_TAKEN : Code.CONFLICT,
                                wording,
                                language(headers)),
                        headers)
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException reason, HttpHeaders headers) {
        return answer(problems.ofStatus(401, language(headers)), headers)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                                ? "Bearer realm=\"warta\""
                                : "Bearer realm=\"warta\", error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException reason, ResourceInfo target, HttpHeaders headers) {
        var method = target.getResourceMethod();
        var named = method == null ? null : method.getAnnotation(RolesAllowed.class);
        var needed = named != null || method == null
                ? named
                : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return needed == null
                ? answer(problems.ofStatus(403, language(headers)), headers).build()
                : reported(new Denied(needed.value()[0]), headers);
    }

    /** Two changes waited for each other, and the database let one of them go: nothing of it was done. */
    @ServerExceptionMapper
    Response entangled(LockAcquisitionException reason, HttpHeaders headers) {
        LOG.warn("A change was given up for another", reason);
        return reported(new Unavailable(), headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException reason, HttpHeaders headers, ContainerRequestContext request) {
        int given = reason.getResponse().getStatus();
        int status = given == 404 && allowed.isOtherwiseKnown(request) ? 405 : given;
        var problem = status == 400 && !isReadable(headers.getHeaderString(HttpHeaders.ACCEPT))
                ? problems.of(Code.MALFORMED_REQUEST, Wording.of("detail.accept"), language(headers))
                : problems.ofStatus(status, language(headers));
        var answer = answer(problem, headers);
        if (status == 405) {
            answer.header(HttpHeaders.ALLOW, allowed.of(request.getUriInfo().getPath()));
        }
        if (reason instanceof NotSupportedException) {
            answer.header(
                    "PATCH".equals(request.getMethod()) ? "Accept-Patch" : "Accept-Post",
                    allowed.consumed(request.getMethod(), request.getUriInfo().getPath()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response unexpected(Exception reason, HttpHeaders headers) {
        if (DatabaseAway.isCauseOf(reason)) {
            LOG.error("The database does not answer", reason);
            return reported(new Unavailable(), headers);
        }
        if (ClientAway.isCauseOf(reason)) {
            LOG.debug("The client is gone", reason);
            return answer(problems.ofStatus(400, language(headers)), headers).build();
        }
        if (BrokenForm.isCauseOf(reason)) {
            return answer(problems.of(Code.MALFORMED_REQUEST, Wording.of("detail.form"), language(headers)), headers)
                    .build();
        }
        var problem = problems.ofStatus(500, language(headers));
        LOG.errorf(reason, "Request failed, trace %s", problem.traceId());
        return answer(problem, headers).build();
    }

    private static boolean isReadable(@Nullable String accept) {
        try {
            for (var type : accept == null ? new String[0] : accept.split(",", -1)) {
                MediaType.valueOf(type);
            }
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response.ResponseBuilder answer(Problem problem, HttpHeaders headers) {
        return Response.status(problem.status())
                .entity(problem)
                .type(Problems.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(headers).getLanguage());
    }
}
