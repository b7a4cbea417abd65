package id.warta.article;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.input.Parameters;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every upload of an article takes. */
public class CreateParameters extends NoteParameters {
    @RestQuery
    @Parameter(
            description =
                    "Creates what the article names by slug or name and the newsroom lacks: `categories`, `authors`, or both with a "
                            + "comma. Of `Nasional/Politik` each missing category is created under the one before. Needs `taxonomy:write`; `warnings` has what was created",
            schema = @Schema(type = SchemaType.STRING, examples = "categories,authors"))
    public @Nullable String create;

    /**
     * The kinds of documents that an upload creates.
     *
     * @throws id.warta.problem.BadRequest if there is no such kind
     * @throws id.warta.problem.Denied if the caller may not create them
     */
    public static Set<String> creates(@Nullable String create, Caller caller) {
        var parameters = new Parameters();
        var creates = parameters.choices("create", create, Edit.CREATED);
        parameters.check();
        if (!creates.isEmpty()) {
            caller.require(Scope.TAXONOMY_WRITE);
            caller.requireWholeNewsroom();
        }
        return creates;
    }

    @Override
    public Edit by(Caller caller) {
        var creates = creates(create, caller);
        return new Edit(caller, super.by(caller).note(), creates, Set.of());
    }

    /** What every patch of an article takes. */
    public static class OfPatch extends CreateParameters {
        @RestQuery
        @Parameter(
                description =
                        "`corrections`: a patch with `corrections` removes those that its list leaves out. Without it they stay",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"corrections"}))
        public @Nullable String replace;

        @Override
        public Edit by(Caller caller) {
            var parameters = new Parameters();
            var replaces = parameters.choices("replace", replace, Edit.REPLACED);
            parameters.check();
            var edit = super.by(caller);
            return new Edit(caller, edit.note(), edit.creates(), replaces);
        }
    }
}
