package id.warta.exchange;

import id.warta.access.Caller;
import id.warta.article.CreateParameters;
import id.warta.input.Parameters;
import id.warta.source.SyncOrder;
import java.util.Objects;
import java.util.Set;
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

    @RestQuery
    @Parameter(
            description =
                    "Creates what an article of the file names by slug or name and neither the file nor the newsroom has: `categories`, "
                            + "`authors`, or both with a comma. Needs `taxonomy:write`",
            schema = @Schema(type = SchemaType.STRING, examples = "categories,authors"))
    public @Nullable String create;

    /** What is wanted. */
    record Order(
            ImportType type,
            boolean dryRun,
            @Nullable String fileName,
            Set<String> creates,
            @Nullable SyncOrder sync) {}

    /** What is not in the address is as the parts of a form say. */
    void addForm(ImportForm form) {
        type = type == null ? form.type : type;
        dryRun = dryRun == null ? form.dryRun : dryRun;
        create = create == null ? form.create : create;
        fileName = fileName == null && form.file != null ? form.file.fileName() : fileName;
    }

    /**
     * The parameters as read.
     *
     * @throws id.warta.problem.BadRequest if one is wrong or the type is missing
     */
    Order read(Caller caller, @Nullable SyncOrder sync) {
        var creates = CreateParameters.creates(create, caller);
        var parameters = new Parameters();
        var known = parameters.choice(
                "type", Objects.requireNonNullElse(type, ""), ImportType.NDJSON.spelling(), ImportType.SPELLINGS);
        var order = new Order(
                ImportType.spelled(known),
                Boolean.TRUE.equals(parameters.bool("dryRun", dryRun)),
                parameters.text("fileName", fileName, MAX_NAME),
                creates,
                sync);
        parameters.check();
        return order;
    }
}
