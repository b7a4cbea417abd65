package id.warta.exchange.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card keeps its promise: each word and each address is in the HTML, or told. */
class CardPayloadsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            markdown         | markdown
            html             | html
            codeblock        | code language caption
            image            | src alt title href caption
            audio            | src title thumbnailSrc
            video            | src thumbnailSrc caption
            embed            | html caption
            bookmark         | url title description author publisher icon thumbnail caption
            file             | src fileTitle fileName fileCaption fileSize
            callout          | calloutEmoji calloutText
            toggle           | heading content
            button           | buttonText buttonUrl
            header           | header subheader buttonText buttonUrl backgroundImageSrc
            product          | productImageSrc productTitle productDescription productButton productUrl
            call-to-action   | sponsorLabel textValue buttonText buttonUrl imageUrl
            signup           | heading subheader disclaimer
            email            | html
            email-cta        | html buttonText buttonUrl
            transistor       | accentColor
            """)
    void losesNothingThatIsNotTold(String name, String members) {
        var card = JSON.createObjectNode();
        var parts = new ArrayList<String>();
        for (var member : members.split(" ")) {
            parts.add("kata" + member.toLowerCase(Locale.ROOT));
            card.put(member, parts.get(parts.size() - 1));
        }
        List<Warning> warnings = new ArrayList<>();

        var html = new CardPayloads(new Losses(warnings, true))
                .read(name, card).stream().map(Node::outerHtml).toList();

        assertThat(html.toString() + warnings).contains(parts);
    }
}
