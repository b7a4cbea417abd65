package id.warta.category;

import id.warta.access.AuditLog;
import id.warta.access.Caller;
import id.warta.input.Change;
import id.warta.input.UnknownReference;
import id.warta.managed.Arrived;
import id.warta.managed.SlugChoice;
import id.warta.problem.BadRequest;
import id.warta.problem.Conflict;
import id.warta.problem.Fault;
import id.warta.problem.NotFound;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes categories and their changes in. Whoever changes the tree holds it alone until the transaction ends. */
@ApplicationScoped
public class CategoryWriting {
    private static final int MAX_DEPTH = 10;

    private final CategoryRepository categories;
    private final CategoryUse use;
    private final AuditLog audit;
    private final Clock clock;

    CategoryWriting(CategoryRepository categories, CategoryUse use, AuditLog audit, Clock clock) {
        this.categories = categories;
        this.use = use;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a category.
     *
     * @throws Rejected if the category above is unknown or too deep
     * @throws Conflict if the slug is or was another's
     */
    @Transactional
    public ManagedCategory create(CategoryInput input, Caller caller) {
        caller.requireWholeNewsroom();
        categories.lockTree();
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var position = input.position();
        var parent = parent(input.parent());
        checkDepth(parent, 1);
        SlugChoice.checkFree(slug, slugs -> categories.slugs().taken(slugs, null));
        var category = new Category(
                slug,
                input.name(),
                input.description(),
                parent,
                position == null ? 0 : position,
                caller.name(),
                clock.instant());
        categories.persistAndFlush(category); // flush here, so that a taken slug fails here and not in the commit
        audit.record(caller, "created", "category", category.id, Map.of("slug", slug, "path", category.path));
        return ManagedCategory.of(category);
    }

    /**
     * Takes a category in from elsewhere. One that is here already stays as it is.
     *
     * @param formerSlugs slugs that are to lead to a new one, as far as they are free
     */
    @Transactional
    public Arrived bringIn(CategoryInput input, List<String> formerSlugs, Caller caller) {
        var slug = SlugChoice.of(input.slug(), input.name(), "/name");
        var known = categories.findBySlug(slug);
        if (known.isPresent()) {
            return input(known.get())
                            .equals(new CategoryInput(
                                    slug,
                                    input.name(),
                                    input.description(),
                                    input.parent(),
                                    Objects.requireNonNullElse(input.position(), 0)))
                    ? Arrived.UNCHANGED
                    : Arrived.LEFT;
        }
        create(input, caller);
        categories.slugs().add(formerSlugs, categories.findBySlug(slug).orElseThrow().id);
        return Arrived.CREATED;
    }

    public boolean isEmpty() {
        return categories.count() == 0;
    }

    /**
     * Changes a category as PUT or PATCH says. A slug, a parent or a position that is left out stays; a parent that is null makes
     * it a root. All that stands below comes along.
     *
     * @throws id.warta.problem.Stale if somebody else saved it first
     * @throws Rejected naming everything that is wrong, such as a place below itself
     * @throws Conflict if the slug is or was another's
     */
    @Transactional
    public ManagedCategory change(String address, IfMatch ifMatch, Change<CategoryInput> change, Caller caller) {
        caller.requireWholeNewsroom();
        var category = lock(address);
        ifMatch.require(category.version, category.updatedBy, category.updatedAt);
        var before = input(category);
        var outcome = change.applyTo(before, ManagedCategory.of(category));
        var wanted = outcome.document();
        checkCleared(outcome.cleared());
        var slug = Objects.requireNonNullElse(wanted.slug(), category.slug);
        var above = wanted.parent() == null && !outcome.cleared().contains("parent")
                ? category.parentSlug()
                : wanted.parent();
        var parent = parent(above);
        if (parent != null && category.holds(parent)) {
            throw new Rejected(List.of(Fault.at("/parent", "under-itself", Wording.of("fault.under-itself"))));
        }
        checkDepth(parent, categories.heightOf(category.path));
        if (!slug.equals(category.slug)) {
            SlugChoice.checkFree(slug, slugs -> categories.slugs().taken(slugs, category.id));
        }
        var formerPath = category.path;
        category.place(slug, parent);
        category.name = wanted.name();
        category.description = wanted.description();
        category.position = Objects.requireNonNullElse(wanted.position(), category.position);
        if (input(category).equals(before)) {
            return ManagedCategory.of(category);
        }
        category.touch(caller.name(), clock.instant());
        categories.flush();
        boolean moved = !formerPath.equals(category.path);
        if (moved) {
            categories.rebase(formerPath, category.path, caller.name(), category.updatedAt);
        }
        audit.record(
                caller,
                moved ? "moved" : "updated",
                "category",
                category.id,
                Map.of("version", category.version, "path", category.path, "formerPath", formerPath));
        return ManagedCategory.of(category);
    }

    /**
     * Puts all that stands right below a category, or all roots, into an order.
     *
     * @throws Rejected if the order does not name just these
     */
    @Transactional
    public CategoryOrder reorder(CategoryOrder order, Caller caller) {
        caller.requireWholeNewsroom();
        categories.lockTree();
        var parent = parent(order.parent());
        var children = new HashSet<>(categories.listChildren(parent == null ? null : parent.id).stream()
                .map(Category::slug)
                .toList());
        var wanted = order.order();
        if (!children.equals(new HashSet<>(wanted)) || children.size() != wanted.size()) {
            var all = children.stream().sorted().collect(Collectors.joining(", "));
            throw new Rejected(List.of(Fault.at("/order", "not-the-children", Wording.of("fault.order-of", all))));
        }
        categories.order(wanted, caller.name(), clock.instant());
        if (parent != null) {
            audit.record(caller, "reordered", "category", parent.id, Map.of("order", wanted));
        }
        return order;
    }

    /**
     * Deletes a category.
     *
     * @param moveTo the slug of the category that gets its articles and what stands below it, or null
     * @throws Conflict if there is something in it, how much, and no category is named to move it to
     */
    @Transactional
    public void delete(String address, IfMatch ifMatch, @Nullable String moveTo, Caller caller) {
        caller.requireWholeNewsroom();
        var category = lock(address);
        ifMatch.require(category.version, category.updatedBy, category.updatedAt);
        var children = categories.listChildren(category.id);
        if (moveTo == null) {
            long articles = use.count(category.id);
            long count = articles + children.size();
            if (count > 0) {
                throw Conflict.inUse(
                        Wording.of("detail.category-in-use", category.name, articles, children.size()), count);
            }
            remove(category);
            audit.record(caller, "deleted", "category", category.id, Map.of("slug", category.slug));
            return;
        }
        var target = target(category, moveTo);
        if (!children.isEmpty()) {
            checkDepth(target, categories.heightOf(category.path) - 1);
            categories.adopt(category, target, caller.name(), clock.instant());
        }
        long moved = use.replace(category.id, target.id);
        categories.slugs().hand(category.id, target.id);
        remove(category);
        target.touch(caller.name(), clock.instant());
        categories.flush();
        audit.record(
                caller,
                "merged",
                "category",
                category.id,
                Map.of("slug", category.slug, "into", target.slug, "articles", moved));
    }

    private Category target(Category category, String slug) {
        var target = categories.findBySlug(slug);
        if (target.isEmpty() || category.holds(target.get())) {
            throw BadRequest.parameters(List.of(Fault.in("moveTo", "reference", Wording.of("fault.move-to", slug))));
        }
        return target.get();
    }

    private void remove(Category category) {
        categories.delete(category);
        categories.flush();
    }

    private Category lock(String address) {
        categories.lockTree();
        return categories.findByAddress(address).orElseThrow(() -> new NotFound("category", address));
    }

    private static CategoryInput input(Category category) {
        return new CategoryInput(
                category.slug, category.name, category.description, category.parentSlug(), category.position);
    }

    private static void checkCleared(Set<String> cleared) {
        var faults = new ArrayList<Fault>();
        for (String name : List.of("slug", "position")) {
            if (cleared.contains(name)) {
                faults.add(Fault.at("/" + name, "null", Wording.of("fault.not-null")));
            }
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private static void checkDepth(@Nullable Category parent, int height) {
        if ((parent == null ? 0 : parent.depth()) + height > MAX_DEPTH) {
            throw new Rejected(List.of(Fault.at("/parent", "too-deep", Wording.of("fault.too-deep", MAX_DEPTH))));
        }
    }

    private @Nullable Category parent(@Nullable String slug) {
        return slug == null
                ? null
                : categories
                        .findBySlug(slug)
                        .orElseThrow(() -> new Rejected(List.of(UnknownReference.fault(
                                "/parent", "category", slug, categories.listSlugs(UnknownReference.MAX_KNOWN)))));
    }
}
