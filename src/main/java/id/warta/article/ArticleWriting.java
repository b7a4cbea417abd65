package id.warta.article;

import id.warta.access.Scope;
import id.warta.body.BodyFormat;
import id.warta.input.Change;
import id.warta.input.Inputs;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.secret.Digests;
import id.warta.site.SiteConfig;
import id.warta.tag.Tag;
import id.warta.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes stories and their changes in: with category, tags and authors, all or nothing. Every change of an article, whatever its
 * kind, goes through {@link #apply}, which alone decides what the caller may do.
 */
@ApplicationScoped
public class ArticleWriting {
    private static final int MAX_CORRECTIONS = 100;

    private final ArticleRepository articles;
    private final ArticleReferences references;
    private final RelatedRepository related;
    private final ArticleSlugs slugs;
    private final ArticleContent contents;
    private final NewArticles news;
    private final ArticleHistory history;
    private final RevisionRepository revisions;
    private final ArticleMapper mapper;
    private final CategoryLimit limit;
    private final Inputs inputs;
    private final CommentRule commenting;
    private final SiteConfig site;
    private final Clock clock;

    ArticleWriting(
            ArticleRepository articles,
            ArticleReferences references,
            RelatedRepository related,
            ArticleSlugs slugs,
            ArticleContent contents,
            NewArticles news,
            ArticleHistory history,
            RevisionRepository revisions,
            ArticleMapper mapper,
            CategoryLimit limit,
            Inputs inputs,
            CommentRule commenting,
            SiteConfig site,
            Clock clock) {
        this.articles = articles;
        this.references = references;
        this.related = related;
        this.slugs = slugs;
        this.contents = contents;
        this.news = news;
        this.history = history;
        this.revisions = revisions;
        this.mapper = mapper;
        this.limit = limit;
        this.inputs = inputs;
        this.commenting = commenting;
        this.site = site;
        this.clock = clock;
    }

    /** An article after an upload, and what that did to it. */
    public record Uploaded(ManagedArticle article, Effect effect) {}

    /** What an upload did. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The newsroom changed the article since the last upload, or took it away: it stays as it is. */
        LEFT;

        /** As the wire spells it. */
        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An article of another system.
     *
     * @param externalId the id there; null only if {@code id} is not
     * @param id the id that the article had in another Warta, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Arrival(
            @Nullable String externalId, @Nullable UUID id, byte[] body) {}

    /**
     * Creates an article.
     *
     * @throws Rejected naming everything that is wrong or, to publish, missing
     * @throws Conflict if the chosen slug or the external id is taken
     * @throws id.warta.problem.Denied if the caller may write but not publish, or not in this category
     */
    @Transactional
    public ManagedArticle create(ArticleInput input, Edit edit) {
        return create(input, edit, List.of());
    }

    /**
     * As {@link #create(ArticleInput, Edit)}.
     *
     * @param known warnings from earlier steps; they are answered with the rest
     */
    @Transactional
    public ManagedArticle create(ArticleInput input, Edit edit, List<Warning> known) {
        requireNew(input.externalId(), edit);
        return create(input, edit, known, null, input.externalId() == null ? null : hash(input));
    }

    /** Tells where the article with this external id is. Of one that the caller may not see, the database says no more than no. */
    private void requireNew(@Nullable String externalId, Edit edit) {
        if (externalId == null) {
            return;
        }
        articles.lockExternalId(externalId);
        var taken = articles.findIdByExternalId(externalId)
                .flatMap(articles::findByIdOptional)
                .filter(article -> limit.admits(edit.caller(), article.categoryId));
        if (taken.isPresent()) {
            var article = taken.get();
            throw Conflict.externalIdTaken(externalId, article.id, article.slug, "/v1/manage/articles/" + article.id);
        }
    }

    /**
     * What arrives from elsewhere may be withdrawn or in the trash already, and keeps its id if nobody has that here.
     *
     * @param uploaded the hash of what was uploaded, or null if it is no upload
     */
    private ManagedArticle create(
            ArticleInput input, Edit edit, List<Warning> known, @Nullable Arrival arrival, byte @Nullable [] uploaded) {
        var now = clock.instant();
        var faults = new ArrayList<Fault>();
        var status = input.status() == null ? ArticleStatus.DRAFT : input.status();
        if (arrival == null && (status == ArticleStatus.WITHDRAWN || status == ArticleStatus.TRASHED)) {
            faults.add(Fault.at("/status", "status", Wording.of("fault.status-of-new")));
        }
        if (status.concernsReaders()) {
            edit.caller().require(Scope.ARTICLES_PUBLISH);
        }
        var found = find(input, null, edit, now, faults);
        var language = input.language() == null ? site.language() : input.language();
        if (input.slug() != null) {
            slugs.claim(input.slug(), language, null);
        }
        var slug = input.slug() == null ? slugs.make(input.headline(), language) : input.slug();
        var article = new Article(slug, language, edit.caller().name(), now);
        article.presetId = arrival == null ? null : freeId(arrival);
        article.commentPolicy = commenting.usual();
        var warnings = new ArrayList<>(known);
        warnings.addAll(found.warnings());
        warnings.addAll(fill(article, input, status, found, now, faults));
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        limit.require(edit.caller(), article.categoryId);
        article.uploadedHash = uploaded;
        article.uploadedVersion = uploaded == null ? null : article.version;
        news.insert(
                List.of(new NewArticles.New(
                        article, found.categorySlug(), found.tags(), found.signatures(), found.related())),
                edit);
        return written(article, found, null, warnings);
    }

    /**
     * Changes an article as PUT or PATCH says.
     *
     * @throws NotFound if there is no such article that the caller may see
     * @throws id.warta.problem.PreconditionRequired without a version
     * @throws id.warta.problem.Stale if somebody else saved it first
     * @throws Rejected naming everything that is wrong or, to stay public, missing
     * @throws Conflict if a slug is taken, or there is no way to the new state
     * @throws id.warta.problem.Denied if it concerns readers and the caller may not publish
     */
    @Transactional
    public ManagedArticle change(UUID id, IfMatch ifMatch, Change<ArticleInput> change, Edit edit) {
        var article = lock(id, edit);
        ifMatch.require(article.version, article.updatedBy, article.updatedAt);
        return change(article, change, edit);
    }

    private ManagedArticle change(Article article, Change<ArticleInput> change, Edit edit) {
        var row = row(article.id);
        var before = contents.of(article, row);
        var outcome = change.applyTo(before, mapper.toManaged(row, List.of()));
        var warnings = new ArrayList<Warning>();
        var wanted = change instanceof Change.MergePatch && !edit.replaces().contains(Edit.CORRECTIONS)
                ? withCorrections(outcome.document(), before, warnings)
                : outcome.document();
        return apply(article, row, wanted, outcome.cleared(), edit, warnings);
    }

    /** With the corrections that its list leaves out: what readers were told is not taken back by accident. */
    private ArticleInput withCorrections(ArticleInput wanted, ArticleInput before, List<Warning> warnings) {
        var listed = wanted.corrections();
        if (listed == null) {
            return wanted;
        }
        var times = listed.stream()
                .map(ArticleInput.CorrectionInput::at)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var texts = listed.stream().map(ArticleInput.CorrectionInput::text).collect(Collectors.toSet());
        var corrections = new ArrayList<>(Objects.requireNonNull(before.corrections()));
        corrections.removeIf(correction -> times.contains(correction.at()) || texts.contains(correction.text()));
        if (corrections.isEmpty()) {
            return wanted;
        }
        warnings.add(new Warning(
                "/corrections",
                "kept",
                "Not in the list, and kept: " + corrections.size() + "; replace=corrections removes them"));
        corrections.addAll(listed);
        if (corrections.size() > MAX_CORRECTIONS) {
            throw Conflict.of(Wording.of("fault.too-long", MAX_CORRECTIONS));
        }
        return contents.with(wanted, Edit.CORRECTIONS, corrections);
    }

    /**
     * Creates or replaces the article with this external id. A repeated upload of the same content changes nothing, whatever
     * editors made of the article since.
     *
     * @throws Conflict if the article is withdrawn or trashed and no version is named: a script does not bring it back
     */
    @Transactional
    public Uploaded upload(String externalId, IfMatch ifMatch, Change.Replacement<ArticleInput> change, Edit edit) {
        return upload(externalId, UploadTerms.under(ifMatch), change, edit, List.of());
    }

    /**
     * On what terms an upload replaces what is here.
     *
     * @param revive whether a withdrawn or trashed article is brought back without its version
     * @param leave whether such an article is otherwise left as it is, and not refused
     * @param keep the members that stay as the newsroom has them
     */
    public record UploadTerms(IfMatch ifMatch, boolean revive, boolean leave, Set<String> keep) {
        /** What can be kept. */
        public static final List<String> KEPT = List.of("featured", "related");

        public static UploadTerms under(IfMatch ifMatch) {
            return new UploadTerms(ifMatch, false, false, Set.of());
        }
    }

    /**
     * As {@link #upload(String, IfMatch, Change.Replacement, Edit)}.
     *
     * @param known warnings from earlier steps; they are answered with the rest
     */
    @Transactional
    public Uploaded upload(
            String externalId,
            UploadTerms terms,
            Change.Replacement<ArticleInput> change,
            Edit edit,
            List<Warning> known) {
        articles.lockExternalId(externalId);
        var existing = articles.findIdByExternalId(externalId);
        if (existing.isEmpty()) {
            var input = change.read();
            checkExternalId(externalId, input);
            return new Uploaded(
                    create(contents.with(input, "externalId", externalId), edit, known, null, hash(input)),
                    Effect.CREATED);
        }
        var article = lock(existing.get(), edit);
        var ifMatch = terms.ifMatch();
        ifMatch.honour(article.version, article.updatedBy, article.updatedAt);
        var row = row(article.id);
        var before = contents.of(article, row);
        var input = change.applyTo(before, mapper.toManaged(row, List.of())).document();
        checkExternalId(externalId, input);
        var hash = hash(input);
        boolean removed = article.status() == ArticleStatus.WITHDRAWN || article.status() == ArticleStatus.TRASHED;
        if (ifMatch.value() == null && !(removed && terms.revive())) {
            if (articles.isUploaded(article.id, hash)) {
                return new Uploaded(mapper.toManaged(row, known), Effect.UNCHANGED);
            }
            boolean stays = article.status() == ArticleStatus.WITHDRAWN && input.status() == ArticleStatus.WITHDRAWN;
            if (removed && terms.leave() && !stays) {
                return new Uploaded(mapper.toManaged(row, known), Effect.LEFT);
            }
            if (removed && !terms.leave()) {
                throw Conflict.of(Wording.of("detail.upload-of-removed", article.status));
            }
        }
        var wanted = contents.with(input, "externalId", externalId);
        if (terms.keep().contains("featured")) {
            wanted = contents.with(wanted, "featured", before.featured());
        }
        if (terms.keep().contains("related")) {
            wanted = contents.with(wanted, "related", before.related());
        }
        var changed = apply(article, row, wanted, Set.of(), edit, known);
        articles.rememberUpload(article.id, hash, changed.version());
        return new Uploaded(changed, changed.version() == row.version() ? Effect.UNCHANGED : Effect.UPDATED);
    }

    /**
     * Takes an article in from another system, whose wish its slug is: if that is taken, it gets a suffix. What the newsroom made
     * of the article since the last time is never written over.
     *
     * @throws Rejected naming everything that is wrong or, to publish, missing
     */
    @Transactional
    public Uploaded bringIn(Arrival arrival, Edit edit) {
        articles.lockExternalId(
                Objects.requireNonNullElseGet(arrival.externalId(), () -> String.valueOf(arrival.id())));
        var input = inputs.read(arrival.body(), ArticleInput.class);
        var known = find(arrival);
        var hash = hash(input);
        if (known.isEmpty()) {
            var warnings = new ArrayList<Warning>();
            var picks = references.pick(input, arrival.id(), edit.caller(), clock.instant());
            var wanted = withPicked(withFreeSlug(input, null, warnings), picks, warnings);
            var created = create(wanted, edit, warnings, arrival, hash);
            expect(created.id(), picks);
            return new Uploaded(created, Effect.CREATED);
        }
        var article = lock(known.get(), edit);
        var row = row(article.id);
        if (articles.isUploaded(article.id, hash)) {
            return new Uploaded(mapper.toManaged(row, List.of()), Effect.UNCHANGED);
        }
        if (!articles.isAsUploaded(article.id)) {
            return new Uploaded(mapper.toManaged(row, List.of()), Effect.LEFT);
        }
        var warnings = new ArrayList<Warning>();
        var picks = references.pick(input, article.id, edit.caller(), clock.instant());
        var wanted = withPicked(withFreeSlug(input, article.id, warnings), picks, warnings);
        var changed = apply(article, row, wanted, Set.of(), edit);
        expect(article.id, picks);
        articles.rememberUpload(article.id, hash, changed.version());
        return new Uploaded(changed, changed.version() == row.version() ? Effect.UNCHANGED : Effect.UPDATED);
    }

    /**
     * Changes addresses in the body of an article that came from another system. It stays as it was uploaded: the same upload changes
     * nothing, and another one replaces it. What the newsroom changed since, or took away, stays as it is.
     *
     * @param translation of the body as it was written
     * @return whether that changed anything
     */
    @Transactional
    public boolean readdressBody(UUID id, UnaryOperator<String> translation, Edit edit) {
        var article = lock(id, edit);
        boolean removed = article.status() == ArticleStatus.WITHDRAWN || article.status() == ArticleStatus.TRASHED;
        if (removed || article.bodySource == null || !articles.isAsUploaded(id)) {
            return false;
        }
        var source = translation.apply(article.bodySource);
        if (source.equals(article.bodySource)) {
            return false;
        }
        var row = row(id);
        boolean isMarkdown = article.isWritten(BodyFormat.MARKDOWN, article.bodySource);
        var body = new ArticleInput.BodyInput(isMarkdown ? source : null, isMarkdown ? null : source);
        var wanted = contents.with(contents.of(article, row), "body", body);
        articles.keepUpload(id, apply(article, row, wanted, Set.of(), edit).version());
        return true;
    }

    private @Nullable UUID freeId(Arrival arrival) {
        return arrival.id() == null || articles.findByIdOptional(arrival.id()).isPresent() ? null : arrival.id();
    }

    private Optional<UUID> find(Arrival arrival) {
        return arrival.externalId() == null
                ? articles.findByIdOptional(Objects.requireNonNull(arrival.id()))
                        .map(article -> article.id)
                : articles.findIdByExternalId(arrival.externalId());
    }

    private ArticleInput withFreeSlug(ArticleInput input, @Nullable UUID article, List<Warning> warnings) {
        if (input.slug() == null) {
            return input;
        }
        var language = input.language() == null ? site.language() : input.language();
        var free = slugs.nearest(input.slug(), language, article);
        if (free.equals(input.slug())) {
            return input;
        }
        warnings.add(new Warning("/slug", "slug-taken", "The slug is " + free));
        return contents.with(input, "slug", free);
    }

    /** With those related articles that are here: others may come later, and are kept for then. */
    private ArticleInput withPicked(ArticleInput input, ArticleReferences.Picks picks, List<Warning> warnings) {
        picks.unknown()
                .forEach(slug -> warnings.add(
                        new Warning("/related", "no-such-article", "It is not here, and left out: " + slug)));
        return input.related() == null ? input : contents.with(input, "related", picks.here());
    }

    private void expect(UUID article, ArticleReferences.Picks picks) {
        if (picks.all().size() > picks.here().size()) {
            related.replace(article, picks.all());
        }
    }

    private static void checkExternalId(String externalId, ArticleInput input) {
        if (input.externalId() != null && !input.externalId().equals(externalId)) {
            throw new Rejected(List.of(Fault.at("/externalId", "other", Wording.of("fault.other-external-id"))));
        }
    }

    private byte[] hash(ArticleInput input) {
        return Digests.sha256(contents.write(input));
    }

    /** Moves an article to the trash, from where it can be restored. */
    @Transactional
    public ManagedArticle trash(UUID id, IfMatch ifMatch, Edit edit) {
        var article = lock(id, edit);
        ifMatch.require(article.version, article.updatedBy, article.updatedAt);
        return move(article, ArticleStatus.TRASHED, edit);
    }

    /**
     * Withdraws an article.
     *
     * @param reason what readers are told; the present reason if null
     * @throws Rejected if there is no reason
     */
    @Transactional
    public ManagedArticle withdraw(UUID id, @Nullable String reason, IfMatch ifMatch, Edit edit) {
        var article = lock(id, edit);
        ifMatch.require(article.version, article.updatedBy, article.updatedAt);
        var row = row(article.id);
        var content = contents.with(contents.of(article, row), "status", ArticleStatus.WITHDRAWN);
        var wanted = reason == null ? content : contents.with(content, "withdrawnReason", reason);
        return apply(article, row, wanted, Set.of(), edit);
    }

    /**
     * Takes an article out of the trash, back to the state that it had.
     *
     * @throws Conflict if it is not in the trash
     */
    @Transactional
    public ManagedArticle restore(UUID id, IfMatch ifMatch, Edit edit) {
        var article = lock(id, edit);
        ifMatch.honour(article.version, article.updatedBy, article.updatedAt);
        var from = article.trashedFrom();
        if (from == null) {
            throw Conflict.of(Wording.of("detail.not-trashed", article.status));
        }
        return move(article, from, edit);
    }

    /**
     * Deletes an article for good, with its history.
     *
     * @throws Conflict if it is not in the trash
     */
    @Transactional
    public void delete(UUID id, IfMatch ifMatch, Edit edit) {
        edit.caller().require(Scope.ARTICLES_PUBLISH);
        var article = lock(id, edit);
        ifMatch.require(article.version, article.updatedBy, article.updatedAt);
        if (article.status() != ArticleStatus.TRASHED) {
            throw Conflict.of(Wording.of("detail.not-trashed", article.status));
        }
        history.deleted(article, edit);
        articles.delete(article);
        articles.flush();
    }

    /**
     * Adds a dated note to an article that readers know.
     *
     * @throws Conflict if readers never saw the article
     */
    @Transactional
    public ManagedArticle correct(UUID id, ArticleInput.CorrectionInput correction, IfMatch ifMatch, Edit edit) {
        edit.caller().require(Scope.ARTICLES_PUBLISH);
        var now = clock.instant();
        var article = lock(id, edit);
        ifMatch.honour(article.version, article.updatedBy, article.updatedAt);
        if (!article.status().concernsReaders()) {
            throw Conflict.of(Wording.of("detail.not-published", article.status));
        }
        if (correction.at() != null && correction.at().isAfter(now)) {
            throw new Rejected(List.of(Fault.at("/at", "future", Wording.of("fault.future"))));
        }
        var row = row(article.id);
        var content = contents.of(article, row);
        var corrections = new ArrayList<>(Objects.requireNonNull(content.corrections()));
        if (corrections.size() >= MAX_CORRECTIONS) {
            throw Conflict.of(Wording.of("fault.too-long", MAX_CORRECTIONS));
        }
        corrections.add(
                new ArticleInput.CorrectionInput(Objects.requireNonNullElse(correction.at(), now), correction.text()));
        return apply(article, row, contents.with(content, "corrections", corrections), Set.of(), edit);
    }

    /**
     * Saves what a revision said as a new version: everything but the state, which stays.
     *
     * @throws NotFound if there is no such revision
     * @throws Rejected if a published article would lack what publishing needs, or what the revision names is gone
     */
    @Transactional
    public ManagedArticle restoreRevision(UUID id, int number, IfMatch ifMatch, Edit edit) {
        var article = lock(id, edit);
        ifMatch.honour(article.version, article.updatedBy, article.updatedAt);
        var revision = revisions.find(id, number).orElseThrow(() -> new NotFound("revision", Integer.toString(number)));
        var content = contents.read(Objects.requireNonNull(revision.content()));
        var picks = references.pick(content, id, edit.caller(), clock.instant());
        var current = contents.with(
                contents.with(content, "status", article.status()), "withdrawnReason", article.withdrawnReason);
        var wanted = contents.with(current, "related", picks.here());
        return apply(article, row(article.id), wanted, Set.of(), edit);
    }

    /** The article with this external id. */
    public Optional<UUID> findId(@Nullable String externalId) {
        return externalId == null ? Optional.empty() : articles.findIdByExternalId(externalId);
    }

    /** How an article stands: its version and its state. */
    public record Standing(int version, ArticleStatus status) {}

    /** How this article stands now. */
    public Optional<Standing> standing(UUID id) {
        return articles.findByIdOptional(id).map(article -> new Standing(article.version, article.status()));
    }

    public boolean isEmpty() {
        return articles.count() == 0;
    }

    private Article lock(UUID id, Edit edit) {
        return articles.lock(id)
                .filter(article -> limit.admits(edit.caller(), article.categoryId))
                .orElseThrow(() -> new NotFound("managed-article", id.toString()));
    }

    private ManagedArticle move(Article article, ArticleStatus status, Edit edit) {
        var row = row(article.id);
        var content = contents.of(article, row);
        return apply(article, row, contents.with(content, "status", status), Set.of(), edit);
    }

    private ManagedArticle apply(Article article, ArticleRow row, ArticleInput wanted, Set<String> cleared, Edit edit) {
        return apply(article, row, wanted, cleared, edit, List.of());
    }

    private ManagedArticle apply(
            Article article, ArticleRow row, ArticleInput wanted, Set<String> cleared, Edit edit, List<Warning> known) {
        var now = clock.instant();
        var before = contents.of(article, row);
        var from = article.status();
        var to = wanted.status() == null ? from : wanted.status();
        var next = article.next(now);
        var faults = new ArrayList<Fault>();
        ArticleRules.checkCleared(cleared, faults);
        var found = find(wanted, article.id, edit, now, faults);
        readdress(article, wanted, edit);
        if (cleared.contains("corrections")) {
            article.corrections = "[]";
        }
        var warnings = new ArrayList<>(known);
        warnings.addAll(found.warnings());
        warnings.addAll(fill(article, wanted, to, found, now, faults));
        if (cleared.contains("publishAt") && to == ArticleStatus.PUBLISHED) {
            faults.add(Fault.at("/publishAt", "null", Wording.of("fault.publish-at")));
        }

        var after = contents.of(article, found.categorySlug(), found.tagNames(), found.credits(), found.related());
        var changed = contents.changed(before, after);
        if (!changed.isEmpty() || !faults.isEmpty()) {
            requireToChange(from, to, edit);
        }
        ArticleRules.checkMove(from, to, next);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        if (changed.isEmpty()) {
            articles.forget(article);
            return mapper.toManaged(row, warnings);
        }
        if (from == ArticleStatus.TRASHED && to == ArticleStatus.TRASHED) {
            throw Conflict.of(Wording.of("detail.trashed"));
        }
        article.updatedAt = now;
        article.updatedBy = edit.caller().name();
        articles.flush();
        limit.require(edit.caller(), article.categoryId);
        if (changed.contains("tags")) {
            articles.link(article.id, found.tags().stream().map(Tag::id).toList());
        }
        if (changed.contains("authors")) {
            articles.sign(article.id, found.signatures());
        }
        if (changed.contains("related")) {
            related.replace(article.id, found.related());
        }
        history.add(article, after, changed, from, edit);
        return written(article, found, row, warnings);
    }

    private static void requireToChange(ArticleStatus from, ArticleStatus to, Edit edit) {
        if (from.concernsReaders() || to.concernsReaders()) {
            edit.caller().require(Scope.ARTICLES_PUBLISH);
        }
    }

    private ArticleReferences.Found find(
            ArticleInput input, @Nullable UUID article, Edit edit, Instant now, List<Fault> faults) {
        ArticleRules.checkBody(input, faults);
        return references.find(input, article, edit, now, faults);
    }

    /** Before anything else is changed, because asking the database for slugs writes changes out. */
    private void readdress(Article article, ArticleInput wanted, Edit edit) {
        var slug = wanted.slug() == null ? article.slug : wanted.slug();
        var language = wanted.language() == null ? article.language : wanted.language();
        if (!slug.equals(article.slug) || !language.equals(article.language)) {
            requireToChange(article.status(), article.status(), edit);
            slugs.claim(slug, language, article.id);
            article.slug = slug;
            article.language = language;
        }
    }

    private List<Warning> fill(
            Article article,
            ArticleInput input,
            ArticleStatus status,
            ArticleReferences.Found found,
            Instant now,
            List<Fault> faults) {
        var warnings = contents.fill(article, input, now);
        article.categoryId = found.categoryId();
        article.become(status);
        if (input.publishAt() != null) {
            article.publishAt = input.publishAt();
        } else if (status != ArticleStatus.PUBLISHED) {
            article.publishAt = null;
        } else if (article.publishAt == null) {
            article.publishAt = now;
        }
        boolean withdrawn = status == ArticleStatus.WITHDRAWN || article.trashedFrom() == ArticleStatus.WITHDRAWN;
        if (!withdrawn
                && input.withdrawnReason() != null
                && !input.withdrawnReason().equals(article.withdrawnReason)) {
            faults.add(Fault.at("/withdrawnReason", "status", Wording.of("fault.only-withdrawn")));
        }
        article.withdrawnReason = withdrawn ? input.withdrawnReason() : null;
        ArticleRules.check(article, input, faults);
        return warnings;
    }

    private ArticleRow row(UUID id) {
        return articles.findOne(ArticleFilter.all().id(id), site.language(), ArticleRow.Extra.MANAGEMENT)
                .orElseThrow();
    }

    /** Read again only for what the database says in words of its own: numbers that the newsroom added, and other articles. */
    private ManagedArticle written(
            Article article, ArticleReferences.Found found, @Nullable ArticleRow before, List<Warning> warnings) {
        return found.related().isEmpty() && article.custom.equals("{}")
                ? mapper.toManaged(article, found, before, warnings)
                : mapper.toManaged(row(article.id), warnings);
    }
}
