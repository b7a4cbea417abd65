/**
 * The history of an article as editors read it: list, compare, restore. It reads the table {@code article_revision}, which articles
 * write; exports read it too.
 */
@NullMarked
package id.warta.revision;

import org.jspecify.annotations.NullMarked;
