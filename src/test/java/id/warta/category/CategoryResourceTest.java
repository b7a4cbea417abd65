package id.warta.category;

import static id.warta.testing.Newsroom.category;
import static id.warta.testing.Newsroom.create;
import static id.warta.testing.Newsroom.story;
import static id.warta.testing.Newsroom.walk;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CategoryResourceTest {

    @Test
    void showsTheTreeBelow() {
        family("tree");

        when().get("/v1/categories/tree-top")
                .then()
                .statusCode(200)
                .body("path", equalTo("tree-top"))
                .body("ancestors", empty())
                .body("children.slug", contains("tree-middle"))
                .body("children[0].path", equalTo("tree-top/tree-middle"))
                .body("children[0].children.slug", contains("tree-bottom"));
    }

    @Test
    void showsTheWayFromTheRoot() {
        family("way");

        when().get("/v1/categories/way-bottom")
                .then()
                .body("ancestors.slug", contains("way-top", "way-middle"))
                .body("ancestors.path", contains("way-top", "way-top/way-middle"))
                .body("children", empty());
    }

    @Test
    void showsTheWayToChildrenToo() {
        family("inner");

        when().get("/v1/categories/inner-top")
                .then()
                .body("children[0].children[0].ancestors.slug", contains("inner-top", "inner-middle"));
    }

    @Test
    void countsTheArticlesBelow() {
        family("count");
        story("count-1", "count-top").publish();
        story("count-2", "count-bottom").publish();
        story("count-3", "count-bottom").save();

        when().get("/v1/categories/count-top").then().body("articleCount", equalTo(2));
        when().get("/v1/categories/count-middle").then().body("articleCount", equalTo(1));
    }

    @Test
    void countsAsManyArticlesAsTheListOfItsArticlesHas() {
        family("agree");
        story("agree-1", "agree-top").publish();
        story("agree-2", "agree-bottom").publish();

        int total = when().get("/v1/articles?category=agree-top&count=exact").path("page.total");
        when().get("/v1/categories/agree-top").then().body("articleCount", equalTo(total));
    }

    @Test
    void listsRootsWithTheirTrees() {
        family("listed");

        assertThat(walk("/v1/categories?limit=100", "slug"))
                .contains("listed-top")
                .doesNotContain("listed-middle");
    }

    @Test
    void meetsEveryRootOncePageByPage() {
        category("paged-a");
        category("paged-b");
        category("paged-c");

        assertThat(walk("/v1/categories?limit=2", "slug"))
                .doesNotHaveDuplicates()
                .containsSubsequence("paged-a", "paged-b", "paged-c");
    }

    @Test
    void keepsTheOrderThatEditorsGaveSiblings() {
        category("ordered");
        create("categories", new CategoryInput("ordered-b", "B", null, "ordered", 2))
                .statusCode(201);
        create("categories", new CategoryInput("ordered-a", "A", null, "ordered", 1))
                .statusCode(201);

        when().get("/v1/categories/ordered").then().body("children.slug", contains("ordered-a", "ordered-b"));
    }

    @Test
    void takesNoSlugThatOnlyBeginsAlikeForADescendant() {
        category("alike");
        category("alike-not");

        when().get("/v1/categories/alike").then().body("children", empty()).body("ancestors", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "name", "children", "ancestors"})
    void trimsToTheFieldAskedFor(String field) {
        category("trimmed-" + field);

        given().queryParam("fields", field)
                .get("/v1/categories/trimmed-" + field)
                .then()
                .statusCode(200)
                .body("", aMapWithSize(1));
    }

    @Test
    void trimsChildrenToo() {
        family("leaves");

        when().get("/v1/categories/leaves-top?fields=slug,children.slug")
                .then()
                .statusCode(200)
                .body("children[0]", aMapWithSize(1))
                .body("children[0].slug", equalTo("leaves-middle"));
    }

    @Test
    void answers404ForAnUnknownSlug() {
        when().get("/v1/categories/no-such-category").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=2", "count=exact", "sort=name", "limit=0", "cursor=x"})
    void namesAWrongParameter(String query) {
        when().get("/v1/categories?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(query.replaceAll("=.*", "")));
    }

    private static void family(String name) {
        category(name + "-top");
        category(name + "-middle", name + "-top");
        category(name + "-bottom", name + "-middle");
    }
}
