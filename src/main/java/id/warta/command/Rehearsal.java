package id.warta.command;

import io.quarkus.runtime.QuarkusApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A start that reads what readers read and ends, so that the JDK can keep what it loaded for later starts. */
public class Rehearsal implements QuarkusApplication {
    private static final List<String> PATHS = List.of(
            "/",
            "/v1/articles",
            "/v1/articles?include=body&bodyFormat=html,text,markdown,blocks&count=exact",
            "/v1/articles?category=nasional&tag=kota&language=id&fields=slug",
            "/v1/articles/none",
            "/v1/search?q=kota&facets=category,tag,month",
            "/v1/site",
            "/v1/articles/none/comments",
            "/v1/categories",
            "/v1/tags",
            "/v1/authors",
            "/v1/resolve?path=/nasional",
            "/v1/manage/articles",
            "/q/health/ready");

    @Override
    public int run(String... arguments) throws Exception {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class); // the one in use
        var server = URI.create("http://127.0.0.1:" + port);
        var client = HttpClient.newHttpClient();
        for (var path : PATHS) {
            for (var coding : List.of("identity", "gzip", "br")) {
                var request = HttpRequest.newBuilder(server.resolve(path)).header("Accept-Encoding", coding);
                client.send(request.build(), BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
