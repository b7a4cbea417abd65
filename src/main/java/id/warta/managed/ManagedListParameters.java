package id.warta.managed;

import id.warta.input.Parameters;
import id.warta.paging.CountedListParameters;
import id.warta.paging.PageRequest;
import id.warta.paging.Paging;
import id.warta.rows.LikePattern;
import id.warta.rows.QueryFilter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of management's list of a kind. */
public class ManagedListParameters extends CountedListParameters {
    private static final int MAX_LENGTH = 120;

    @RestQuery
    @Parameter(
            description = "A part of the name, in either case",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_LENGTH))
    public @Nullable String q;

    @RestQuery
    @Parameter(
            description = "Only the document that has this slug",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_LENGTH))
    public @Nullable String slug;

    /** A list as it was asked for. */
    record Read(QueryFilter filter, PageRequest page, boolean counts) {}

    Read read(Paging paging, String plural) {
        var parameters = new Parameters();
        var part = parameters.text("q", q, MAX_LENGTH);
        var filter = new QueryFilter()
                .with("pattern", part == null ? null : LikePattern.containing(part), "p.name ilike :pattern")
                .with("slug", parameters.text("slug", slug, MAX_LENGTH), "p.slug = :slug");
        boolean counts = counts(parameters);
        var page = paging.request(parameters, "managed " + plural + " " + filter.values(), limit, cursor, null);
        parameters.check();
        return new Read(filter, page, counts);
    }
}
