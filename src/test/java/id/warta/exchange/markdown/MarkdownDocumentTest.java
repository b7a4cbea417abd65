package id.warta.exchange.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.Warning;
import id.warta.problem.Rejected;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownDocumentTest {

    /** Patterns that try each piece anew would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"{% highlight a %}", "`", "~", "{{< a ", "{{< a", "# a ", " ", "/"})
    void readsLongRowsInBearableTime(String piece) {
        var text = "---\ntitle: a\nslug: " + (piece.equals("/") ? "/".repeat(60_000) : "b") + "\n---\n{{\n";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parse(text + piece.repeat(60_000), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-28 05:00            | 2026-11-27T22:00:00Z
            2026-11-28 05:00:00         | 2026-11-27T22:00:00Z
            2026-11-28T05:00:00Z        | 2026-11-28T05:00:00Z
            2026-11-28 05:00:00 +0900   | 2026-11-27T20:00:00Z
            2026-11-28                  | 2026-11-27T17:00:00Z
            28 November 2026            | 2026-11-27T17:00:00Z
            28/11/2026                  | 2026-11-27T17:00:00Z
            2026-11-28 05:00 WIB        | 2026-11-27T22:00:00Z
            10 Mei 2024 09.30 WITA      | 2024-05-10T01:30:00Z
            """)
    void readsTimesInTheNewsroomsZone(String written, String at) {
        assertThat(head("status: published\ndate: " + written)
                        .article()
                        .path("publishAt")
                        .asText())
                .isEqualTo(at);
        assertThat(head("status: published\ndate: \"" + written + "\"")
                        .article()
                        .path("publishAt")
                        .asText())
                .isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"besok pagi", "2026-11-31", "28 Novembre 2026", "2026-11-28 05:00 EST", "[2026, 11]", "20261128"
            })
    void refusesTimesThatItCannotReadInsteadOfPublishingNow(String written) {
        var parsed = head("status: published\ndate: " + written);

        assertThat(parsed.article().has("publishAt")).isFalse();
        assertThat(parsed.unreadableTimes()).containsOnlyKeys("date");
        assertThatThrownBy(parsed::requireTimes).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                        rejected.faults().get(0).pointer())
                .isEqualTo("/date"));
    }

    @Test
    void publishesWhenItSaysSoAndNotWhenItIsFrom() {
        assertThat(head("publishDate: 2024-05-12\ndate: 2024-05-10")
                        .article()
                        .path("publishAt")
                        .asText())
                .isEqualTo("2024-05-11T17:00:00Z");
        assertThat(head("date: 2024-05-10\npublishDate: 2024-05-12")
                        .article()
                        .path("publishAt")
                        .asText())
                .isEqualTo("2024-05-11T17:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /blog/:title                     | sidang-ditunda | /blog/sidang-ditunda
            /kabar/:year/:month/:title/      | sidang-ditunda | /kabar/2024/05/sidang-ditunda/
            /:categories/:i_month/:i_day/:slug.html | sidang-ditunda | /jawa-barat/5/9/sidang-ditunda.html
            pretty                           | sidang-ditunda | /jawa-barat/2024/05/09/sidang-ditunda/
            date                             | sidang-ditunda | /jawa-barat/2024/05/09/sidang-ditunda.html
            ordinal                          | sidang-ditunda | /jawa-barat/2024/130/sidang-ditunda.html
            none                             | sidang-ditunda | /jawa-barat/sidang-ditunda.html
            /:section/:contentbasename/      | sidang-ditunda | /berita/sidang-ditunda/
            /berita/2024/tetap.html          | tetap          | /berita/2024/tetap.html
            """)
    void expandsPermalinks(String pattern, String slug, String path) {
        var parsed = file("date: 2024-05-09 09:30\ncategory: Jawa Barat\npermalink: " + pattern);

        assertThat(parsed.article().path("slug").asText()).isEqualTo(slug);
        assertThat(parsed.formerPaths()).containsExactly(path);
    }

    @Test
    void leavesOutAPermalinkOfWhichItDoesNotKnowAPart() {
        var parsed = file("permalink: /:hash/:title/\ndate: 2024-05-09");

        assertThat(parsed.article().has("slug")).isFalse();
        assertThat(parsed.formerPaths()).isEmpty();
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("pattern");
    }

    @Test
    void makesTheSlugOfItsTitleWhereThereIsNoFile() {
        var parsed = head("title: Sidang Ditunda\npermalink: /blog/:title");

        assertThat(parsed.article().path("slug").asText()).isEqualTo("sidang-ditunda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"Judul\"\ndate = 2024-05-10T09:30:00+07:00\ntags = [\"air\", \"hujan\"]\n+++\nIsi.",
                "{\n\"title\": \"Judul\", \"date\": \"2024-05-10T09:30:00+07:00\", \"tags\": [\"air\", \"hujan\"]\n}\nIsi.",
                "\uFEFF---\r\ntitle: Judul\r\ndate: 2024-05-10T09:30:00+07:00\r\ntags: air, hujan\r\n---\r\nIsi."
            })
    void readsHeadsInThreeLanguages(String document) {
        var article = parse(document, null).article();

        assertThat(article.path("headline").asText()).isEqualTo("Judul");
        assertThat(article.path("publishAt").asText()).isEqualTo("2024-05-10T02:30:00Z");
        assertThat(article.path("tags")).extracting(tag -> tag.asText()).containsExactly("air", "hujan");
        assertThat(article.at("/body/markdown").asText()).isEqualTo("Isi.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nSebuah kalimat.\n---\nIsi.", "---\ntitle: a\n\nIsi.", "{ \"title\": \nIsi."})
    void keepsAHeadThatIsNoneAsTextAndTellsIt(String document) {
        var parsed = parse(document, null);

        assertThat(parsed.article().at("/body/markdown").asText()).contains("Isi.");
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("no-head");
    }

    @Test
    void takesTheFirstHeadingForATitle() {
        var article = parse("# Judul dari isi #\n\nIsi.", null).article();

        assertThat(article.path("headline").asText()).isEqualTo("Judul dari isi");
        assertThat(article.at("/body/markdown").asText()).isEqualTo("Isi.");
    }

    @Test
    void makesTagsOfFurtherCategoriesAndAWayOfNestedOnes() {
        var parsed = head("categories:\n- [Daerah, Jawa Barat]\n- [Hukum]\ntags: ruang publik, air");

        assertThat(parsed.categories()).containsExactly("Daerah", "Jawa Barat");
        assertThat(parsed.article().path("category").asText()).isEqualTo("Jawa Barat");
        assertThat(parsed.article().path("tags"))
                .extracting(tag -> tag.asText())
                .containsExactly("Hukum", "ruang publik", "air");
        assertThat(parsed.warnings()).extracting(Warning::code).containsExactly("more-categories");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            categories: hukum daerah            | hukum         | daerah   | split more-categories
            categories: "  hukum   daerah "     | hukum         | daerah   | split more-categories
            categories: hukum                   | hukum         |          |
            categories: Ekonomi Mikro           | Ekonomi Mikro |          |
            categories: Ekonomi Mikro, Hukum    | Ekonomi Mikro | Hukum    | more-categories
            categories: [Jawa Barat, Hukum]     | Jawa Barat    | Hukum    | more-categories
            category: Jawa Barat                | Jawa Barat    |          |
            tags: ruang publik                  |               | ruang publik |
            """)
    void readsATextOfCategoriesAsJekyllDoesUnlessOneIsCalledSo(String head, String category, String tag, String told) {
        var parsed = head(head);

        assertThat(parsed.article().path("category").asText()).isEqualTo(Objects.requireNonNullElse(category, ""));
        assertThat(parsed.article().path("tags"))
                .extracting(it -> it.asText())
                .containsExactlyElementsOf(
                        Optional.ofNullable(tag).map(List::of).orElse(List.of()));
        assertThat(parsed.warnings().stream().map(Warning::code).collect(Collectors.joining(" ")))
                .isEqualTo(Objects.requireNonNullElse(told, ""));
    }

    @Test
    void findsTheOldAddressUnderAllCategoriesOfJekyll() {
        var parsed = file("date: 2024-05-09\ncategories: hukum daerah\npermalink: pretty");

        assertThat(parsed.formerPaths()).containsExactly("/hukum/daerah/2024/05/09/sidang-ditunda/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            category: Jawa Barat                          | Jawa Barat
            section: Hukum                                | Hukum
            categories: [Jawa Barat, Hukum]               | Hukum, Jawa Barat
            "categories: [[Daerah, Jawa Barat], [Hukum]]" | Daerah, Hukum, Jawa Barat
            categories: hukum daerah                      |
            """, quoteCharacter = '"')
    void knowsCategoriesThatAreCalledByTheirNames(String head, String names) {
        assertThat(MarkdownDocument.categoriesOf("---\n" + head + "\n---\nIsi.").stream()
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(Objects.requireNonNullElse(names, ""));
    }

    @Test
    void describesAPictureByItsTitle() {
        var parsed = head("title: Judul\nimage: https://x.example/a.jpg\nimage_caption: Perahu");

        assertThat(parsed.article().at("/image/alt").asText()).isEqualTo("Judul");
        assertThat(parsed.article().at("/image/caption").asText()).isEqualTo("Perahu");
    }

    @Test
    void tellsPicturesThatOnlyTheArchiveHas() {
        var parsed = parse("![f](foto.jpg) ![g](https://x.example/g.jpg)", null);

        assertThat(parsed.warnings()).singleElement().satisfies(warning -> assertThat(warning.detail())
                .endsWith("foto.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a](foto.jpg)",
                "![a](<foto kecil.jpg> \"Judul\")",
                "![a][b]\n\n[b]: img/foto.jpg",
                "<img src='foto.jpg' alt=a>",
                "[lihat](foto.JPG)",
                "{{< figure src=\"foto.jpg\" caption=\"a\" >}}"
            })
    void findsPicturesHoweverTheyAreShown(String markdown) {
        assertThat(parse(markdown, null).warnings()).extracting(Warning::code).containsExactly("local-image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a](https://x.example/a.jpg) ![b](//x.example/b.jpg) ![c](/c.jpg) [d](data:image/png;base64,AA)",
                "`![a](foto.jpg)`",
                "[halaman](tentang.html) [atas](#atas) a.jpg"
            })
    void leavesWhatLiesElsewhere(String markdown) {
        assertThat(parse(markdown, null).warnings()).extracting(Warning::code).doesNotContain("local-image");
    }

    @Test
    void looksForThePicturesOfTheHead() {
        var parsed = head("cover:\n  image: sampul.jpg\nimages: [satu.jpg, 'https://x.example/2.jpg']\n"
                + "resources:\n- src: dua.png\n  name: b\n- src: 'galeri/*.jpg'");

        assertThat(parsed.warnings().stream()
                        .filter(warning -> warning.code().equals("local-image"))
                        .map(warning ->
                                warning.pointer() + " " + warning.detail().replaceFirst(".*: ", "")))
                .containsExactly("/cover sampul.jpg", "/images satu.jpg", "/resources dua.png");
        assertThat(parsed.article().at("/custom/cover/image").asText()).isEqualTo("sampul.jpg");
    }

    @Test
    void looksForAThousandPicturesAtMost() {
        var many = new StringBuilder();
        for (int number = 0; number < 1_500; number++) {
            many.append("![](").append(number).append(".jpg)\n");
        }

        assertThat(parse(many.toString(), null).warnings())
                .extracting(Warning::code)
                .hasSize(1_001)
                .endsWith("more-pictures");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            ![a]({{ site.baseurl }}/aset/a.jpg)               ~ ![a](/aset/a.jpg)
            ![a]({{site.url}}{{ site.baseurl }}/aset/a.jpg)   ~ ![a](/aset/a.jpg)
            ![a]({{ "/aset/a.jpg" | relative_url }})          ~ ![a](/aset/a.jpg)
            ![a]({{ '/aset/a.jpg' | prepend: site.baseurl | prepend: site.url }}) ~ ![a](/aset/a.jpg)
            Tulis `{{ site.baseurl }}` di sana                ~ Tulis `{{ site.baseurl }}` di sana
            {{ page.url }} {{ "a b" | upcase }}               ~ {{ page.url }} {{ "a b" | upcase }}
            """)
    void leavesOutTheAddressOfJekyllsSite(String written, String read) {
        assertThat(parse(written, null).article().at("/body/markdown").asText()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {{< youtube AAAAAAAAAA1 >}}              | https://www.youtube.com/watch?v=AAAAAAAAAA1
            {{< youtube id="AAAAAAAAAA1" autoplay="true" >}} | https://www.youtube.com/watch?v=AAAAAAAAAA1
            {% vimeo 123 %}                          | https://vimeo.com/123
            {{< tweet user="a" id="1" >}}            | https://x.com/a/status/1
            {{< instagram abc >}}                    | https://www.instagram.com/p/abc
            {{< gist a 12 >}}                        | <https://gist.github.com/a/12>
            {{< figure src="/a.jpg" caption="Banjir \\"x" >}} | <figure><img src="/a.jpg"
            {% include figure.html src="/a.jpg" alt='b' %} | <figure><img src="/a.jpg" alt="b"></figure>
            """)
    void readsShortcodes(String code, String made) {
        var parsed = parse("Isi.\n\n" + code + "\n\nIsi.", null);

        assertThat(parsed.article().at("/body/markdown").asText()).contains(made);
        assertThat(parsed.warnings()).isEmpty();
    }

    @Test
    void makesCodeOfWhatIsHighlighted() {
        var parsed = parse(
                "{% highlight ruby %}\nputs '{{ x }}'\n{% endhighlight %}\n\n{{< highlight go >}}a{{< /highlight >}}",
                null);

        assertThat(parsed.article().at("/body/markdown").asText())
                .isEqualTo("```ruby\nputs '{{ x }}'\n```\n\n```go\na\n```");
    }

    @Test
    void leavesUnknownShortcodesAndThoseInCodeAndTellsTheFormer() {
        var text = "{{< peta kota >}} {{ buka }}\n\n`{{< youtube x >}}`\n\n```\n{% vimeo 1 %}\n```";
        var parsed = parse(text, null);

        assertThat(parsed.article().at("/body/markdown").asText()).isEqualTo(text);
        assertThat(parsed.warnings())
                .extracting(Warning::detail)
                .containsExactly("Left in the text as it stands: peta");
    }

    private static MarkdownDocument.Parsed head(String head) {
        return parse("---\n" + head + "\n---\nIsi.", null);
    }

    private static MarkdownDocument.Parsed file(String head) {
        return parse(
                "---\n" + head + "\n---\nIsi.",
                new MarkdownDocument.FileName("sidang-ditunda", null, List.of("berita")));
    }

    private static MarkdownDocument.Parsed parse(String document, MarkdownDocument.@Nullable FileName file) {
        var place =
                new MarkdownDocument.Place(ZoneId.of("Asia/Jakarta"), file, "Ekonomi Mikro"::equals, Pictures.NOWHERE);
        return MarkdownDocument.parse(document, new ObjectMapper(), place);
    }
}
