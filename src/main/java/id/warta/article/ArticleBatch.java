package id.warta.article;

import id.warta.access.Scope;
import id.warta.author.Author;
import id.warta.author.AuthorRepository;
import id.warta.category.Category;
import id.warta.category.CategoryRepository;
import id.warta.input.Inputs;
import id.warta.managed.SlugCandidates;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.rows.Ids;
import id.warta.rows.TransactionLocks;
import id.warta.secret.Digests;
import id.warta.site.SiteConfig;
import id.warta.tag.Tag;
import id.warta.tag.TagRepository;
import id.warta.text.Slugs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Creates many articles with few statements. It takes only what is plain: whatever is unknown, taken, incomplete or not the caller's
 * to do is left out, and {@link ArticleWriting} is to say what is wrong with it.
 */
@ApplicationScoped
public class ArticleBatch {
    private static final Logger LOG = Logger.getLogger(ArticleBatch.class);
    private static final int INDEXED_AT_ONCE = 20; // for searching; a job takes more

    private final ArticleContent contents;
    private final CategoryRepository categories;
    private final AuthorRepository authors;
    private final TagRepository tags;
    private final NewArticles news;
    private final CommentRule commenting;
    private final Inputs inputs;
    private final EntityManager database;
    private final SiteConfig site;
    private final Clock clock;

    ArticleBatch(
            ArticleContent contents,
            CategoryRepository categories,
            AuthorRepository authors,
            TagRepository tags,
            NewArticles news,
            CommentRule commenting,
            Inputs inputs,
            EntityManager database,
            SiteConfig site,
            Clock clock) {
        this.contents = contents;
        this.categories = categories;
        this.authors = authors;
        this.tags = tags;
        this.news = news;
        this.commenting = commenting;
        this.inputs = inputs;
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /** An article that was made, or that the same upload had made before. */
    public record Written(boolean created, @Nullable String externalId, UUID id, String slug, List<Warning> warnings) {}

    /** Articles that are read and rendered, and are not in the database yet. */
    public static final class Prepared {
        private final int size;
        private final boolean uploaded;
        private final List<Draft> drafts;

        Prepared(int size, boolean uploaded, List<Draft> drafts) {
            this.size = size;
            this.uploaded = uploaded;
            this.drafts = drafts;
        }
    }

    /**
     * Reads and renders, without asking the database: while one batch is saved, the next can be prepared.
     *
     * @param arrivals the articles as JSON; with the ids that they bring along, if they are uploads
     * @param uploaded whether they are uploads under these ids
     */
    public Prepared prepare(List<ArticleWriting.Arrival> arrivals, boolean uploaded, Edit edit) {
        var drafts = new ArrayList<Draft>();
        for (int index = 0;
                index < arrivals.size() && edit.caller().categories().isEmpty();
                index++) {
            draft(index, arrivals.get(index), uploaded, edit).ifPresent(drafts::add);
        }
        return new Prepared(arrivals.size(), uploaded, drafts);
    }

    /**
     * Creates what can be created plainly, in one transaction.
     *
     * @return for each body the article that was made of it, or null if it is left to others
     */
    public List<@Nullable Written> create(Prepared prepared, Edit edit) {
        if (prepared.drafts.isEmpty()) {
            return nothing(prepared);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> createHere(prepared, edit));
        } catch (RuntimeException together) {
            LOG.debug("A batch is taken row by row", together);
            return nothing(prepared);
        }
    }

    /** As {@link #create}, in the running transaction, which a failure spoils. */
    public List<@Nullable Written> createHere(Prepared prepared, Edit edit) {
        var made = nothing(prepared);
        save(prepared.drafts, prepared.uploaded, edit, made);
        return made;
    }

    private static List<@Nullable Written> nothing(Prepared prepared) {
        return new ArrayList<@Nullable Written>(Collections.nCopies(prepared.size, null));
    }

    /** An article on its way, rendered already. */
    private static final class Draft {
        private final int index;
        private final ArticleInput input;
        private final Article article;
        private final List<UUID> related;
        private final List<Warning> warnings;
        private List<Tag> tags = List.of();
        private List<ArticleReferences.Signature> signatures = List.of();

        Draft(int index, ArticleInput input, Article article, List<UUID> related, List<Warning> warnings) {
            this.index = index;
            this.input = input;
            this.article = article;
            this.related = related;
            this.warnings = warnings;
        }

