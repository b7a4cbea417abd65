package id.warta.syndication;

import static id.warta.testing.Newsroom.editor;

import java.util.Map;

/** Says what the newsroom is, for a test. */
final class FeedSite {
    private FeedSite() {}

    static void say(Map<String, ?> settings) {
        editor().header("If-Match", "*")
                .body(settings)
                .put("/v1/manage/site")
                .then()
                .statusCode(200);
    }
}
