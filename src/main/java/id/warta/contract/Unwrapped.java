package id.warta.contract;

import java.util.HashSet;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas that hold all members of an article's summary among their own: what may be absent there may be absent here. */
final class Unwrapped {
    private static final String SUMMARY = "ArticleSummary";

    private Unwrapped() {}

    static void require(Map<String, Schema> schemas) {
        var summary = schemas.get(SUMMARY);
        if (summary == null) {
            return;
        }
        var members = summary.getProperties().keySet();
        var optional = new HashSet<>(members);
        optional.removeAll(summary.getRequired());
        schemas.values().stream()
                .filter(schema -> schema.getProperties() != null && schema.getRequired() != null)
                .filter(schema -> schema.getProperties().keySet().containsAll(members))
                .forEach(schema -> schema.setRequired(schema.getRequired().stream()
                        .filter(name -> !optional.contains(name))
                        .toList()));
    }
}
