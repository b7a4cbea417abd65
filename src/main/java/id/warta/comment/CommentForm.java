package id.warta.comment;

import id.warta.article.CommentPolicy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a site needs to draw an article's comment form. */
@Schema(name = "CommentForm")
public record CommentForm(
        @Schema(description = "Whether the article takes comments now")
        boolean open,

        CommentPolicy policy,

        @Schema(description = "Says how the comment is treated and that the e-mail address is not published")
        String notice,

        @Schema(description = "To be sent back as `formToken`; good for a day")
        String formToken,

        @Schema(description = "A comment sent sooner than this number of seconds after the form is suspicious")
        long minimumSeconds,

        @Schema(description = "A field to hide from people and to leave empty", examples = "website")
        String honeypot,

        List<Field> fields) {

    /** One field of the form. */
    @Schema(name = "CommentFormField")
    public record Field(
            @Schema(examples = "authorEmail") String name,

            @Schema(description = "In Indonesian or English, as Accept-Language asks", examples = "Surel")
            String label,

            @Schema(examples = "email") String type,
            boolean required,
            @Schema(description = "Whether readers see it") boolean published,
            @Schema(nullable = true) @Nullable Integer minLength,
            int maxLength) {}
}
