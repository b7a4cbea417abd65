/**
 * What is done to text before it is stored: characters, words, slugs, differences, the nearest known name. It owns no table; every
 * other package may call it, and everything in it is pure and thread-safe.
 */
@NullMarked
package id.warta.text;

import org.jspecify.annotations.NullMarked;
