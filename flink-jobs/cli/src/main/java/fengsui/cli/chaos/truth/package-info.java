/** What a fault run knows for certain: a load of which all results are known, and whether they came to be. */
@NullMarked
package fengsui.cli.chaos.truth;

import org.jspecify.annotations.NullMarked;
