package id.warta.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import id.warta.problem.Rejected;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article that was public elsewhere and lacks what readers need here: it becomes a draft, so that nothing is lost.
 *
 * @param warning what it lacks
 */
record Unpublished(ObjectNode content, Warning warning) {

    /** Empty if something else is wrong with it. */
    static Optional<Unpublished> of(ObjectNode article, Rejected reason) {
        boolean incomplete =
                reason.faults().stream().allMatch(fault -> fault.code().equals("required") && fault.pointer() != null);
        if (!article.path("status").asText().equals("published") || !incomplete) {
            return Optional.empty();
        }
        var lacking = reason.faults().stream()
                .map(fault -> String.valueOf(fault.pointer()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Unpublished(
                article.deepCopy().put("status", "draft"),
                new Warning("/status", "draft", "A draft, because it lacks " + lacking)));
    }
}
