package id.warta.exchange;

import id.warta.address.StoryLinks;
import id.warta.article.ArticleWriting;
import id.warta.article.Edit;
import id.warta.article.Warning;
import id.warta.problem.ApiException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What an import does once all of its stories are here: links in them to each other, and to stories of earlier imports, lead to where
 * those are now. It may be broken off and done again.
 */
@Singleton
class ImportLinking {
    private static final Logger LOG = Logger.getLogger(ImportLinking.class);
    private static final int PAGE = 100;
    private static final int REMEMBERED = 10_000;

    private final ImportRepository imports;
    private final ArticleWriting articles;
    private final StoryLinks links;

    ImportLinking(ImportRepository imports, ArticleWriting articles, StoryLinks links) {
        this.imports = imports;
        this.articles = articles;
        this.links = links;
    }

    /** A story of an import whose body may have links to others. */
    record Linked(long number, UUID id, boolean isMarkdown, String body) {}

    /**
     * Makes the links in the stories of an import.
     *
     * @param check stops the work by an exception
     * @throws Superseded if the import is no longer the runner's
     */
    void link(ImportJob job, UUID runner, Runnable check) {
        if (job.dryRun()) {
            return;
        }
        var run = new Run(job, runner);
        for (var page = page(job, 0);
                !page.isEmpty();
                page = page(job, page.get(page.size() - 1).number())) {
            run.link(page);
            check.run();
        }
    }

    private List<Linked> page(ImportJob job, long after) {
        return QuarkusTransaction.requiringNew().call(() -> imports.listLinked(job.id(), after, PAGE));
    }

    /** One import. */
    private final class Run {
        private final ImportJob job;
        private final UUID runner;
        private final Edit edit;
        private final Set<String> hosts;
        private final Map<String, Optional<String>> known = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
                return size() > REMEMBERED;
            }
        };

        Run(ImportJob job, UUID runner) {
            this.job = job;
            this.runner = runner;
            this.edit = ImportTaking.edit(job);
            this.hosts = QuarkusTransaction.requiringNew().call(() -> imports.listHosts(job.id()));
        }

        void link(List<Linked> page) {
            for (var story : page) {
                var made = new int[1];
                var body = translate(story, story.body(), made);
                if (!body.equals(story.body())) {
                    save(story);
                }
            }
        }

        private String translate(Linked story, String body, int[] made) {
            return story.isMarkdown()
                    ? BodyLinks.inMarkdown(body, address -> other(address, made))
                    : BodyLinks.inHtml(body, address -> other(address, made));
        }

        private Optional<String> other(String address, int[] made) {
            if (!address.startsWith("/") && hosts.stream().noneMatch(address::contains)) {
                return Optional.empty();
            }
            var other = known.get(address);
            if (other == null) {
                other = QuarkusTransaction.joiningExisting().call(() -> links.follow(address, hosts));
                known.put(address, other);
            }
            var changed = other.filter(it -> !it.equals(address));
            changed.ifPresent(it -> made[0]++);
            return changed;
        }

        private void save(Linked story) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    var made = new int[1];
                    if (articles.readdressBody(story.id(), body -> translate(story, body, made), edit)) {
                        var detail = "Links to stories that are here now lead to them: " + made[0];
                        imports.tell(job.id(), runner, story.number(), new Warning("/body", "linked", detail));
                    }
                });
            } catch (ApiException refused) {
                LOG.debugf(refused, "Links of record %d of import %s stay", story.number(), job.id());
            } catch (RuntimeException failed) {
                if (ImportTaking.isNoFaultOfTheRecord(failed)) {
                    throw failed;
                }
                LOG.warnf(failed, "Links of record %d of import %s stay", story.number(), job.id());
            }
        }
    }
}
