/** What all pages of the console have in common: routes, JSON, headers, refusals. */
@NullMarked
package fengsui.console.web;

import org.jspecify.annotations.NullMarked;
