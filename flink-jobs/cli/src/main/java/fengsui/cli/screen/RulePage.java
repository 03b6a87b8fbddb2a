package fengsui.cli.screen;

import fengsui.event.Plain;
import fengsui.rule.Rule;
import fengsui.rule.RuleStatus;
import fengsui.rule.Watch;
import fengsui.rule.explain.Lengths;
import fengsui.rule.explain.Parameter;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.explain.RuleWords;
import fengsui.rule.parameter.Overlay;
import fengsui.text.Bilingual;
import fengsui.warning.Hazard;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One rule in words, for a person who has to stand by it. */
public record RulePage(Palette palette, Language language) {

    private static final int SHOWN = 10;

    /**
     * The whole page.
     *
     * @param hazard of the rule, empty where the taxonomy does not know it
     */
    public List<String> lines(RuleCard card, Optional<Hazard> hazard) {
        Page page = new Page(palette, language);
        Rule rule = card.rule();
        page.line(palette.bold(rule.id()) + "  " + page.say(rule.texts().title()));
        Bilingual summary = rule.texts().summary();
        if (summary != null) {
            page.text(page.say(summary));
        }
        facts(page, rule, hazard);
        fires(page, new RuleWords(card));
        parameters(page, card.parameters());
        overlays(page, rule.parameters().overlays());
        page.heading("发出什么", "What it says");
        page.text(page.say(rule.texts().headline()));
        rows(page, new RuleWords(card));
        page.heading("处置", "What to do").text(page.say(rule.texts().response()));
        page.text(page.say("通知：", "tell: ") + String.join(", ", rule.texts().recipients()));
        page.heading("可能的误报", "What else looks like this")
                .text(page.say(rule.texts().falseAlarms()));
        return page.lines();
    }

    private static void facts(Page page, Rule rule, Optional<Hazard> hazard) {
        page.line("");
        String named = hazard.map(known -> page.say(known.name()) + " (" + known.code() + ")")
                .orElse(rule.hazard());
        fact(page, page.say("灾种", "hazard"), named);
        fact(page, page.say("范围", "scope"), rule.scope().label() + page.say("，每个各自判断", ", each by itself"));
        fact(page, page.say("状态", "status"), rule.status().label() + ": " + page.say(status(rule.status())));
        fact(
                page,
                page.say("归属", "owner"),
                rule.ref().owner() + page.say("，第 ", ", version ") + rule.ref().version() + page.say(" 版 (", " (")
                        + rule.ref().digest() + ")");
        fact(
                page,
                page.say("关注", "watches"),
                rule.watches().stream().map(RulePage::watch).collect(Collectors.joining("; ")));
        if (!rule.modes().isEmpty()) {
            fact(
                    page,
                    page.say("模式", "speaks in"),
                    String.join(", ", rule.modes()) + page.say("，其余时间不发声", ", else never"));
        }
        fact(page, page.say("记忆", "remembers"), Lengths.of(rule.memoryMillis()));
    }

    private static void fact(Page page, String name, String text) {
        page.hanging("  " + Columns.pad(name, 11), text);
    }

    private static String watch(Watch watch) {
        return watch.kind().label() + " " + watch.subjects().stream().sorted().collect(Collectors.joining(", "));
    }

    private static Bilingual status(RuleStatus status) {
        return switch (status) {
            case DRAFT -> new Bilingual("草稿，从不运行", "checked, never run");
            case TRIAL -> new Bilingual("试运行，只写信号，不预警", "runs and writes signals, never warns");
            case ACTIVE -> new Bilingual("运行中，会预警", "runs and warns");
            case RETIRED -> new Bilingual("已停用", "kept for the record, never run");
        };
    }

    private static void fires(Page page, RuleWords words) {
        page.heading("何时触发", "When it fires");
        List<Bilingual> sentences = words.fires();
        page.text(page.say(sentences.get(0)));
        sentences.stream().skip(1).forEach(sentence -> page.hanging("   · ", page.say(sentence)));
    }

    private static void parameters(Page page, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.heading("参数（现行取值）", "Parameters, with the values in force");
        int width = parameters.stream()
                .mapToInt(parameter -> Columns.width(parameter.name()))
                .reduce(0, Math::max);
        for (Parameter parameter : parameters) {
            page.hanging(
                    "  " + Columns.pad(parameter.name(), width + 2),
                    parameter.text() + range(page, parameter) + "  " + parameter.why() + overlay(page, parameter));
        }
    }

    private static String overlay(Page page, Parameter parameter) {
        return parameter
                .overlay()
                .map(set -> page.say(" [来自覆盖：", " [overlay: ") + where(page, set) + "]")
                .orElse("");
    }

    private static String where(Page page, Overlay overlay) {
        String area = overlay.area() == null ? "" : overlay.area().toString();
        String mode = overlay.mode() == null ? "" : page.say("模式 ", "mode ") + overlay.mode();
        return (area + " " + mode).strip();
    }

    /** Those of the whole city first, as the file has them. */
    private static void overlays(Page page, List<Overlay> overlays) {
        if (overlays.isEmpty()) {
            return;
        }
        page.heading("覆盖（另有取值之处、之时）", "Overlays: where and when other values hold");
        overlays.stream()
                .limit(SHOWN)
                .forEach(overlay -> page.hanging(
                        "   · ",
                        where(page, overlay) + ": "
                                + overlay.set().entrySet().stream()
                                        .map(set -> set.getKey() + " " + value(set.getValue()))
                                        .collect(Collectors.joining(", "))
                                + "  " + overlay.why()));
        if (overlays.size() > SHOWN) {
            page.text(page.say("另有 ", "and ")
                    + (overlays.size() - SHOWN)
                    + page.say(
                            " 项；用 --area --at 查看某地某时的取值",
                            " more; --area and --at tell what is in force at one place and time"));
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? Plain.text(number) : value.toString();
    }

    private static String range(Page page, Parameter parameter) {
        if (parameter.min().isEmpty() && parameter.max().isEmpty()) {
            return "";
        }
        return page.say("（可取 ", " (from ")
                + bound(parameter, parameter.min())
                + page.say(" 至 ", " to ")
                + bound(parameter, parameter.max())
                + page.say("）", ")");
    }

    private static String bound(Parameter parameter, OptionalDouble bound) {
        return bound.isPresent() ? parameter.text(bound.getAsDouble()) : "…";
    }

    /** As people write it. */
    static String sign(String sign) {
        return sign.replace(">=", "≥").replace("<=", "≤").replace("!=", "≠");
    }

    private static void rows(Page page, RuleWords words) {
        List<Bilingual> rows = words.rows();
        for (int i = 0; i < rows.size(); i++) {
            page.hanging("   " + (i + 1) + ". ", page.say(rows.get(i)));
        }
        page.text(page.say(
                "自上而下，先满足者定紧迫与严重程度；确信度由佐证决定，三者按 taxonomy.yaml 定级。",
                "The first row that holds gives urgency and severity; corroboration gives certainty; taxonomy.yaml makes"
                        + " the grade of the three."));
    }
}
