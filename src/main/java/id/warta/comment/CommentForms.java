package id.warta.comment;

import id.warta.delivery.Discussion;
import id.warta.problem.Wording;
import id.warta.site.CommentsConfig;
import id.warta.spam.FormTokens;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes the form that a site draws under an article. */
@Singleton
class CommentForms {
    private final FormTokens tokens;
    private final CommentsConfig config;
    private final Clock clock;

    CommentForms(FormTokens tokens, CommentsConfig config, Clock clock) {
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    CommentForm of(Discussion discussion, Locale language) {
        var policy = discussion.policy().spelling();
        return new CommentForm(
                discussion.open(),
                discussion.policy(),
                Wording.of("form.notice." + (discussion.open() ? policy : "closed"))
                        .in(language),
                tokens.write(discussion.article(), clock.instant()),
                config.minimumTime().toSeconds(),
                "website",
                List.of(
                        field("authorName", "text", true, true, 1, 100, language),
                        field("authorEmail", "email", true, false, null, 254, language),
                        field("authorUrl", "url", false, true, null, 2_000, language),
                        field("body", "textarea", true, true, 2, 5_000, language)));
    }

    private static CommentForm.Field field(
            String name,
            String type,
            boolean required,
            boolean published,
            @Nullable Integer minLength,
            int maxLength,
            Locale language) {
        var label = Wording.of("form.label." + name).in(language);
        return new CommentForm.Field(name, label, type, required, published, minLength, maxLength);
    }
}
