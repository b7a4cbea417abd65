package id.warta.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Explains the codes of problems: where the {@code type} of a problem document leads. */
@Path("/problems")
@Tag(name = "Problems")
public class ProblemResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblems",
            summary = "List the error codes",
            description = "Every error code with its status and meaning.")
    public List<ProblemExplanation> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Languages.preferred(acceptLanguage);
        return Arrays.stream(Code.values())
                .map(code -> ProblemExplanation.of(code, language))
                .toList();
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProblem",
            summary = "Explain an error code",
            description = "What an error code means and what to do about it, as JSON or as a page.")
    public ProblemExplanation get(
            @RestPath String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        return ProblemExplanation.of(known(code), Languages.preferred(acceptLanguage));
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(
            @RestPath String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var language = Languages.preferred(acceptLanguage);
        return Templates.problem(ProblemExplanation.of(known(code), language), language.getLanguage())
                .render();
    }

    private static Code known(String code) {
        return Code.spelled(code).orElseThrow(() -> new NotFound("problem", code));
    }

    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance problem(ProblemExplanation explanation, String language);
    }
}
