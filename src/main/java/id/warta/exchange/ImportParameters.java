package id.warta.exchange;

import id.warta.access.Caller;
import id.warta.article.CreateParameters;
import id.warta.input.Parameters;
import id.warta.input.WebUrl;
import id.warta.problem.Wording;
import id.warta.source.SyncOrder;
import java.util.Arrays;
import java.util.List;
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
    private static final int MAX_TYPES = 1_000;
    private static final int MAX_SITE = 500;

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

    @RestQuery
    @Parameter(
            description =
                    "Of a WordPress export: the post types that become articles, beside posts and pages, joined by commas: `berita,liputan`. "
                            + "Others are left out, and the report names each",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_TYPES))
    public @Nullable String types;

    @RestQuery
    @Parameter(
            description =
                    "Of a Ghost export: where the site stood, `https://koran.example`. Links and pictures without a host get this one; "
                            + "the file itself usually does not say it",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_SITE))
    public @Nullable String site;

    /** What is wanted. */
    record Order(
            ImportType type,
            boolean dryRun,
            ImportOptions options,
            @Nullable String fileName,
            Set<String> creates,
            @Nullable SyncOrder sync) {}

    /** What is not in the address is as the parts of a form say. */
    void addForm(ImportForm form) {
        type = type == null ? form.type : type;
        dryRun = dryRun == null ? form.dryRun : dryRun;
        create = create == null ? form.create : create;
        types = types == null ? form.types : types;
        site = site == null ? form.site : site;
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
        var read = ImportType.spelled(known);
        var order = new Order(
                read,
                Boolean.TRUE.equals(parameters.bool("dryRun", dryRun)),
                new ImportOptions(types(parameters, read), site(parameters, read)),
                parameters.text("fileName", fileName, MAX_NAME),
                creates,
                sync);
        parameters.check();
        return order;
    }

    private List<String> types(Parameters parameters, ImportType read) {
        var given = parameters.text("types", types, MAX_TYPES);
        if (given == null) {
            return List.of();
        }
        if (read != ImportType.WXR) {
            parameters.fault("types", "other-kind", Wording.of("fault.import-types"));
        }
        var names = Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        if (!names.stream().allMatch(name -> name.matches("[a-z0-9_-]{1,20}"))) {
            parameters.fault("types", "type", Wording.of("fault.post-types"));
        }
        return names;
    }

    private @Nullable String site(Parameters parameters, ImportType read) {
        var given = parameters.text("site", site, MAX_SITE);
        if (given == null) {
            return null;
        }
        if (read != ImportType.GHOST) {
            parameters.fault("site", "other-kind", Wording.of("fault.import-site"));
        }
        if (!WebUrl.Check.isWebUrl(given) || given.contains("?") || given.contains("#")) {
            parameters.fault("site", "url", Wording.of("fault.former-site"));
        }
        return given.replaceFirst("/+$", "");
    }
}
