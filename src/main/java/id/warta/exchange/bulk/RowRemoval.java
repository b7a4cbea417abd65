package id.warta.exchange.bulk;

import id.warta.article.ArticleStatus;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.ManagedArticle;
import id.warta.article.Warning;
import id.warta.input.Inputs;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.web.IfMatch;
import id.warta.web.VersionTag;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Withdraws, trashes and deletes articles that rows name. What is so already stays so. */
@Singleton
class RowRemoval {
    private static final String UNCHANGED = "unchanged";

    private final ArticleWriting articles;
    private final Inputs inputs;

    RowRemoval(ArticleWriting articles, Inputs inputs) {
        this.articles = articles;
        this.inputs = inputs;
    }

    BulkRow write(long row, byte[] body, Edit edit) {
        var wanted = inputs.read(body, RowAction.class);
        if (wanted.externalId() == null && wanted.id() == null) {
            throw new Rejected(List.of(Fault.at("/externalId", "required", Wording.of("fault.row-without-id"))));
        }
        var known = wanted.id() == null ? articles.findId(wanted.externalId()) : Ids.parse(wanted.id());
        var standing = known.flatMap(articles::standing);
        var name = wanted.id() == null ? String.valueOf(wanted.externalId()) : wanted.id();
        if (standing.isEmpty()) {
            if (wanted.action() != RowAction.Deed.DELETE) {
                throw new NotFound("managed-article", name);
            }
            var warning = new Warning("", "no-such-article", "There is no such article: " + name);
            return new BulkRow(row, wanted.externalId(), UNCHANGED, null, null, List.of(warning), null);
        }
        return remove(row, known.orElseThrow(), standing.get(), wanted, edit);
    }

    private BulkRow remove(long row, UUID id, ArticleWriting.Standing standing, RowAction wanted, Edit edit) {
        var ifMatch = new IfMatch(wanted.ifVersion() == null ? "*" : VersionTag.of(wanted.ifVersion()));
        return switch (wanted.action()) {
            case WITHDRAW ->
                result(row, standing, articles.withdraw(id, wanted.withdrawnReason(), ifMatch, edit), "withdrawn");
            case TRASH -> result(row, standing, articles.trash(id, ifMatch, edit), "trashed");
            case DELETE -> {
                if (standing.status() != ArticleStatus.TRASHED) {
                    articles.trash(id, ifMatch, edit);
                }
                articles.delete(id, standing.status() == ArticleStatus.TRASHED ? ifMatch : new IfMatch("*"), edit);
                yield new BulkRow(row, wanted.externalId(), "deleted", id, null, List.of(), null);
            }
        };
    }

    private static BulkRow result(long row, ArticleWriting.Standing before, ManagedArticle article, String action) {
        return new BulkRow(
                row,
                article.externalId(),
                article.version() == before.version() ? UNCHANGED : action,
                article.id(),
                article.slug(),
                article.warnings(),
                null);
    }
}
