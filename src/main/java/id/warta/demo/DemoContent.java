package id.warta.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.access.Caller;
import id.warta.article.ArticleInput;
import id.warta.article.ArticleStatus;
import id.warta.article.ArticleWriting;
import id.warta.article.CommentPolicy;
import id.warta.article.Edit;
import id.warta.author.AuthorWriting;
import id.warta.category.CategoryWriting;
import id.warta.comment.Comment;
import id.warta.comment.CommentRepository;
import id.warta.postgres.DatabaseConfig;
import id.warta.site.SiteSettings;
import id.warta.tag.TagWriting;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the demo newspaper into an empty embedded database, whole or not at all. */
@ApplicationScoped
class DemoContent {
    private static final Caller DEMO = Caller.program("demo");

    private final DemoConfig config;
    private final boolean embedded;
    private final SiteSettings site;
    private final CategoryWriting categories;
    private final TagWriting tags;
    private final AuthorWriting authors;
    private final ArticleWriting articles;
    private final CommentRepository comments;
    private final ObjectMapper json;
    private final Clock clock;

    DemoContent(
            DemoConfig config,
            DatabaseConfig settings,
            SiteSettings site,
            CategoryWriting categories,
            TagWriting tags,
            AuthorWriting authors,
            ArticleWriting articles,
            CommentRepository comments,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.embedded = settings.embedded();
        this.site = site;
        this.categories = categories;
        this.tags = tags;
        this.authors = authors;
        this.articles = articles;
        this.comments = comments;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void fill(@Observes @Priority(200) StartupEvent started) {
        if (config.demoContent() && embedded && categories.isEmpty() && articles.isEmpty()) {
            var paper = read();
            site.begin(paper.site(), DEMO);
            paper.categories().forEach(category -> categories.create(category, DEMO));
            paper.tags().forEach(tag -> tags.create(tag, DEMO));
            paper.authors().forEach(author -> authors.create(author, DEMO));
            paper.articles().forEach(this::publish);
        }
    }

    private void publish(Newspaper.Story story) {
        var now = clock.instant();
        var published = now.minus(Duration.ofHours(story.hoursAgo()));
        var corrections = story.corrections().stream()
                .map(mended ->
                        new ArticleInput.CorrectionInput(now.minus(Duration.ofHours(mended.hoursAgo())), mended.text()))
                .toList();
        var article = articles.create(
                new ArticleInput(
                        story.slug(),
                        "id",
                        story.headline(),
                        story.kicker(),
                        story.summary(),
                        story.dateline(),
                        story.body(),
                        story.category(),
                        story.tags(),
                        story.authors(),
                        story.related(),
                        story.image(),
                        story.featured(),
                        ArticleStatus.PUBLISHED,
                        published,
                        null,
                        null,
                        null,
                        CommentPolicy.spelled(story.commentPolicy()),
                        corrections,
                        story.seo(),
                        null,
                        null),
                Edit.by(DEMO));
        say(article.id(), null, published, story.comments());
    }

    private void say(UUID article, @Nullable UUID parent, Instant published, @Nullable List<Newspaper.Remark> remarks) {
        for (var remark : Objects.requireNonNullElse(remarks, List.<Newspaper.Remark>of())) {
            var comment = new Comment(
                    article,
                    parent,
                    remark.decision(),
                    remark.authorName(),
                    remark.authorEmail(),
                    remark.authorUrl(),
                    remark.body(),
                    published.plus(Duration.ofMinutes(remark.minutesAfter())));
            comments.persistAndFlush(comment);
            say(article, comment.id(), published, remark.replies());
        }
    }

    private Newspaper read() {
        try (var file = Objects.requireNonNull(DemoContent.class.getResourceAsStream("/demo/newspaper.json"))) {
            return json.readValue(file, Newspaper.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
