package id.warta.site;

import java.util.List;

/** What the front page shows of the newspaper; the articles themselves lie above this package. */
public interface Headlines {
    /** The newest public articles, a handful. */
    List<Headline> newest();

    /** One line of the front page. */
    record Headline(String category, String headline, String path) {}
}
