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
    private static final Block.RichText CELL = new Block.RichText("satu", "<b>satu</b>");

    static Stream<Block> everyKind() {
        return Stream.of(
                new Block.Paragraph("satu", "<em>satu</em>"),
                new Block.Heading(2, "Judul", "Judul"),
                new Block.Quote("Kami tumbuh.", "Kami tumbuh.", "Rina"),
                new Block.Quote("Kami tumbuh.", "Kami tumbuh.", null),
                new Block.Items(true, List.of(CELL)),
                new Block.Image("/m/1.jpg", "Sawah", "Sawah di Bali", 640, 360),
                new Block.Image("/m/1.jpg", "", null, null, null),
                new Block.Embed("https://www.youtube.com/embed/x", "youtube"),
                new Block.Table(List.of(CELL), List.of(List.of(CELL))),
                new Block.Code("java", "int a;"),
                new Block.Code(null, "x"),
                new Block.AdSlot("tengah"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void comesBackFromItsJson(Block block) throws JsonProcessingException {
        var json = JSON.writeValueAsString(block);

        assertThat(json).containsOnlyOnce("\"type\"").doesNotContain("null");
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
