package id.warta.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes samples as an editor does: through the API. */
public final class Newsroom {
    private Newsroom() {}

    public static RequestSpecification editor() {
        return given().auth().preemptive().oauth2(TestDatabase.ADMIN_TOKEN).contentType(ContentType.JSON);
    }

    /** The path of one of our own addresses, which stands at the site's address and not where the test's server listens. */
    public static String pathOf(String address) {
        return URI.create(address).getRawPath();
    }

    public static ValidatableResponse create(String kind, Object input) {
        return editor().body(input).post("/v1/manage/" + kind).then();
    }

    public static String category(String slug) {
        return made("categories", Map.of("slug", slug, "name", "Category " + slug));
    }

    public static String category(String slug, String parent) {
        return made("categories", Map.of("slug", slug, "name", "Category " + slug, "parent", parent));
    }

    public static String tag(String slug) {
        return made("tags", Map.of("slug", slug, "name", "Tag " + slug));
    }

    public static String author(String slug) {
        return made("authors", Map.of("slug", slug, "name", "Author " + slug));
    }

    /** Publishes a story in a category of its own. */
    public static String publish(String slug) {
        category(slug);
        return story(slug, slug).publish();
    }

    public static Story story(String slug, String category) {
        return new Story(slug, category);
    }

    /** Every item of a list, a page at a time; the values of one member. */
    public static List<String> walk(String list, String member) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = cursor == null ? given() : given().queryParam("cursor", cursor);
            var page = request.get(list).then().statusCode(200).extract();
            found.addAll(page.<List<String>>path("items." + member));
            cursor = page.path("page.next");
        } while (cursor != null);
        return found;
    }

    private static String made(String kind, Object input) {
        return create(kind, input).statusCode(201).extract().path("id");
    }

    /** A story on its way to the reader. */
    public static final class Story {
        private final Map<String, Object> input = new LinkedHashMap<>();

        private Story(String slug, String category) {
            with("slug", slug).with("category", category);
            with("headline", "Headline " + slug).with("body", Map.of("markdown", "Text of " + slug));
        }

        public Story with(String member, Object value) {
            input.put(member, value);
            return this;
        }

        public Story at(String time) {
            return with("publishAt", Instant.parse(time).toString());
        }

        public String publish() {
            return with("status", "published").save();
        }

        public String save() {
            return made("articles", input);
        }
    }
}
