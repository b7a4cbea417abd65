package id.warta.managed;

import java.util.UUID;

/** Counts and moves what refers to a managed document. Features that refer to one implement it. */
public interface Uses {
    /** How many articles refer to the document, in whatever state. */
    long count(String kind, UUID id);

    /** Makes what refers to one document refer to another, and returns how many articles that are. */
    long replace(String kind, UUID from, UUID to);
}
