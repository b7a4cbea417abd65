/**
 * Every setting of the program: its name, what it may say, its default and what it is for. It owns no table; others ask it what was given,
 * from where, and what is wrong with it, before anything else starts.
 */
@NullMarked
package id.warta.setting;

import org.jspecify.annotations.NullMarked;
