package id.warta.exchange.ghost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.exchange.Datelines;
import id.warta.exchange.SourceText;
import id.warta.exchange.markup.WordPressText;
import id.warta.site.SiteConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/** Makes the body of an article of a post: of its HTML, or else of what its editor kept, or else of its plain text. */
@Singleton
class GhostBody {
    private static final String SITE = "__GHOST_URL__";

    private final ObjectMapper json;
    private final Datelines datelines;
    private final URI site;

    GhostBody(ObjectMapper json, Datelines datelines, SiteConfig site) {
        this.json = json;
        this.datelines = datelines;
        this.site = URI.create(site.baseUrl().toString().replaceFirst("/+$", ""));
    }

    /** Fills in body and dateline; {@code open} says whether everybody could read the post. */
    void read(JsonNode post, boolean open, ObjectNode article, List<Warning> warnings) {
        var losses = new Losses(warnings, open);
        var html = new GhostHtml(losses);
        var written = text(post, "html");
        var body = written.isBlank() ? unrendered(post, losses) : html.read(written);
        html.tidy(body, site);
        datelines.split(body, article, new Datelines.Sources(), warnings);
        var kept = WordPressText.html(body);
        if (!kept.isBlank()) {
            article.putObject("body").put("html", kept);
        }
    }

    /** An address of the site that the file came from. */
    String absolute(String url) {
        return GhostHtml.absolute(url.replace(SITE, site.toString()), site);
    }

    private Element unrendered(JsonNode post, Losses losses) {
        var cards = new CardPayloads(losses);
        var body = Document.createShell("").body();
        document(post, "lexical", new LexicalHtml(cards)::read, body, losses);
        if (body.childNodeSize() == 0) {
            document(post, "mobiledoc", new MobiledocHtml(cards)::read, body, losses);
        }
        var markdown = text(post, "markdown");
        if (body.childNodeSize() == 0 && !markdown.isBlank()) {
            cards.markdown(markdown).forEach(body::appendChild);
        }
        if (body.childNodeSize() > 0 || losses.areMembersOnly()) {
            return body; // the plain text holds what is for members too
        }
        var plain = text(post, "plaintext").strip();
        if (!text(post, "lexical").isEmpty() || !text(post, "mobiledoc").isEmpty() || !plain.isEmpty()) {
            losses.warnings()
                    .add(new Warning(
                            "/body",
                            "no-html",
                            "There is no HTML" + (plain.isEmpty() ? "" : ": the plain text is taken")));
        }
        return plain.isEmpty() ? body : new GhostHtml(losses).read(paragraphs(plain));
    }

    private void document(
            JsonNode post, String column, Function<JsonNode, List<Node>> reader, Element into, Losses losses) {
        var written = text(post, column);
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

    private String text(JsonNode post, String member) {
        var value = post.path(member);
        return value.isNull() || value.isContainerNode()
                ? ""
                : SourceText.storable(value.asText("")).replace(SITE, site.toString());
    }
}
