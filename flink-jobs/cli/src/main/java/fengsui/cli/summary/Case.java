package fengsui.cli.summary;

import fengsui.answer.AnswerKind;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import fengsui.warning.MsgType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One incident as it was told until a day was over.
 *
 * @param records in the order of their revisions, one at least
 */
record Case(List<WarningView> records) {

    /** Of those as grave the earlier. */
    static final Comparator<Case> GRAVEST = Comparator.comparing(Case::gravest)
            .thenComparingLong(Case::began)
            .thenComparing(one -> one.newest().incidentId());

    static final Comparator<Case> FIRST = Comparator.comparingLong(Case::began)
            .thenComparing(one -> one.newest().incidentId());

    Case {
        records = List.copyOf(records);
    }

    WarningView first() {
        return records.get(0);
    }

    WarningView newest() {
        return records.get(records.size() - 1);
    }

    /** When it was first told, epoch milliseconds. */
    long began() {
        return first().times().sent();
    }

    boolean open() {
        return newest().msgType() != MsgType.CANCEL;
    }

    Grade gravest() {
        return records.stream()
                .map(WarningView::grade)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was said when it was first as grave as it became. */
    WarningView gravestRecord() {
        Grade gravest = gravest();
        return records.stream()
                .filter(record -> record.grade() == gravest)
                .findFirst()
                .orElseThrow();
    }

    /** How long dispatch took to accept it, milliseconds; empty where it has not. */
    OptionalLong acceptance() {
        return records.stream()
                .map(record -> record.course().dispatch())
                .filter(answer -> answer != null
                        && (answer.state() == AnswerKind.ACCEPTED || answer.state() == AnswerKind.ON_SCENE))
                .mapToLong(answer -> Math.max(0, answer.at() - began()))
                .min();
    }

    /** The last one that was given. */
    Optional<WarningCourse.Dispatch> answer() {
        return records.stream()
                .map(record -> record.course().dispatch())
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer);
    }

    boolean rejected() {
        return answer().filter(answer -> answer.state() == AnswerKind.REJECTED).isPresent();
    }

    boolean escalated() {
        return records.stream().anyMatch(record -> record.course().escalated());
    }

    /** Whether somebody was asked to answer. */
    boolean asked() {
        return records.stream().anyMatch(record -> record.course().ackBy() != null)
                || answer().isPresent()
                || escalated();
    }

    boolean inside() {
        return newest().course().held() != null;
    }
}
