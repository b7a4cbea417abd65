package id.warta.delivery;

import id.warta.article.CommentPolicy;
import java.util.UUID;

/**
 * What commenting on a public article needs to know of it.
 *
 * @param url where the newsroom's own site shows it
 * @param open whether it takes comments now
 */
public record Discussion(UUID article, String url, CommentPolicy policy, boolean open) {}
