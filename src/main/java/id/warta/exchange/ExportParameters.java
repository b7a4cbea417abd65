package id.warta.exchange;

import id.warta.input.Parameters;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an export takes. */
public class ExportParameters {
    private static final String COMMENTS = "comments";
    private static final String REVISIONS = "revisions";

    @RestQuery
    @Parameter(
            description =
                    "What else is wanted, joined by commas: `comments` with names and e-mail addresses (needs `comments:moderate`), "
                            + "`revisions`",
            schema = @Schema(type = SchemaType.STRING, examples = "comments,revisions"))
    public @Nullable String include;

    @RestQuery
    @Parameter(
            description = "Only what was saved later than this",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String since;

    /** What is wanted. */
    record Order(
            boolean comments, boolean revisions, @Nullable Instant since) {}

    /**
     * The parameters as read.
     *
     * @throws id.warta.problem.BadRequest if one is wrong
     */
    Order read() {
        var parameters = new Parameters();
        var included = parameters.choices("include", include, List.of(COMMENTS, REVISIONS));
        var order =
                new Order(included.contains(COMMENTS), included.contains(REVISIONS), parameters.time("since", since));
        parameters.check();
        return order;
    }
}
