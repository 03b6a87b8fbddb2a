/** What several verbs are told in the same words, and what is meant by it. */
@NullMarked
package fengsui.cli.option;

import org.jspecify.annotations.NullMarked;
