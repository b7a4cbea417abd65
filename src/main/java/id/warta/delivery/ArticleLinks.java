package id.warta.delivery;

import id.warta.paging.Links;
import id.warta.site.SiteSettings;
import id.warta.web.ManagementPort;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What belongs to an article, by RFC 8288; of the relations that IANA knows. */
@Singleton
public class ArticleLinks {
    private final SiteSettings site;
    private final ArticleForms forms;
    private final ManagementPort management;

    ArticleLinks(SiteSettings site, ArticleForms forms, ManagementPort management) {
        this.site = site;
        this.management = management;
        this.forms = forms;
    }

    /** The more needed first, because an answer has no more than {@link Links#fitting} leaves. */
    public List<String> of(ArticleSummary article) {
        var path = "/v1/articles/" + article.slug();
        var links = new ArrayList<String>();
        links.add(canonical(article.url()));
        forms.vocabularies().forEach(form -> links.add(Links.link(path + "." + form.name(), "alternate") + type(form)));
        links.add(Links.link("/v1/articles", "collection"));
        links.add(Links.link(path + "/comments", "replies"));
        links.add(Links.link(path + "/related", "related"));
        links.add(Links.link("/q/openapi", "describedby"));
        if (!management.isOpen()) {
            links.add(Links.link("/q/swagger-ui", "service-doc"));
        }
        site.current()
                .hubs()
                .forEach(hub -> links.add(Links.link(URI.create(hub).toASCIIString(), "hub")));
        article.authors().stream()
                .map(author -> Links.link("/v1/authors/" + author.slug(), "author"))
                .forEach(links::add);
        return links;
    }

    /** Where readers find the article. */
    static String canonical(String url) {
        return Links.link(URI.create(url).toASCIIString(), "canonical");
    }

    /** The media type and its parameters, which are attributes of the link. */
    private static String type(ArticleVocabulary form) {
        var parts = form.mediaType().split(";", 2);
        return "; type=\"" + parts[0] + '"' + (parts.length == 1 ? "" : "; " + parts[1]);
    }
}
