package id.warta.article;

import id.warta.input.Visible;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the members of an article, whatever its way there. */
final class ArticleRules {
    /** The members that have a value always: left out they stay, but they cannot be cleared. */
    private static final List<String> NEVER_NULL = List.of("slug", "language", "status", "commentPolicy", "featured");

    private ArticleRules() {}

    static void checkCleared(Set<String> cleared, List<Fault> faults) {
        NEVER_NULL.stream()
                .filter(cleared::contains)
                .forEach(name -> faults.add(Fault.at("/" + name, "null", Wording.of("fault.not-null"))));
    }

    static void checkBody(ArticleInput input, List<Fault> faults) {
        var body = input.body();
        if (body != null && (body.markdown() == null) == (body.html() == null)) {
            faults.add(Fault.at("/body", "one-body", Wording.of("fault.one-body")));
        }
    }

    /** The rules of a whole article, with its body rendered. */
    static void check(Article article, ArticleInput input, List<Fault> faults) {
        var status = article.status();
        if (article.unpublishAt != null
                && article.publishAt != null
                && !article.unpublishAt.isAfter(article.publishAt)) {
            faults.add(Fault.at("/unpublishAt", "order", Wording.of("fault.order")));
        }
        if (status == ArticleStatus.WITHDRAWN && article.withdrawnReason == null) {
            faults.add(Fault.at("/withdrawnReason", "required", Wording.of("fault.needed-to-withdraw")));
        }
        if (status == ArticleStatus.PUBLISHED) {
            checkComplete(article, input, faults);
        }
    }

    /** What a story needs before readers may see it. */
    private static void checkComplete(Article article, ArticleInput input, List<Fault> faults) {
        var image = input.image();
        need(Visible.Check.isSeen(article.headline), "/headline", faults);
        need(article.bodyHtml != null && !article.bodyHtml.isBlank(), "/body", faults);
        need(input.category() != null, "/category", faults);
        need(image == null || Visible.Check.isSeen(image.alt()), "/image/alt", faults);
    }

    private static void need(boolean there, String pointer, List<Fault> faults) {
        if (!there && faults.stream().noneMatch(fault -> pointer.equals(fault.pointer()))) {
            faults.add(Fault.at(pointer, "required", Wording.of("fault.needed-to-publish")));
        }
    }

    /**
     * Stops a move between states that there is no way between.
     *
     * @throws Conflict naming the states that there is a way to
     */
    static void checkMove(ArticleStatus from, ArticleStatus to, Set<ArticleStatus> next) {
        if (!next.contains(to)) {
            var allowed = next.stream()
                    .filter(status -> status != from)
                    .map(ArticleStatus::spelling)
                    .collect(Collectors.joining(", "));
            throw Conflict.of(Wording.of("detail.transition", from.spelling(), to.spelling(), allowed));
        }
    }
}
