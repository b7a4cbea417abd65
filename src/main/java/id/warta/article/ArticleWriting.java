package id.warta.article;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.author.Author;
import id.warta.author.AuthorRepository;
import id.warta.category.Category;
import id.warta.category.CategoryRepository;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.site.SiteConfig;
import id.warta.tag.Tag;
import id.warta.tag.TagRepository;
import id.warta.text.BodyFormat;
import id.warta.text.BodyRenderer;
import id.warta.text.RenderedBody;
import id.warta.text.Slugs;
import id.warta.web.SlugCandidates;
import id.warta.web.UnknownReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Takes a story in: with its category, tags and authors, all or nothing. */
@ApplicationScoped
public class ArticleWriting {
    private static final String UNTITLED = "artikel";

    private final ArticleRepository articles;
    private final CategoryRepository categories;
    private final TagRepository tags;
    private final AuthorRepository authors;
    private final ArticleMapper mapper;
    private final SiteConfig site;
    private final Clock clock;

    ArticleWriting(
            ArticleRepository articles,
            CategoryRepository categories,
            TagRepository tags,
            AuthorRepository authors,
            ArticleMapper mapper,
            SiteConfig site,
            Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.tags = tags;
        this.authors = authors;
        this.mapper = mapper;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Creates an article.
     *
     * @throws Rejected naming everything that is wrong or, to publish, missing
     * @throws Conflict if the chosen slug is taken
     * @throws id.warta.problem.Denied if the caller may write but not publish
     */
    @Transactional
    public ManagedArticle create(ArticleInput input, Caller caller) {
        var now = clock.instant();
        var status = input.status() == null ? ArticleStatus.DRAFT : input.status();
        if (status == ArticleStatus.PUBLISHED) {
            caller.require(Scope.ARTICLES_PUBLISH);
        }
        var faults = new ArrayList<Fault>();
        checkRules(input, status, now, faults);
        var category = findCategory(input.category(), faults);
        var signatures = findAuthors(input.authors(), faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }

        var language = input.language() == null ? site.language() : input.language();
        var article = new Article(slug(input, language), language, caller.name(), now);
        var warnings = fill(article, input, status, now);
        article.categoryId = category == null ? null : category.id();
        articles.persistAndFlush(article); // flush here, so that what is taken fails here and not in the commit
        articles.link(
                article.id,
                tags.findOrCreate(orEmpty(input.tags()), now).stream()
                        .map(Tag::id)
                        .toList());
        articles.sign(article.id, signatures);
        return articles.findOne(ArticleFilter.all().id(article.id), language, ArticleRow.Extra.MANAGEMENT)
                .map(row -> mapper.toManaged(row, warnings))
                .orElseThrow();
    }

    public boolean isEmpty() {
        return articles.count() == 0;
    }

    private static void checkRules(ArticleInput input, ArticleStatus status, Instant now, List<Fault> faults) {
        if (status == ArticleStatus.WITHDRAWN || status == ArticleStatus.TRASHED) {
            faults.add(Fault.at("/status", "status", Wording.of("fault.status-of-new")));
        }
        var body = input.body();
        if (body != null && (body.markdown() == null) == (body.html() == null)) {
            faults.add(Fault.at("/body", "one-body", Wording.of("fault.one-body")));
        }
        var begins = input.publishAt() == null ? now : input.publishAt();
        boolean bounded = input.publishAt() != null || status == ArticleStatus.PUBLISHED;
        if (input.unpublishAt() != null && bounded && !input.unpublishAt().isAfter(begins)) {
            faults.add(Fault.at("/unpublishAt", "order", Wording.of("fault.order")));
        }
        if (status == ArticleStatus.PUBLISHED) {
            checkComplete(input, faults);
        }
    }

    /** What a story needs before readers may see it. */
    private static void checkComplete(ArticleInput input, List<Fault> faults) {
        var body = input.body();
        need(isBlank(input.headline()), "/headline", faults);
        need(body == null || (isBlank(body.markdown()) && isBlank(body.html())), "/body", faults);
        need(input.category() == null, "/category", faults);
        need(input.image() != null && isBlank(input.image().alt()), "/image/alt", faults);
    }

    private static void need(boolean missing, String pointer, List<Fault> faults) {
        if (missing) {
            faults.add(Fault.at(pointer, "required", Wording.of("fault.needed-to-publish")));
        }
    }

    private @Nullable Category findCategory(@Nullable String slug, List<Fault> faults) {
        if (slug == null) {
            return null;
        }
        var category = categories.findBySlug(slug);
        if (category.isEmpty()) {
            var known = categories.listSlugs(UnknownReference.MAX_KNOWN);
            faults.add(UnknownReference.fault("/category", "category", slug, known));
        }
        return category.orElse(null);
    }

    private List<ArticleRepository.Signature> findAuthors(
            @Nullable List<AuthorCreditInput> credits, List<Fault> faults) {
        var wanted = orEmpty(credits);
        Map<String, Author> found = authors
                .listBySlugs(wanted.stream().map(AuthorCreditInput::slug).toList())
                .stream()
                .collect(Collectors.toMap(Author::slug, Function.identity()));
        var seen = new HashSet<String>();
        var signatures = new ArrayList<ArticleRepository.Signature>();
        for (int index = 0; index < wanted.size(); index++) {
            var credit = wanted.get(index);
            var author = found.get(credit.slug());
            var pointer = "/authors/" + index;
            if (author == null) {
                var known = authors.listSlugs(UnknownReference.MAX_KNOWN);
                faults.add(UnknownReference.fault(pointer, "author", credit.slug(), known));
            } else if (!seen.add(credit.slug())) {
                faults.add(Fault.at(pointer, "repeated", Wording.of("fault.repeated-item")));
            } else {
                var role = credit.role() == null ? AuthorCreditInput.REPORTER : credit.role();
                signatures.add(new ArticleRepository.Signature(author.id(), role));
            }
        }
        return signatures;
    }

    private String slug(ArticleInput input, String language) {
        var made = input.headline() == null ? "" : Slugs.of(input.headline());
        var wanted = input.slug() != null ? input.slug() : made.isEmpty() ? UNTITLED : made;
        var candidates = new SlugCandidates(wanted);
        articles.lockSlugs(language, candidates.family());
        var free = candidates.firstFree(slugs -> articles.findTaken(language, slugs));
        if (input.slug() != null && !free.equals(input.slug())) {
            throw Conflict.slugTaken(input.slug(), free);
        }
        return free;
    }

    private List<Warning> fill(Article article, ArticleInput input, ArticleStatus status, Instant now) {
        article.status = status.spelling();
        article.headline = input.headline();
        article.kicker = input.kicker();
        article.summary = input.summary();
        article.featured = Boolean.TRUE.equals(input.featured());
        article.publishAt = input.publishAt() == null && status == ArticleStatus.PUBLISHED ? now : input.publishAt();
        article.unpublishAt = input.unpublishAt();
        article.externalId = input.externalId();
        article.notes = input.notes();
        article.corrections = mapper.write(orEmpty(input.corrections()).stream()
                .map(correction ->
                        new CorrectionView(correction.at() == null ? now : correction.at(), correction.text()))
                .toList());
        if (input.commentPolicy() != null) {
            article.commentPolicy = input.commentPolicy().spelling();
        }
        if (input.dateline() != null) {
            article.datelinePlace = input.dateline().place();
            article.datelineSource = input.dateline().source();
        }
        if (input.image() != null) {
            article.image = mapper.write(image(input.image()));
        }
        if (input.seo() != null) {
            article.seoTitle = input.seo().title();
            article.seoDescription = input.seo().description();
        }
        if (input.custom() != null) {
            article.custom = mapper.write(input.custom());
        }
        return input.body() == null ? List.of() : write(article, input.body());
    }

    private List<Warning> write(Article article, ArticleInput.BodyInput body) {
        var markdown = body.markdown();
        var format = markdown == null ? BodyFormat.HTML : BodyFormat.MARKDOWN;
        var source = markdown == null ? String.valueOf(body.html()) : markdown;
        RenderedBody rendered = BodyRenderer.render(format, source);
        article.write(format, source, rendered, mapper.writeBlocks(rendered.blocks()));
        var pointer = markdown == null ? "/body/html" : "/body/markdown";
        return rendered.removals().stream()
                .map(removal -> new Warning(pointer, "removed", removal.detail()))
                .toList();
    }

    private static ImageView image(ArticleInput.ImageInput input) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var original = new ImageVariant("original", input.url(), input.width(), input.height(), null);
        return new ImageView(
                id, input.alt(), input.caption(), input.credit(), input.width(), input.height(), List.of(original));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
