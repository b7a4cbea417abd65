package id.warta.exchange;

import id.warta.input.Parameters;
import id.warta.source.SyncOrder;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What starting an import takes. */
public class ImportParameters {
    private static final int MAX_NAME = 200;

    @RestQuery
    @Parameter(
            description =
                    "What the file is: a WordPress export, a Ghost export, Markdown files in a zip archive, the comments that Disqus exports, "
                            + "or an export of this server. "
                            + "Needed, here or as a part of the form",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"wxr", "ghost", "markdown-zip", "disqus", "ndjson"}))
    public @Nullable String type;

    @RestQuery
    @Parameter(
            description = "Tries everything and stores nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String dryRun;

    @RestQuery
    @Parameter(
            description = "What the file is called, for people",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_NAME))
    public @Nullable String fileName;

    /** What is wanted. */
    record Order(
            ImportType type,
            boolean dryRun,
            @Nullable String fileName,
            @Nullable SyncOrder sync) {}

    /**
     * The parameters as read, those of a form where the address has none.
     *
     * @throws id.warta.problem.BadRequest if one is wrong or the type is missing
     */
    Order read(
            @Nullable String formType,
            @Nullable String formDryRun,
            @Nullable String formFileName,
            @Nullable SyncOrder sync) {
        var parameters = new Parameters();
        var spelling = type == null ? formType : type;
        var known = parameters.choice(
                "type", Objects.requireNonNullElse(spelling, ""), ImportType.NDJSON.spelling(), ImportType.SPELLINGS);
        var order = new Order(
                ImportType.spelled(known),
                Boolean.TRUE.equals(parameters.bool("dryRun", dryRun == null ? formDryRun : dryRun)),
                parameters.text("fileName", fileName == null ? formFileName : fileName, MAX_NAME),
                sync);
        parameters.check();
        return order;
    }
}
