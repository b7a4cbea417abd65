package id.warta.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Block.Cell CELL = new Block.Cell("satu", "<b>satu</b>", 2, null, true);

    static Stream<Block> everyKind() {
        return Stream.of(
                new Block.Paragraph("satu", "<em>satu</em>"),
                new Block.Heading(2, "Judul", "Judul", "isi-judul"),
                new Block.Quote("Kami tumbuh.", "Kami tumbuh.", "Rina"),
                new Block.Quote("Kami tumbuh.", "Kami tumbuh.", null),
                new Block.PullQuote("Kami tumbuh.", "Kami tumbuh.", null),
                new Block.Items(
                        true,
                        3,
                        List.of(new Block.Item("satu", "satu", 4, List.of(new Block.Paragraph("satu", "satu"))))),
                new Block.Definitions(List.of(new Block.Definition(
                        List.of(new Block.RichText("a", "a")), List.of(new Block.Item("b", "b", null, null))))),
                new Block.Gallery(List.of(new Block.Image("/m/1.jpg", "", null, null, null, "/m")), "Galeri"),
                new Block.Video("/v.mp4", null, null, "/p.jpg", 640, 360, "Rekaman"),
                new Block.Audio("/a.mp3", List.of(new Block.Source("/a.mp3", "audio/mpeg")), null, null),
                new Block.Details("Ringkas", List.of(new Block.Break())),
                new Block.Footnotes(List.of(new Block.Footnote("isi-1", "a", "a"))),
                new Block.Break(),
                new Block.Image("/m/1.jpg", "Sawah", "Sawah di Bali", 640, 360, null),
                new Block.Image("/m/1.jpg", "", null, null, null, null),
                new Block.Embed("x", "https://x.com/a/status/1", null, "<p>a</p>", "b"),
                new Block.Table("Judul", List.of(CELL), List.of(List.of(CELL))),
                new Block.Code("java", "int a;"),
                new Block.Code(null, "x"),
                new Block.AdSlot("tengah"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void comesBackFromItsJson(Block block) throws JsonProcessingException {
        var json = JSON.writeValueAsString(block);

        assertThat(json).startsWith("{\"type\"").doesNotContain("null");
        assertThat(JSON.readValue(json, Block.class)).isEqualTo(block);
    }

    @Test
    void namesItsKind() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Block.AdSlot("tengah")))
                .isEqualTo("{\"type\":\"ad-slot\",\"name\":\"tengah\"}");
    }

    @Test
    void namesItsKindInsideARenderedBody() {
        var body = JSON.valueToTree(BodyRenderer.render(BodyFormat.HTML, "<h2>Judul</h2>"));

        assertThat(body.at("/blocks/0/type").asText()).isEqualTo("heading");
    }
}
