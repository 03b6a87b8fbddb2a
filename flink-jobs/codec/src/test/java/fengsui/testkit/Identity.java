package fengsui.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up person. Everything is drawn from a seed; numbers have the form and the check characters of real ones.
 *
 * @param card of an identity, 18 characters
 */
public record Identity(
        String nameZh,
        String nameEn,
        String mobile,
        String card,
        String plate,
        String addressZh,
        String addressEn,
        String mail) {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞平刚桂英华玲辉健鹏雪梅浩宇欣怡子涵梓轩";
    private static final List<String> FIRST =
            List.of("Wei", "Fang", "John", "Mary", "Robert", "Aisha", "Olga", "Priya");
    private static final List<String> LAST =
            List.of("Zhang", "Smith", "O’Neill", "Garcia", "Nguyen", "Ivanova", "Khan");
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public static Identity of(Random random) {
        int number = 100 + random.nextInt(9900);
        return new Identity(
                any(random, SURNAMES) + any(random, GIVEN) + any(random, GIVEN),
                any(random, FIRST) + " " + any(random, LAST) + "-" + any(random, LAST),
                format("1%d%09d", 3 + random.nextInt(7), random.nextInt(1_000_000_000)),
                card(random),
                plate(random),
                any(random, GIVEN) + any(random, GIVEN) + "路" + number + "号" + (1 + random.nextInt(20)) + "单元1203室",
                number + " " + any(random, LAST) + " Street Apt " + random.nextInt(100),
                any(random, LAST).toLowerCase(Locale.ROOT).replace("’", "") + number + "@example.com");
    }

    private static String card(Random random) {
        String number = format(
                "%s%04d%02d%02d%03d",
                any(random, List.of("110105", "310104", "440305", "500103")),
                1930 + random.nextInt(90),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    private static String plate(Random random) {
        String head = any(random, PROVINCES) + any(random, LETTERS);
        return random.nextBoolean()
                ? head + format("%05d", random.nextInt(100_000))
                : head + "D" + format("%05d", random.nextInt(100_000));
    }

    /** The ways in which a feed may write this person, one at a time. */
    public List<String> forms() {
        String spaced = mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
        return Stream.of(
                        nameZh,
                        nameEn,
                        mobile,
                        "+86" + mobile,
                        "86" + mobile,
                        "+86 " + spaced,
                        spaced,
                        spaced.replace(' ', '-'),
                        spaced.replace(' ', '.'),
                        card,
                        card.toLowerCase(Locale.ROOT),
                        card.substring(0, 6) + " " + card.substring(6, 14) + " " + card.substring(14),
                        plate,
                        plate.substring(0, 2) + "·" + plate.substring(2),
                        addressZh,
                        addressEn,
                        mail,
                        nameZh + " " + mobile,
                        "caller-" + mobile)
                .toList();
    }

    /** Everything at once, as in a free text. */
    public String story() {
        return "我是" + nameZh + "，电话" + mobile + "，身份证" + card + "，车牌" + plate + "，住" + addressZh + "，三楼着火了。 I am "
                + nameEn + " of " + addressEn + ", " + mail + ", my house is on fire";
    }

    /** Which of this person's data stand in {@code text}, however they are punctuated there. */
    public List<String> foundIn(String text) {
        String bare = bare(text.toLowerCase(Locale.ROOT));
        return bareSecrets().filter(bare::contains).toList();
    }

    private Stream<String> secrets() {
        return Stream.of(nameZh, nameEn, mobile, card, plate, addressZh, addressEn, mail);
    }

    /** What {@link #foundIn} looks for, as it looks for it: in lower case, without {@link #isPunctuation punctuation}. */
    Stream<String> bareSecrets() {
        return secrets().map(secret -> bare(secret.toLowerCase(Locale.ROOT)));
    }

    /** What may stand between the parts of a number, a plate or a name. */
    static boolean isPunctuation(int c) {
        return c == ' ' || c == '.' || c == '·' || c == '(' || c == ')' || c == '-';
    }

    private static String bare(String text) {
        char[] bare = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPunctuation(c)) {
                bare[length++] = c;
            }
        }
        return new String(bare, 0, length);
    }

    private static String any(Random random, String characters) {
        return characters.charAt(random.nextInt(characters.length())) + "";
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
