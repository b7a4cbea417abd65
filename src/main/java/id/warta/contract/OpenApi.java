package id.warta.contract;

import id.warta.problem.Problem;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

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
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
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
