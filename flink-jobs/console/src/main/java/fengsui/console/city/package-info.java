/** What the published rules say of the city: its hazards, its grids, its rules in words; and the risk of each grid. */
@NullMarked
package fengsui.console.city;

import org.jspecify.annotations.NullMarked;
