package id.warta.demo;

import id.warta.article.ArticleInput;
import id.warta.article.AuthorCreditInput;
import id.warta.author.AuthorInput;
import id.warta.category.CategoryInput;
import id.warta.comment.CommentStatus;
import id.warta.site.SiteInput;
import id.warta.tag.TagInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo newspaper as its file holds it; times count from now. */
record Newspaper(
        SiteInput site,
        List<CategoryInput> categories,
        List<TagInput> tags,
        List<AuthorInput> authors,
        List<Story> articles) {

    /** One article with its comments. */
    record Story(
            String slug,
            String headline,
            @Nullable String kicker,
            String summary,
            ArticleInput.@Nullable DatelineInput dateline,
            String category,
            List<String> tags,
            List<AuthorCreditInput> authors,
            boolean featured,
            @Nullable List<String> related,
            int hoursAgo,
            ArticleInput.BodyInput body,
            ArticleInput.@Nullable SeoInput seo,
            List<Mended> corrections,
            ArticleInput.@Nullable ImageInput image,
            String commentPolicy,
            List<Remark> comments) {}

    /** A correction. */
    record Mended(int hoursAgo, String text) {}

    /** A comment with its replies. */
    record Remark(
            String authorName,
            String authorEmail,
            @Nullable String authorUrl,
            String body,
            int minutesAfter,
            String status,
            @Nullable List<Remark> replies) {

        CommentStatus decision() {
            return CommentStatus.spelled(status);
        }
    }
}
