package id.warta.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.access.Caller;
import id.warta.address.FormerAddresses;
import id.warta.article.ArticleBatch;
import id.warta.article.ArticleInput;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.Warning;
import id.warta.author.AuthorInput;
import id.warta.author.AuthorWriting;
import id.warta.category.CategoryInput;
import id.warta.category.CategoryWriting;
import id.warta.input.Inputs;
import id.warta.managed.Arrived;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.revision.RevisionArchive;
import id.warta.rows.Ids;
import id.warta.tag.TagInput;
import id.warta.tag.TagWriting;
import id.warta.time.Times;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one record of any kind in the running transaction. A failure makes the transaction unusable. */
@Singleton
public class RecordWriting {
    private final ArticleWriting articles;
    private final FormerAddresses addresses;
    private final RevisionArchive revisions;
    private final CommentRecords comments;
    private final AuthorWriting authors;
    private final CategoryWriting categories;
    private final TagWriting tags;
    private final Attachments attachments;
    private final Inputs inputs;

    RecordWriting(
            ArticleWriting articles,
            FormerAddresses addresses,
            RevisionArchive revisions,
            CommentRecords comments,
            AuthorWriting authors,
            CategoryWriting categories,
            TagWriting tags,
            Attachments attachments,
            Inputs inputs) {
        this.articles = articles;
        this.addresses = addresses;
        this.revisions = revisions;
        this.comments = comments;
        this.authors = authors;
        this.categories = categories;
        this.tags = tags;
        this.attachments = attachments;
        this.inputs = inputs;
    }

    /**
     * Writes a record.
     *
     * @throws Rejected naming everything that is wrong with it
     */
    public Fate write(RecordKind kind, @Nullable String externalId, ObjectNode content, Edit edit) {
        return switch (kind) {
            case AUTHOR, CATEGORY, TAG -> term(kind, content, edit.caller());
            case ATTACHMENT -> attachment(externalId, content);
            case ARTICLE -> article(content, edit);
            case REVISION -> revision(content);
            case COMMENT -> comments.write(content, edit.caller());
            case OTHER -> new Fate(Fate.SKIPPED, null, null, List.of(), null);
        };
    }

    /** Redirects the former addresses of articles that were just written. */
    void readdress(List<ArticleRecord> arrivals, List<ArticleBatch.@Nullable Written> made) {
        var former = new ArrayList<FormerAddresses.Former>();
        for (int index = 0; index < arrivals.size(); index++) {
            var written = made.get(index);
            if (written != null) {
                former.add(arrivals.get(index).former(written.id()));
            }
        }
        addresses.add(former);
    }

    private Fate term(RecordKind kind, ObjectNode content, Caller caller) {
        var term = content.deepCopy();
        term.remove("kind");
        var former = new ArrayList<String>();
        Optional.ofNullable(term.remove(ArticleRecord.FORMER_SLUGS))
                .ifPresent(slugs -> slugs.forEach(slug -> former.add(slug.asText())));
        var curated = term.remove("curated");
        var body = bytes(term);
        var arrived =
                switch (kind) {
                    case AUTHOR -> authors.bringIn(inputs.read(body, AuthorInput.class), former, caller);
                    case CATEGORY -> categories.bringIn(inputs.read(body, CategoryInput.class), former, caller);
                    default ->
                        tags.bringIn(
                                inputs.read(body, TagInput.class),
                                former,
                                curated == null || curated.asBoolean(),
                                caller);
                };
        return fate(arrived, term.path("slug").textValue());
    }

    private Fate attachment(@Nullable String externalId, ObjectNode content) {
        var id = required(externalId, "/externalId");
        return content.has(Attachments.SHA256)
                ? new Fate(attachments.keep(id, content), null, null, List.of(), null)
                : fate(attachments.note(id, content), null);
    }

    private Fate article(ObjectNode content, Edit edit) {
        var record = ArticleRecord.of(content);
        if (record.arrival().externalId() == null && record.arrival().id() == null) {
            inputs.read(record.arrival().body(), ArticleInput.class); // names what else is wrong
            throw missing("/externalId");
        }
        var uploaded = articles.bringIn(record.arrival(), edit);
        var article = uploaded.article();
        addresses.add(List.of(record.former(article.id())));
        if (uploaded.effect() == ArticleWriting.Effect.LEFT) {
            var warning = new Warning("", "changed-here", "The newsroom changed it since the last upload: it stays");
            return new Fate(Fate.SKIPPED, article.id(), article.slug(), List.of(warning), null);
        }
        return new Fate(uploaded.effect().spelling(), article.id(), article.slug(), article.warnings(), null);
    }

    private Fate revision(ObjectNode content) {
        var arrived = revisions.keep(new RevisionArchive.ArchivedRevision(
                id(content, "article").orElseThrow(() -> missing("/article")),
                content.path("number").asInt(),
                time(content, "savedAt"),
                content.path("savedBy").asText(),
                content.path("note").textValue(),
                content.path("changed"),
                content.path("content")));
        return fate(arrived, null);
    }

    private static Fate fate(Arrived arrived, @Nullable String slug) {
        return switch (arrived) {
            case CREATED -> new Fate(Fate.CREATED, null, slug, List.of(), null);
            case UNCHANGED -> new Fate(Fate.UNCHANGED, null, slug, List.of(), null);
            case LEFT ->
                new Fate(
                        Fate.SKIPPED,
                        null,
                        slug,
                        List.of(new Warning("", "here-already", "It is here already, and different: that stays")),
                        null);
        };
    }

    static Optional<UUID> id(JsonNode content, String member) {
        var text = content.path(member).textValue();
        return text == null ? Optional.empty() : Ids.parse(text);
    }

    static Instant time(JsonNode content, String member) {
        return Optional.ofNullable(content.path(member).textValue())
                .flatMap(Times::parse)
                .orElseThrow(() -> missing("/" + member));
    }

    private static String required(@Nullable String value, String pointer) {
        if (value == null) {
            throw missing(pointer);
        }
        return value;
    }

    static Rejected missing(String pointer) {
        return new Rejected(List.of(Fault.at(pointer, "required", Wording.of("fault.required"))));
    }

    private static byte[] bytes(ObjectNode object) {
        return object.toString().getBytes(StandardCharsets.UTF_8);
    }
}
