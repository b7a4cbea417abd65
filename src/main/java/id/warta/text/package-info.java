/**
 * What is done to text before it is stored: slugs, and article bodies made safe and given as HTML, plain text, Markdown
 * and blocks. It owns no table; every other package may call it, and everything in it is pure and thread-safe.
 */
@NullMarked
package id.warta.text;

import org.jspecify.annotations.NullMarked;
