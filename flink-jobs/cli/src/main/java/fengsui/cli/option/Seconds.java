package fengsui.cli.option;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 60s}, {@code 5m} or {@code 1h}; a bare number is seconds. */
public final class Seconds implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smh]?)");

    @Override
    public Duration convert(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            throw new TypeConversionException("found \"" + text + "\", expected a time such as 60s, 5m or 1h");
        }
        long number = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
