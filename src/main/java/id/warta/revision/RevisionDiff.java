package id.warta.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import id.warta.text.TextPart;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two revisions of an article, member by member. */
@Schema(name = "RevisionDiff")
public record RevisionDiff(
        @Schema(description = "The newer revision") int number,

        @Schema(description = "The revision that it is compared with")
        int against,

        List<MemberChange> changes) {

    /** A member that differs. */
    @Schema(
            name = "MemberChange",
            requiredProperties = {"pointer", "before", "after"})
    public record MemberChange(
            @Schema(description = "Which member, by RFC 6901", examples = "/body/markdown")
            String pointer,

            @Schema(description = "The value in the older revision; null if it had none") @Nullable
            Object before,

            @Schema(description = "Its value in this revision; null if it has none") @Nullable
            Object after,

            @Schema(description = "For a text in both revisions: the kept, deleted and inserted parts")
            @JsonInclude(Include.NON_NULL)
            @Nullable
            List<TextPart> text) {}
}
