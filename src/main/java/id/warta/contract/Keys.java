package id.warta.contract;

import id.warta.web.Idempotency;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The header that makes a POST safe to send twice, and the one that says that it was. */
final class Keys {
    private static final int MAX_LENGTH = 255;

    private Keys() {}

    static void add(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(Idempotency.KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "A name of your own for this request: sent again with it within 24 hours, it is answered as before and "
                                + "nothing is done twice")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(MAX_LENGTH)));
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader(Idempotency.REPLAYED, CacheHeaders.named("Idempotent-Replayed"));
            }
        });
    }
}
