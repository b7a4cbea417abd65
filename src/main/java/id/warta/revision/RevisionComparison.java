package id.warta.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.warta.article.ArticleInput;
import id.warta.revision.RevisionDiff.MemberChange;
import id.warta.text.TextDiff;
import id.warta.text.TextPart;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells two contents apart, member by member, and texts word by word. Lists and the free member {@code custom} are told whole. */
@Singleton
class RevisionComparison {
    private static final Set<String> WHOLE = Set.of("/custom");

    private final ObjectMapper json;

    RevisionComparison(ObjectMapper json) {
        this.json = json;
    }

    List<MemberChange> compare(ArticleInput before, ArticleInput after) {
        var changes = new ArrayList<MemberChange>();
        compare("", json.valueToTree(before), json.valueToTree(after), changes);
        return changes;
    }

    private void compare(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after, List<MemberChange> changes) {
        if (isOpen(pointer, before) || isOpen(pointer, after)) {
            for (String name : names(before, after)) {
                compare(pointer + "/" + name, member(before, name), member(after, name), changes);
            }
        } else if (!Objects.equals(before, after)) {
            changes.add(new MemberChange(pointer, before, after, parts(before, after)));
        }
    }

    private static @Nullable List<TextPart> parts(@Nullable JsonNode before, @Nullable JsonNode after) {
        return before != null && before.isTextual() && after != null && after.isTextual()
                ? TextDiff.of(before.textValue(), after.textValue())
                : null;
    }

    private static boolean isOpen(String pointer, @Nullable JsonNode node) {
        return node != null && node.isObject() && !WHOLE.contains(pointer);
    }

    private static Set<String> names(@Nullable JsonNode one, @Nullable JsonNode other) {
        var names = new LinkedHashSet<String>();
        if (one != null) {
            one.fieldNames().forEachRemaining(names::add);
        }
        if (other != null) {
            other.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static @Nullable JsonNode member(@Nullable JsonNode object, String name) {
        var member = object == null ? null : object.get(name);
        return member == null || member.isNull() ? null : member;
    }
}
