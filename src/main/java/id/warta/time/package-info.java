/**
 * The clock, times as the API writes them, and jobs that run by themselves. It owns no table; everybody takes the time from the
 * injected clock.
 */
@NullMarked
package id.warta.time;

import org.jspecify.annotations.NullMarked;
