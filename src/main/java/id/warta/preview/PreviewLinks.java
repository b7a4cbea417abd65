package id.warta.preview;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.article.ArticleFilter;
import id.warta.article.ArticleRepository;
import id.warta.article.ArticleRow;
import id.warta.article.ArticleStatus;
import id.warta.article.ManagedArticles;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.secret.Signatures;
import id.warta.site.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes preview links, stops them, and finds what they show. */
@ApplicationScoped
class PreviewLinks {
    private static final String PURPOSE = "preview";
    private static final int ID_LENGTH = 16;
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final PreviewLinkRepository links;
    private final ManagedArticles managed;
    private final ArticleRepository articles;
    private final Signatures signatures;
    private final AuditLog audit;
    private final SiteConfig site;
    private final Clock clock;

    PreviewLinks(
            PreviewLinkRepository links,
            ManagedArticles managed,
            ArticleRepository articles,
            Signatures signatures,
            AuditLog audit,
            SiteConfig site,
            Clock clock) {
        this.links = links;
        this.managed = managed;
        this.articles = articles;
        this.signatures = signatures;
        this.audit = audit;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Makes a link to an article that the caller may see.
     *
     * @throws Rejected if it is to end in the past or too late
     */
    @Transactional
    PreviewLink create(String articleId, PreviewLinkInput input, Caller caller) {
        var article = managed.idOf(articleId, caller);
        var now = clock.instant();
        Instant expiresAt = input.expiresAt() == null ? now.plus(USUAL) : input.expiresAt();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new Rejected(
                    List.of(Fault.at("/expiresAt", "range", Wording.of("fault.preview-expiry", LONGEST.toDays()))));
        }
        var link = new PreviewLink(article, caller.name(), now, expiresAt);
        links.persistAndFlush(link);
        audit.record(caller, "previewed", "article", article, Map.of("link", link.id, "expiresAt", expiresAt));
        return link;
    }

    /** Stops a link at once; one that is stopped already stays so. */
    @Transactional
    void revoke(String articleId, String linkId, Caller caller) {
        var article = managed.idOf(articleId, caller);
        var link = Ids.parse(linkId)
                .flatMap(id -> links.find(article, id))
                .orElseThrow(() -> new NotFound("preview-link", linkId));
        if (link.revokedAt == null) {
            link.revokedAt = clock.instant();
            audit.record(caller, "preview-revoked", "article", article, Map.of("link", link.id));
        }
    }

    /** What stands for the link in its address: its id, signed. */
    String token(PreviewLink link) {
        var id = bytes(link.id);
        var token = Arrays.copyOf(id, ID_LENGTH + Signatures.LENGTH);
        System.arraycopy(signatures.sign(PURPOSE, id), 0, token, ID_LENGTH, Signatures.LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The article that a link shows now.
     *
     * @throws NotFound if the link is none of ours, has expired or was stopped, or the article is in the trash
     */
    ArticleRow find(String token) {
        return id(token)
                .flatMap(links::findByIdOptional)
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> articles.findOne(
                        ArticleFilter.all().id(link.articleId), site.language(), ArticleRow.Extra.BODY))
                .filter(row -> !row.status().equals(ArticleStatus.TRASHED.spelling()))
                .orElseThrow(() -> new NotFound("preview-link", token));
    }

    private Optional<UUID> id(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID_LENGTH + Signatures.LENGTH) {
                return Optional.empty();
            }
            var id = Arrays.copyOf(bytes, ID_LENGTH);
            if (!signatures.isSigned(PURPOSE, id, Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length))) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(id);
            return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
