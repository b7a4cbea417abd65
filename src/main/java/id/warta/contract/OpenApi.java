package id.warta.contract;

import id.warta.problem.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the API document says of itself. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Warta",
                        version = "1",
                        description =
                                "A headless CMS for newsrooms. Delivery (`/v1`) needs no token and shows what is public now; "
                                        + "management (`/v1/manage`) needs a bearer token. Every failure is a problem document "
                                        + "(RFC 9457), in Indonesian or English as `Accept-Language` asks.",
                        contact = @Contact(name = "The Warta project"),
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "Start", description = "The way into the API"),
            @Tag(
                    name = "Articles",
                    description = "Articles that are public now: lists, one by one, in several vocabularies"),
            @Tag(name = "Categories", description = "The tree of sections, with the number of public articles"),
            @Tag(name = "Tags", description = "Keywords, with the number of public articles"),
            @Tag(name = "Authors", description = "People who sign articles, with the number of public articles"),
            @Tag(
                    name = "Comments",
                    description = "Readers' comments on an article: threads, the form, posting and editing"),
            @Tag(name = "Search", description = "Ranked search with highlights, facets and suggestions"),
            @Tag(name = "Popular", description = "What readers open most, counted without personal data"),
            @Tag(name = "Feeds", description = "RSS 2.0, Atom 1.0 and JSON Feed 1.1"),
            @Tag(name = "Search engines", description = "Sitemaps, robots.txt, ads.txt and security.txt"),
            @Tag(name = "Site", description = "The newsroom's name, addresses, menus and notices"),
            @Tag(name = "Problems", description = "The error codes, explained"),
            @Tag(
                    name = "Manage articles",
                    description = "Articles in every state, their history, previews and schedule"),
            @Tag(name = "Manage categories", description = "The tree of sections"),
            @Tag(name = "Manage tags", description = "Keywords: rename, merge, delete"),
            @Tag(name = "Manage authors", description = "People who sign articles"),
            @Tag(name = "Manage comments", description = "Moderation, the blocklist, and a person's data"),
            @Tag(name = "Manage site", description = "The newsroom's settings"),
            @Tag(name = "Import and export", description = "Whole sites in and out, as jobs with a report"),
            @Tag(name = "Access", description = "Tokens, scopes and the audit log")
        },
        components =
                @Components(
                        schemas = {
                            // no resource returns it, so it must be named here
                            @Schema(name = "Problem", implementation = Problem.class)
                        },
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "bearer",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "A token of this server: `wrt_...` or WARTA_ADMIN_TOKEN")))
public class OpenApi extends Application {}
