/**
 * The body of an article: Markdown and HTML in, safe HTML, text, Markdown and blocks out. It owns no table; others render a body and
 * read what was removed.
 */
@NullMarked
package id.warta.body;

import org.jspecify.annotations.NullMarked;
