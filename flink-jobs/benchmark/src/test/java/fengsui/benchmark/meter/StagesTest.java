package fengsui.benchmark.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

    @Test
    void whenAStackIsLookedAt_thenTheInnermostClassThatBelongsToAStageCounts() {
        assertThat(Stages.of(List.of(
                        "java.util.HashMap",
                        "com.espertech.esper.runtime.internal.kernel.service.EPEventServiceImpl",
                        "fengsui.rule.esper.EsperEngine",
                        "fengsui.job.operator.RulesOperator",
                        "org.apache.flink.streaming.runtime.tasks.StreamTask")))
                .isEqualTo("rules: Esper");
    }

    @Test
    void whenOnlyFlinkIsOnAStack_thenItIsFlinksOwn() {
        assertThat(Stages.of(List.of("java.lang.Object", "org.apache.flink.streaming.runtime.tasks.StreamTask")))
                .isEqualTo("Flink");
    }

    @Test
    void whenNobodyIsKnownOnAStack_thenItIsOther() {
        assertThat(Stages.of(List.of("java.lang.Thread"))).isEqualTo(Stages.OTHER);
    }
}
