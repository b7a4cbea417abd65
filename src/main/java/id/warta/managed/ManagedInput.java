package id.warta.managed;

import org.jspecify.annotations.Nullable;

/** What an editor sends to create or replace a document that has a name and a slug. */
public interface ManagedInput {
    /** The slug that the editor chose; null takes one made from the name. */
    @Nullable
    String slug();

    String name();
}
