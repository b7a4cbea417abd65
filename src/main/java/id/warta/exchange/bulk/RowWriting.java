package id.warta.exchange.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.access.Scope;
import id.warta.article.ArticleInput;
import id.warta.article.ArticleStatus;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.ManagedArticle;
import id.warta.exchange.ArticleRecord;
import id.warta.exchange.Fate;
import id.warta.exchange.RecordKind;
import id.warta.exchange.RecordWriting;
import id.warta.exchange.TakenBack;
import id.warta.input.Inputs;
import id.warta.input.JsonText;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Problems;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.web.Lines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes one row in the same way as a single request. */
@Singleton
class RowWriting {
    private static final Logger LOG = Logger.getLogger(RowWriting.class);

    private final ArticleWriting articles;
    private final RecordWriting records;
    private final RowRemoval removal;
    private final Inputs inputs;
    private final Problems problems;
    private final ObjectMapper json;
    private final JsonText texts;

    RowWriting(
            ArticleWriting articles,
            RecordWriting records,
            RowRemoval removal,
            Inputs inputs,
            Problems problems,
            ObjectMapper json,
            JsonText texts) {
        this.articles = articles;
        this.records = records;
        this.removal = removal;
        this.inputs = inputs;
        this.problems = problems;
        this.json = json;
        this.texts = texts;
    }

