/** What keeps persons out: pseudonyms with keys, flags instead of free text, and finding what looks like a person. */
@NullMarked
package fengsui.codec.privacy;

import org.jspecify.annotations.NullMarked;
