package fengsui.rule.esper;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiler's commonest complaints, said so that somebody who writes rules and no programs knows what to do. */
final class PlainWords {

    private record Saying(Pattern found, String plain) {

        Saying(String found, String plain) {
            this(Pattern.compile(found, Pattern.DOTALL), plain);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "Incorrect syntax near '([^']*)' \\(a reserved keyword\\)(?: (expecting .*?))?(?: but found .*|, please.*)?",
                    "cannot be read from '$1' on, which is a word of EPL itself; something before it is missing or"
                            + " misspelt, or it is used as a name"),
            new Saying(
                    "Incorrect syntax near '([^']*)'(?: expecting (.+?) but found .*)",
                    "cannot be read from '$1' on, where $2 was expected; look for a missing bracket, comma or quote before"
                            + " it"),
            new Saying(
                    "Incorrect syntax near '([^']*)'.*",
                    "cannot be read from '$1' on; the word before it is misspelt, or a comma, bracket or quote is missing"),
            new Saying(
                    "(?:Unexpected|Incorrect syntax near) end-of-input.*",
                    "the EPL ends too early; a bracket, a quote or the rest of the statement is missing"),
            new Saying(
                    "Failed to validate [\\w\\- ]*expression '(.*)': Implicit conversion from datatype '(?:java\\.lang\\.)?(\\w+)'"
                            + " to (?:datatype )?'?(?:java\\.lang\\.)?(\\w+)'? is not allowed.*",
                    "'$1' compares a $2 with a $3; put texts in quotes, and numbers not"),
            new Saying(
                    ".*Property named '([^']*)' is not valid.*",
                    "there is no column '$1' here; write it as rules/FIELDS.md does, behind its tag where there are several"
                            + " events"),
            new Saying(
                    ".*Property named '([^']*)' is ambiguous.*",
                    "more than one stream has a column '$1'; write the stream's name and a dot before it"),
            new Saying(
                    "Unexpected error compiling statement: .*EPTypeNull.*",
                    "the compiler fails over 'null' here; write 'x is not null' for 'not (x is null)', or"
                            + " coalesce(x, '') = ''"),
            new Saying("Failed to validate [\\w\\- ]*expression '(.*)': (.*)", "'$1' does not fit: $2"));

    private PlainWords() {}

    static String of(String message) {
        for (Saying saying : SAYINGS) {
            Matcher found = saying.found().matcher(message);
            if (found.matches()) {
                return found.replaceFirst(saying.plain());
            }
        }
        return message;
    }
}
