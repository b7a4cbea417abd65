import client.ApiClient;
import client.api.ArticlesApi;
import client.api.CommentsApi;
import client.api.ImportAndExportApi;
import client.model.CommentInput;
import client.model.ImportType;
import java.io.File;

/** Reads, pages, comments and imports with the generated client; prints a line for each step. */
public final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var articles = new ArticlesApi(client);

        var slug = "";
        String cursor = null;
        int read = 0;
        do {
            var page = articles.listArticles(ArticlesApi.APIListArticlesRequest.newBuilder()
                    .limit(7)
                    .cursor(cursor)
                    .build());
            for (var article : page.getItems()) {
                slug = article.getSlug();
                read++;
                if (article.getCategory().getName().isEmpty() || article.getHeadline().isEmpty()) {
                    throw new IllegalStateException(slug);
                }
            }
            cursor = page.getPage().getNext();
        } while (cursor != null);
        System.out.println("paged " + read);

        var article = articles.getArticle(ArticlesApi.APIGetArticleRequest.newBuilder()
                .slugOrId(slug)
                .bodyFormat("html,text,blocks")
                .build());
        System.out.println("read " + (article.getBody().getHtml().startsWith("<")) + " " + article.getBody().getBlocks().size());

        var comment = new CommentInput()
                .authorName("Sari")
                .authorEmail("sari@contoh.example")
                .body("Terima kasih atas liputannya.");
        var receipt = new CommentsApi(client)
                .createComment(CommentsApi.APICreateCommentRequest.newBuilder()
                        .slugOrId(slug)
                        .commentInput(comment)
                        .build());
        System.out.println("commented " + receipt.getStatus());

        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + arguments[1]));
        var job = new ImportAndExportApi(client)
                .startImport(ImportAndExportApi.APIStartImportRequest.newBuilder()
                        ._file(new File(arguments[2]))
                        .type(ImportType.NDJSON)
                        .build());
        System.out.println("imported " + job.getType());
    }
}
