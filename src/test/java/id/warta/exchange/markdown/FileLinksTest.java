package id.warta.exchange.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links between the files of an archive. */
class FileLinksTest {
    private static final FileLinks LINKS = new FileLinks(List.of(
            "blog/_posts/2024-01-01-satu.md",
            "blog/_posts/kota/2024-02-02-dua.markdown",
            "blog/content/posts/tiga.md",
            "blog/content/posts/empat/index.md",
            "blog/content/lain/lima enam.md",
            "blog/content/lain/sama.md",
            "blog/content/posts/sama.md"));

    private final List<Warning> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [x](tiga.md)                            | [x](/blog/content/posts/tiga.md)
            [x](./tiga.md "T")                      | [x](/blog/content/posts/tiga.md "T")
            [x](../lain/lima%20enam.md#a)           | [x](/blog/content/lain/lima%20enam.md#a)
            [x](../../_posts/2024-01-01-satu.md?a)  | [x](/blog/_posts/2024-01-01-satu.md?a)
            [x]: empat/index.md                     | [x]: /blog/content/posts/empat/index.md
            [x]({% post_url 2024-01-01-satu %})     | [x](/blog/_posts/2024-01-01-satu.md)
            [x]({% post_url kota/2024-02-02-dua %}) | [x](/blog/_posts/kota/2024-02-02-dua.markdown)
            [x]({{ site.baseurl }}{% post_url 2024-02-02-dua %}) | [x](/blog/_posts/kota/2024-02-02-dua.markdown)
            [x]({% link _posts/2024-01-01-satu.md %}) | [x](/blog/_posts/2024-01-01-satu.md)
            [x]({{< ref "tiga" >}})                 | [x](/blog/content/posts/tiga.md)
            [x]({{< relref "tiga.md#a" >}})         | [x](/blog/content/posts/tiga.md#a)
            [x]({{% ref "/posts/empat" %}})         | [x](/blog/content/posts/empat/index.md)
            [x]({{< ref "lain/sama.md" >}})         | [x](/blog/content/lain/sama.md)
            [x]({{< ref path="sama" >}})            | [x](/blog/content/posts/sama.md)
            [x]({{< ref "empat" >}})                | [x](/blog/content/posts/empat/index.md)
            [x]({{< ref "#bawah" >}})               | [x](#bawah)
            """)
    void leadsToTheFile(String written, String led) {
        assertThat(LINKS.translate("blog/content/posts/asal.md", written, warnings))
                .isEqualTo(led);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](tak-ada.md)",
                "[x](../../../../keluar.md)",
                "[x]({% post_url 2024-01-01-sat %})",
                "[x]({{< ref \"tak-ada\" >}})"
            })
    void leavesAndTellsALinkToNoFile(String written) {
        assertThat(LINKS.translate("blog/content/posts/asal.md", written, warnings))
                .isEqualTo(written);
        assertThat(warnings).extracting(Warning::code).containsExactly("no-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](https://lain.example/tiga.md)",
                "[x](/posts/tiga.md)",
                "[x](#tiga.md)",
                "![x](tiga.png)",
                "`[x](tiga.md)`",
                "```\n{% post_url 2024-01-01-satu %}\n```",
                "tiga.md"
            })
    void leavesWhatLinksToNoFile(String written) {
        assertThat(LINKS.translate("blog/content/posts/asal.md", written, warnings))
                .isEqualTo(written);
        assertThat(warnings).isEmpty();
    }

    @Test
    void choosesNoFileByANameThatSeveralHave() {
        var written = "[x]({{< ref \"sama\" >}})";

        assertThat(LINKS.translate("lain/asal.md", written, warnings)).isEqualTo(written);
        assertThat(warnings).hasSize(1);
    }
}
