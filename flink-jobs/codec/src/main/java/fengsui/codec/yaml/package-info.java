/** YAML written by people: every value with its place, every mistake reported at once. */
@NullMarked
package fengsui.codec.yaml;

import org.jspecify.annotations.NullMarked;
