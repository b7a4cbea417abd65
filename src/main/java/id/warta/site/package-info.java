/** The newsroom as a whole: its language, and later its name, menus and notices. Others may ask for these settings. */
@NullMarked
package id.warta.site;

import org.jspecify.annotations.NullMarked;
