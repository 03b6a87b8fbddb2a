package fengsui.codec.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/** What looks as if it were about a person, when a sample is shown. It errs on the side of showing less. */
final class PersonalLook {

    /** Parts of the names of fields, on paths and columns alike. */
    private static final Pattern NAME = Pattern.compile(
            "phone|mobile|caller|contact|person|name|addr|mail|desc|text|content|remark|comment|note|plate"
                    + "|idcard|idnumber|id_number|passport|birth|gender|witness|headline|instruction|sender|user|zip|tel"
                    + "|人|姓名|电话|手机|号码|地址|住址|内容|描述|说明|备注|身份|车牌|联系|邮");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([T ]\\d{1,2}:\\d{2}(:\\d{2})?.{0,12})?");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.:/-]{0,63}");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");

    private PersonalLook() {}

    static boolean ofName(String path) {
        return NAME.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether {@code text} is a plain number, a time or one word, and no number of a person. */
    static boolean harmless(String text) {
        boolean number = !Double.isNaN(Decimal.parse(text));
        boolean word = WORD.matcher(text).matches();
        return TIME.matcher(text).matches()
                || ((number || word)
                        && !LONG_NUMBER
                                .matcher(text.replaceFirst("\\.\\d+$", ""))
                                .find());
    }
}
