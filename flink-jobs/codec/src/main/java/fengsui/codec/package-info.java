/** JSON, YAML, XML and CSV to and from the domain, and the feed mappings. */
@NullMarked
package fengsui.codec;

import org.jspecify.annotations.NullMarked;
