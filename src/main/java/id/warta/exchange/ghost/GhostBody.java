package id.warta.exchange.ghost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.Datelines;
import id.warta.exchange.SourceText;
import id.warta.exchange.markup.WordPressText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/** Makes the body of an article of a post: of its HTML, or else of what its editor kept, or else of its plain text. */
@Singleton
class GhostBody {
    private final ObjectMapper json;
    private final Datelines datelines;

    GhostBody(ObjectMapper json, Datelines datelines) {
        this.json = json;
        this.datelines = datelines;
    }

    /** Fills in body and dateline; {@code open} says whether everybody could read the post. */
    void read(JsonNode post, boolean open, GhostSite site, ObjectNode article, List<Warning> warnings) {
        var losses = new Losses(warnings, open);
        var html = new GhostHtml(losses);
        var written = text(post, "html", site);
        var body = written.isBlank() ? unrendered(post, site, losses) : html.read(written);
        html.tidy(body, site::absolute);
        if (site.base() == null
                && !body.select("[href^=/], [src^=/], [poster^=/]").isEmpty()) {
            warnings.add(
                    new Warning(
                            "/body/html",
                            "no-site",
                            "Addresses without a host stay as they are: the file does not say where the site stood; site= says it"));
        }
        datelines.split(body, article, new Datelines.Sources(), warnings);
        var kept = WordPressText.html(body);
        if (!kept.isBlank()) {
            article.putObject("body").put("html", kept);
        }
    }

    private Element unrendered(JsonNode post, GhostSite site, Losses losses) {
        var cards = new CardPayloads(losses);
        var body = Document.createShell("").body();
        document(post, "lexical", site, new LexicalHtml(cards)::read, body, losses);
        if (body.childNodeSize() == 0) {
            document(post, "mobiledoc", site, new MobiledocHtml(cards)::read, body, losses);
        }
        var markdown = text(post, "markdown", site);
        if (body.childNodeSize() == 0 && !markdown.isBlank()) {
            cards.markdown(markdown).forEach(body::appendChild);
        }
        if (body.childNodeSize() > 0 || losses.areMembersOnly()) {
            return body; // the plain text holds what is for members too
        }
        var plain = text(post, "plaintext", site).strip();
        if (!text(post, "lexical", site).isEmpty()
                || !text(post, "mobiledoc", site).isEmpty()
                || !plain.isEmpty()) {
            losses.warnings()
                    .add(new Warning(
                            "/body",
                            "no-html",
                            "There is no HTML" + (plain.isEmpty() ? "" : ": the plain text is taken")));
        }
        return plain.isEmpty() ? body : new GhostHtml(losses).read(paragraphs(plain));
    }

    private void document(
            JsonNode post,
            String column,
            GhostSite site,
            Function<JsonNode, List<Node>> reader,
            Element into,
            Losses losses) {
        var written = text(post, column, site);
        if (!written.isBlank()) {
            try {
                reader.apply(json.readTree(written)).forEach(into::appendChild);
            } catch (JsonProcessingException unreadable) {
                losses.warnings()
                        .add(new Warning("/body", "unreadable", "The " + column + " of the post cannot be read"));
            }
        }
    }

    private static String paragraphs(String plain) {
        return "<p>" + Entities.escape(plain).replaceAll("\\n{2,}", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    private static String text(JsonNode post, String member, GhostSite site) {
        var value = post.path(member);
        return value.isNull() || value.isContainerNode() ? "" : site.placed(SourceText.storable(value.asText("")));
    }
}
