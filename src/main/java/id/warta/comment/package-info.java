/** What readers say under articles, in threads. It owns the table {@code comment}, whose trigger keeps the articles' counts. */
@NullMarked
package id.warta.comment;

import org.jspecify.annotations.NullMarked;