        /** What it is known by: the external id, or else the id that it brings along. */
        @Nullable
        Object key() {
            return input.externalId() == null ? article.presetId : input.externalId();
        }
    }

    private Optional<Draft> draft(int index, ArticleWriting.Arrival arrival, boolean uploaded, Edit edit) {
        ArticleInput input;
        try {
            input = inputs.read(arrival.body(), ArticleInput.class);
        } catch (RuntimeException faulty) {
            return Optional.empty();
        }
        var status = input.status() == null ? ArticleStatus.DRAFT : input.status();
        var faults = new ArrayList<Fault>();
        ArticleRules.checkBody(input, faults);
        if (!faults.isEmpty()
                || (uploaded && input.externalId() == null && arrival.id() == null)
                || !Set.of(ArticleStatus.DRAFT, ArticleStatus.IN_REVIEW, ArticleStatus.PUBLISHED)
                        .contains(status)
                || input.withdrawnReason() != null
                || (status.concernsReaders() && !edit.caller().scopes().contains(Scope.ARTICLES_PUBLISH))) {
            return Optional.empty();
        }
        var related = related(input, arrival.id());
        if (related.size() < orEmpty(input.related()).size()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var made = input.headline() == null ? "" : Slugs.of(input.headline());
        var slug = input.slug() == null ? made : input.slug();
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        var language = input.language() == null ? site.language() : input.language();
        var article = new Article(slug, language, edit.caller().name(), now);
        article.commentPolicy = commenting.usual();
        List<Warning> warnings;
        try {
            warnings = contents.fill(article, input, now);
        } catch (Rejected faulty) {
            return Optional.empty();
        }
        article.become(status);
        article.publishAt = input.publishAt() == null && status == ArticleStatus.PUBLISHED ? now : input.publishAt();
        article.presetId = arrival.id();
        boolean remembered = uploaded || input.externalId() != null;
        article.uploadedHash = remembered ? Digests.sha256(contents.write(input)) : null;
        article.uploadedVersion = remembered ? article.version : null;
        ArticleRules.check(article, input, faults);
        return faults.isEmpty() ? Optional.of(new Draft(index, input, article, related, warnings)) : Optional.empty();
    }

    /** What an article from another Warta goes with there: by ids, of which any may come later. */
    private static List<UUID> related(ArticleInput input, @Nullable UUID id) {
        return id == null
                ? List.of()
                : orEmpty(input.related()).stream()
                        .flatMap(reference -> Ids.parse(reference).stream())
                        .filter(other -> !other.equals(id))
                        .distinct()
                        .toList();
    }

    private void save(List<Draft> drafts, boolean uploaded, Edit edit, List<@Nullable Written> results) {
        if (drafts.size() > INDEXED_AT_ONCE) {
            database.createNativeQuery("select set_config('warta.indexing', 'later', true)")
                    .getSingleResult();
        }
        var plain = withFreeSlugs(withReferences(withoutKnown(drafts, uploaded, results)));
        news.insert(
                plain.stream()
                        .map(draft -> new NewArticles.New(
                                draft.article, draft.input.category(), draft.tags, draft.signatures, draft.related))
                        .toList(),
                edit);
        database.clear();
        plain.forEach(draft -> results.set(
                draft.index,
                new Written(true, draft.input.externalId(), draft.article.id, draft.article.slug, draft.warnings)));
    }

    /**
     * Those whose external id, or else the id that they bring along, is new, here and in the database, where nobody else can take
     * it until the end. What the same upload made before is done.
     */
    private List<Draft> withoutKnown(List<Draft> drafts, boolean uploaded, List<@Nullable Written> results) {
        var seen = new HashSet<Object>();
        var externalIds = new HashSet<String>();
        var ids = new HashSet<UUID>();
        var odd = new HashSet<Draft>();
        for (var draft : drafts) {
            Optional.ofNullable(draft.input.externalId()).ifPresent(externalIds::add);
            Optional.ofNullable(draft.article.presetId).ifPresent(ids::add);
            if (draft.key() != null && !seen.add(draft.key())) {
                odd.add(draft);
            }
        }
        if (externalIds.isEmpty() && ids.isEmpty()) {
            return drafts;
        }
        if (uploaded) {
            TransactionLocks.hold(
                    database, seen.stream().map(key -> "external id " + key).toList());
        }
        var known = known(externalIds, ids);
        var plain = new ArrayList<Draft>();
        for (var draft : drafts) {
            var there = draft.key() == null ? null : known.get(draft.key());
            if (there != null) {
                if (uploaded && Arrays.equals(there.hash(), draft.article.uploadedHash)) {
                    results.set(
                            draft.index,
                            new Written(false, draft.input.externalId(), there.id(), there.slug(), List.of()));
                }
            } else if (!odd.contains(draft) && !known.containsKey(draft.article.presetId)) {
                plain.add(draft);
            }
        }
        return plain;
    }

    /** The articles that have one of these ids, by the id. */
    @SuppressWarnings("unchecked")
    private Map<@Nullable Object, Known> known(Collection<String> externalIds, Collection<UUID> ids) {
        List<Object[]> rows = database.createNativeQuery("""
                        select external_id, id, slug,
                            case when status not in ('withdrawn', 'trashed') then uploaded_hash end
                        from article
                        where external_id = any (:externalIds) or id = any (:ids)""")
                .setParameter("externalIds", externalIds.toArray(String[]::new))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        var known = new HashMap<@Nullable Object, Known>();
        for (var row : rows) {
            var article = new Known((UUID) row[1], (String) row[2], (byte[]) row[3]);
            known.put(article.id(), article);
            if (row[0] != null) {
                known.put(row[0], article);
            }
        }
        return known;
    }

    /** An article that is there already; without the hash if it was removed, which a row is told. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Known(UUID id, String slug, byte @Nullable [] hash) {}

    private List<Draft> withReferences(List<Draft> drafts) {
        var places = places(drafts);
        var people = authors.findBySlugs(drafts.stream()
                .flatMap(draft -> orEmpty(draft.input.authors()).stream())
                .map(AuthorCreditInput::slug)
                .collect(Collectors.toSet()));
        var plain = drafts.stream()
                .filter(draft -> draft.input.category() == null || places.containsKey(draft.input.category()))
                .filter(draft -> sign(draft, people))
                .toList();
        plain.forEach(draft -> draft.article.categoryId = draft.input.category() == null
                ? null
                : Objects.requireNonNull(places.get(draft.input.category())).id());
        var names = new LinkedHashSet<String>();
        plain.forEach(draft -> names.addAll(orEmpty(draft.input.tags())));
        var named = tags.findOrCreateByName(List.copyOf(names), clock.instant());
        plain.forEach(draft -> draft.tags = orEmpty(draft.input.tags()).stream()
                .map(name -> Objects.requireNonNull(named.get(name)))
                .distinct()
                .toList());
        return plain;
    }

    private Map<String, Category> places(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.input.category())
                .filter(Objects::nonNull)
                .distinct()
                .map(slug -> categories.findBySlug(slug).map(category -> Map.entry(slug, category)))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean sign(Draft draft, Map<String, Author> people) {
        var signatures = new ArrayList<ArticleReferences.Signature>();
        var seen = new HashSet<UUID>();
        for (var credit : orEmpty(draft.input.authors())) {
            var author = people.get(credit.slug());
            if (author == null || !seen.add(author.id())) {
                return false;
            }
            signatures.add(new ArticleReferences.Signature(
                    author, Objects.requireNonNullElse(credit.role(), AuthorCreditInput.REPORTER)));
        }
        draft.signatures = signatures;
        return true;
    }

    /** Those whose slug nobody has or had, here and in the database; others get a suffix, or a refusal, one by one. */
    private List<Draft> withFreeSlugs(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        TransactionLocks.hold(
                database,
                drafts.stream()
                        .map(draft -> "slug " + draft.article.language + " "
                                + new SlugCandidates(draft.article.slug).family())
                        .collect(Collectors.toSet()));
        var taken = new HashSet<>(texts(
                "select language || ' ' || slug from article_slug where slug in (:values)",
                drafts.stream().map(draft -> draft.article.slug).collect(Collectors.toSet())));
        return drafts.stream()
                .filter(draft -> taken.add(draft.article.language + " " + draft.article.slug))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String query, Collection<String> values) {
        return database.createNativeQuery(query, String.class)
                .setParameter("values", values)
                .getResultList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
