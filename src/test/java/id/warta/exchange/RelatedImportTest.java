package id.warta.exchange;

import static id.warta.access.Scribes.as;
import static id.warta.testing.Newsroom.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import id.warta.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Articles that refer to each other travel together, in whatever order. */
@QuarkusTest
class RelatedImportTest {
    @Test
    void linksWhatComesLaterInTheFile() {
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        var file = category("impor-kait")
                + record(first, "impor-kait-1", quoted(second))
                + record(second, "impor-kait-2", quoted(first));

        assertThat(Imports.counts(Imports.run("?type=ndjson&dryRun=true", file)))
                .isEqualTo("3 3 0 0 0");
        assertThat(Imports.counts(Imports.run("?type=ndjson", file))).isEqualTo("3 3 0 0 0");

        editor().get("/v1/manage/articles/" + first).then().body("related.id", contains(second));
        editor().get("/v1/manage/articles/" + second).then().body("related.id", contains(first));
        assertThat(Imports.counts(Imports.run("?type=ndjson", file))).isEqualTo("3 0 0 3 0");
        assertThat(exported(first)).containsExactly(second);
    }

    @Test
    void leavesOutASlugThatIsNotThere() {
        var id = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        var job = Imports.run(
                "?type=ndjson",
                category("impor-slug") + record(id, "impor-slug-1", quoted("impor-tidak-ada") + "," + quoted(late)));

        assertThat(Imports.report(job)
                        .get(1)
                        .path("warnings")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("no-such-article");
        assertThat(exported(id)).isEmpty();
        Imports.run("?type=ndjson", record(late, "impor-slug-2", ""));
        assertThat(exported(id)).containsExactly(late);
    }

    private static List<String> exported(String id) {
        return Imports.lines(as(TestDatabase.ADMIN_TOKEN)
                        .get("/v1/manage/export.ndjson")
                        .asString())
                .stream()
                .filter(line -> line.path("id").asText().equals(id))
                .flatMap(line -> StreamSupport.stream(line.path("related").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private static String category(String slug) {
        return "{'kind':'category','slug':'%s','name':'K','formerSlugs':[]}%n"
                .formatted(slug)
                .replace('\'', '"');
    }

    private static String record(String id, String slug, String related) {
        return """
                {'kind':'article','id':'%s','slug':'%s','headline':'H','category':'%s','status':'published',\
                'body':{'markdown':'Isi.'},'related':[%s]}
                """.formatted(id, slug, slug.replaceAll("-[0-9]$", ""), related).replace('\'', '"');
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
