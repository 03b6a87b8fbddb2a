/**
 * What is known of single devices and whole feeds: which of their events have come before, how far their readings can be
 * believed, and when they are silent.
 */
@NullMarked
package fengsui.device;

import org.jspecify.annotations.NullMarked;
