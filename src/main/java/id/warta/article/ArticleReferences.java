package id.warta.article;

import id.warta.access.Caller;
import id.warta.author.Author;
import id.warta.author.AuthorRepository;
import id.warta.author.AuthorWriting;
import id.warta.category.Category;
import id.warta.category.CategoryRepository;
import id.warta.category.CategoryWriting;
import id.warta.input.UnknownReference;
import id.warta.managed.ManagedDocuments;
import id.warta.managed.ManagedEntity;
import id.warta.problem.Fault;
import id.warta.problem.Wording;
import id.warta.rows.Ids;
import id.warta.site.SiteConfig;
import id.warta.tag.Tag;
import id.warta.tag.TagRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what an article names beside itself: its category, its authors, other articles and its tags, which are made if new. */
@ApplicationScoped
class ArticleReferences {
    private final CategoryRepository categories;
    private final AuthorRepository authors;
    private final TagRepository tags;
    private final RelatedRepository related;
    private final CategoryWriting placing;
    private final AuthorWriting signing;
    private final SiteConfig site;

    ArticleReferences(
            CategoryRepository categories,
            AuthorRepository authors,
            TagRepository tags,
            RelatedRepository related,
            CategoryWriting placing,
            AuthorWriting signing,
            SiteConfig site) {
        this.categories = categories;
        this.authors = authors;
        this.tags = tags;
        this.related = related;
        this.placing = placing;
        this.signing = signing;
        this.site = site;
    }

    /** What was found, each in the order that it was named in. */
    record Found(
            @Nullable Category category,
            List<Signature> signatures,
            List<Tag> tags,
            List<UUID> related,
            List<Warning> warnings) {
        @Nullable
        UUID categoryId() {
            return category == null ? null : category.id();
        }

        @Nullable
        String categorySlug() {
            return category == null ? null : category.slug();
        }

        List<AuthorCreditInput> credits() {
            return ArticleReferences.credits(signatures);
        }

        List<String> tagNames() {
            return tags.stream().map(Tag::name).toList();
        }
    }

    /** An author and what the author did. */
    record Signature(Author author, String role) {}

    static List<AuthorCreditInput> credits(List<Signature> signatures) {
        return signatures.stream()
                .map(signature -> new AuthorCreditInput(signature.author().slug(), signature.role()))
                .toList();
    }

    /**
     * Finds all that the input names; what is not there becomes a fault.
     *
     * @param article the article that is changed, or null for a new one
     */
    Found find(ArticleInput input, @Nullable UUID article, Edit edit, Instant now, List<Fault> faults) {
        var warnings = new ArrayList<Warning>();
        var category = category(input.category(), edit, warnings, faults);
        var signatures = signatures(orEmpty(input.authors()), edit, warnings, faults);
        var picked = picked(input, article, edit.caller(), now, faults);
        return new Found(category, signatures, tags.findOrCreate(orEmpty(input.tags()), now), picked, warnings);
    }

    /**
     * Of the related articles that an input names, those that are here or may still come, which an id says.
     *
     * @param here those that are here
     * @param unknown slugs that lead nowhere
     */
    record Picks(List<UUID> all, List<UUID> here, List<String> unknown) {}

    /** As {@link #find}, of related articles only, and without faults. */
    Picks pick(ArticleInput input, @Nullable UUID article, Caller caller, Instant now) {
        var found = related(input, article, caller, now);
        var picks = new Picks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var reference : orEmpty(input.related())) {
            var here = found.get(reference);
            var id = here == null ? Ids.parse(reference).orElse(null) : here;
            if (id == null) {
                picks.unknown.add(reference);
            } else if (!id.equals(article) && !picks.all.contains(id)) {
                picks.all.add(id);
                if (here != null) {
                    picks.here.add(id);
                }
            }
        }
        return picks;
    }

    private List<UUID> picked(
            ArticleInput input, @Nullable UUID article, Caller caller, Instant now, List<Fault> faults) {
        var references = orEmpty(input.related());
        var found = related(input, article, caller, now);
        var picked = new ArrayList<UUID>();
        for (int index = 0; index < references.size(); index++) {
            var id = found.get(references.get(index));
            var pointer = "/related/" + index;
            if (id == null) {
                faults.add(UnknownReference.fault(pointer, "article", references.get(index), List.of()));
            } else if (id.equals(article)) {
                faults.add(Fault.at(pointer, "itself", Wording.of("fault.related-itself")));
            } else if (picked.contains(id)) {
                faults.add(Fault.at(pointer, "repeated", Wording.of("fault.repeated-item")));
            } else {
                picked.add(id);
            }
        }
        return picked;
    }

    private Map<String, UUID> related(ArticleInput input, @Nullable UUID article, Caller caller, Instant now) {
        var language = input.language() == null ? site.language() : input.language();
        return related.find(orEmpty(input.related()), article, caller.categories(), language, now);
    }

    private @Nullable Category category(@Nullable String slug, Edit edit, List<Warning> warnings, List<Fault> faults) {
        if (slug == null) {
            return null;
        }
        var category = categories
                .findByPath(slug)
                .or(() -> categories.findBySlugOrName(slug))
                .or(() -> made(
                        Edit.CATEGORIES, "/category", edit, warnings, () -> placing.findOrCreate(slug, edit.caller())));
        if (category.isEmpty()) {
            var known = categories.listSlugs(UnknownReference.MAX_KNOWN);
            faults.add(UnknownReference.fault("/category", "category", slug, known));
        }
        return category.orElse(null);
    }

    private List<Signature> signatures(
            List<AuthorCreditInput> credits, Edit edit, List<Warning> warnings, List<Fault> faults) {
        var found = authors.findBySlugsOrNames(
                credits.stream().map(AuthorCreditInput::slug).toList());
        var seen = new HashSet<UUID>();
        var signatures = new ArrayList<Signature>();
        for (int index = 0; index < credits.size(); index++) {
            var credit = credits.get(index);
            var pointer = "/authors/" + index;
            var author = Optional.ofNullable(found.get(credit.slug()))
                    .or(() -> made(
                            Edit.AUTHORS,
                            pointer,
                            edit,
                            warnings,
                            () -> signing.findOrCreate(credit.slug(), edit.caller()).stream()
                                    .toList()))
                    .orElse(null);
            if (author == null) {
                var known = authors.listSlugs(UnknownReference.MAX_KNOWN);
                faults.add(UnknownReference.fault(pointer, "author", credit.slug(), known));
            } else if (!seen.add(author.id())) {
                faults.add(Fault.at(pointer, "repeated", Wording.of("fault.repeated-item")));
            } else {
                signatures.add(
                        new Signature(author, credit.role() == null ? AuthorCreditInput.REPORTER : credit.role()));
            }
        }
        return signatures;
    }

    /** What callers ask to have created if it is missing, with all that it stands under: the last of these is it. */
    private static <E extends ManagedEntity> Optional<E> made(
            String kind,
            String pointer,
            Edit edit,
            List<Warning> warnings,
            Supplier<List<ManagedDocuments.Named<E>>> making) {
        if (!edit.creates().contains(kind)) {
            return Optional.empty();
        }
        var named = making.get();
        named.stream()
                .filter(ManagedDocuments.Named::created)
                .forEach(it -> warnings.add(new Warning(
                        pointer,
                        "created",
                        "Created in " + kind + ": " + it.document().slug())));
        return named.stream().map(ManagedDocuments.Named::document).reduce((above, below) -> below);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
