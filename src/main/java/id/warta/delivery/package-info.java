/**
 * Articles as readers get them: lists, single articles and their forms. It owns no table and reads what is public now; other
 * features ask it for articles they chose.
 */
@NullMarked
package id.warta.delivery;

import org.jspecify.annotations.NullMarked;
