package id.warta.exchange.bulk;

import id.warta.article.ArticleWriting;
import id.warta.article.CreateParameters;
import id.warta.input.Parameters;
import id.warta.source.SyncOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a bulk upload takes. */
public class BulkParameters extends CreateParameters.OfPatch {
    @RestQuery
    @Parameter(
            description =
                    "What a row is: a new article; an article that is created or replaced by its `externalId`; or a merge patch of "
                            + "the article with its `externalId` or `id`",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"create", "upsert", "patch"},
                            defaultValue = "upsert"))
    public @Nullable String mode;

    @RestQuery
    @Parameter(description = "All rows or none", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String atomic;

    @RestQuery
    @Parameter(
            description = "Tries everything and stores nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String dryRun;

    @RestQuery
    @Parameter(
            description = "Brings withdrawn and trashed articles back, as `\"revive\": true` in each row does",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public @Nullable String revive;

    @RestQuery
    @Parameter(
            description = "What an upsert leaves as editors have it: `featured`, `related`, or both with a comma",
            schema = @Schema(type = SchemaType.STRING, examples = "featured,related"))
    public @Nullable String keep;

    /**
     * The parameters as read.
     *
     * @throws id.warta.problem.BadRequest if one is wrong
     */
    BulkOrder read(@Nullable SyncOrder sync) {
        var parameters = new Parameters();
        var order = new BulkOrder(
                parameters.choice("mode", mode, "upsert", List.of("create", "upsert", "patch")),
                Boolean.TRUE.equals(parameters.bool("atomic", atomic)),
                Boolean.TRUE.equals(parameters.bool("dryRun", dryRun)),
                Boolean.TRUE.equals(parameters.bool("revive", revive)),
                parameters.choices("keep", keep, ArticleWriting.UploadTerms.KEPT),
                sync);
        parameters.check();
        return order;
    }
}