    /** In a transaction of its own, which a dry run takes back. */
    BulkRow write(long row, Lines.Line line, BulkOrder order, Edit edit, Locale language) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var result = attempt(row, line, order, edit);
                if (order.dryRun()) {
                    throw new TakenBack(result);
                }
                return result;
            });
        } catch (TakenBack tried) {
            return (BulkRow) Objects.requireNonNull(tried.result());
        } catch (RuntimeException reason) {
            return failed(row, line, reason, language);
        }
    }

    /** In the running transaction, which a failure spoils. */
    BulkRow attempt(long row, Lines.Line line, BulkOrder order, Edit edit) {
        if (line.tooLong()) {
            throw new Rejected(List.of(Fault.at("", "too-long", Wording.of("fault.row-too-long"))));
        }
        RowShape.check(line.bytes(), json);
        if (isRemoval(line.bytes())) {
            return removal.write(row, line.bytes(), edit);
        }
        return switch (order.mode()) {
            case "create" ->
                result(row, "created", articles.create(inputs.read(line.bytes(), ArticleInput.class), edit), null);
            case "patch" -> patch(row, line.bytes(), order, edit);
            default -> upsert(row, line.bytes(), order, edit);
        };
    }

    /** Whether a row takes an article away. */
    boolean isRemoval(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).contains("\"action\"")
                && texts.object(body)
                        .filter(row -> row.has("action") && !ArticleRecord.isRecord(row))
                        .isPresent();
    }

    BulkRow failed(long row, Lines.Line line, RuntimeException reason, Locale language) {
        var problem = problems.of(reason, language);
        if (problem.status() >= 500) {
            LOG.errorf(reason, "Row %d failed, trace %s", row, problem.traceId());
        }
        return BulkRow.failed(row, externalId(line.bytes()), problem);
    }

    /** The row as a batch takes it; {@link #write} takes rows that are not plain articles. */
    ArticleWriting.Arrival arrival(byte[] body) {
        return new ArticleWriting.Arrival(null, null, isRecord(body) ? new byte[0] : body);
    }

    private boolean isRecord(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).contains("\"kind\"")
                && texts.object(body).filter(ArticleRecord::isRecord).isPresent();
    }

    /** A line of an export. */
    private BulkRow record(long row, ObjectNode content, Edit edit) {
        var kind = RecordKind.spelled(content.path("kind").asText())
                .orElseThrow(() -> new Rejected(List.of(Fault.at("/kind", "unknown-kind", Wording.of("fault.kind")))));
        if (kind != RecordKind.ARTICLE) {
            edit.caller().require(Scope.IMPORTS_WRITE);
            edit.caller().requireWholeNewsroom();
        }
        var externalId = content.path("externalId").textValue();
        var fate = records.write(kind, externalId, content, edit);
        var action = fate.action().equals(Fate.SKIPPED) ? Fate.UNCHANGED : fate.action();
        return new BulkRow(row, externalId, action, fate.id(), fate.slug(), fate.warnings(), null);
    }

    private BulkRow upsert(long row, byte[] body, BulkOrder order, Edit edit) {
        if (isRecord(body)) {
            return record(row, texts.object(body).orElseThrow(), edit);
        }
        var externalId = externalId(body);
        var object = texts.object(body);
        if (externalId == null || object.isEmpty()) {
            inputs.read(body, ArticleInput.class); // names what else is wrong
            throw new Rejected(List.of(Fault.at("/externalId", "required", Wording.of("fault.required"))));
        }
        var terms = RowTerms.takeFrom(object.get(), order.revive());
        var change = inputs.replacement(bytes(object.get()), ArticleInput.class);
        var uploaded = articles.upload(
                externalId,
                new ArticleWriting.UploadTerms(terms.ifMatch(null), terms.revive(), true, order.keep()),
                change,
                edit,
                List.of());
        var action = uploaded.effect() == ArticleWriting.Effect.LEFT
                ? Fate.UNCHANGED
                : uploaded.effect().spelling();
        return result(row, action, uploaded.article(), status(object.get()));
    }

    private BulkRow patch(long row, byte[] body, BulkOrder order, Edit edit) {
        var read = texts.object(body);
        if (read.isEmpty()) {
            inputs.read(body, ArticleInput.class);
            throw new IllegalStateException();
        }
        var object = read.get();
        var terms = RowTerms.takeFrom(object, order.revive());
        var id = object.remove("id");
        var externalId = object.path("externalId").textValue();
        if (id == null && externalId == null) {
            throw new Rejected(List.of(Fault.at("/externalId", "required", Wording.of("fault.row-without-id"))));
        }
        var known = id != null && id.isTextual() ? Ids.parse(id.textValue()) : articles.findId(externalId);
        var address = known.orElseThrow(
                () -> new NotFound("managed-article", id == null ? String.valueOf(externalId) : id.asText()));
        if (id == null) {
            object.remove("externalId");
        }
        var status = status(object);
        var before = articles.standing(address);
        if (before.isPresent() && !terms.bringsBack()) {
            leaveRemoved(object, before.get().status());
        }
        var change = inputs.patch(bytes(object), ArticleInput.class);
        var article = articles.change(address, terms.ifMatch("*"), change, edit);
        boolean same = before.isPresent() && before.get().version() == article.version();
        return result(row, same ? "unchanged" : "updated", article, status);
    }

    /** Of what is in the trash nothing is changed, and what is withdrawn stays so. */
    private static void leaveRemoved(ObjectNode patch, ArticleStatus stands) {
        if (stands == ArticleStatus.TRASHED) {
            patch.removeAll();
        } else if (stands == ArticleStatus.WITHDRAWN
                && !ArticleStatus.TRASHED.spelling().equals(status(patch))) {
            patch.remove("status");
        }
    }

    private static @Nullable String status(ObjectNode row) {
        return row.path("status").textValue();
    }

    private static BulkRow result(long row, String action, ManagedArticle article, @Nullable String status) {
        return new BulkRow(
                row,
                article.externalId(),
                action,
                article.id(),
                article.slug(),
                RowTerms.warnings(article, status),
                null);
    }

    @Nullable
    String externalId(byte[] body) {
        var tree = tree(body);
        return tree == null ? null : tree.path("externalId").textValue();
    }

    private @Nullable JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static byte[] bytes(ObjectNode object) {
        return object.toString().getBytes(StandardCharsets.UTF_8);
    }
}
