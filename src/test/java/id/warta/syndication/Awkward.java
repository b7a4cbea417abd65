package id.warta.syndication;

import static id.warta.testing.Newsroom.author;
import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.story;

import java.util.List;
import java.util.Map;

/** Stories that are hard to write down in the words of others. */
final class Awkward {
    static final String TEXT =
            "\uD83D\uDE00 ]]> </script><script>x</script> <!-- & \"kutip\" \u0001\u000B\u2028\u2029 \u202Eשלום العربية\u202C";
    static final String LONG = "Panjang ".repeat(36) + "akhir";

    private Awkward() {}

    /** A story with something awkward in every text that readers see. */
    static String publish(String slug) {
        category(slug);
        author(slug);
        return story(slug, slug)
                .with("headline", TEXT)
                .with("kicker", TEXT)
                .with("summary", TEXT)
                .with("dateline", Map.of("place", "Jakarta", "source", "LEI"))
                .with("tags", List.of("Tag " + slug + " </script>"))
                .with("authors", List.of(slug))
                .with("seo", Map.of("title", TEXT, "description", TEXT))
                .with("image", Map.of("url", "https://gambar.example/a.jpg?b=1&c=2", "alt", TEXT, "caption", TEXT))
                .with(
                        "body",
                        Map.of(
                                "html",
                                "<p>Satu &amp; dua]]&gt; &lt;/script&gt; &nbsp;&#1;<br>\uD83D\uDE00 שלום</p><figure><img src=\"https://gambar.example/b.jpg\""
                                        + " alt=\"x\"><figcaption>y</figcaption></figure><div data-ad-slot=\"tengah\"></div>"))
                .publish();
    }

    /** A story that has nothing but what every story needs. */
    static String publishBare(String slug) {
        category(slug);
        return story(slug, slug).with("headline", LONG).publish();
    }
}
