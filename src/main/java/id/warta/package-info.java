/** The program itself: how it starts and stops. Every feature lives in a package of its own below this one. */
@NullMarked
package id.warta;

import org.jspecify.annotations.NullMarked;
