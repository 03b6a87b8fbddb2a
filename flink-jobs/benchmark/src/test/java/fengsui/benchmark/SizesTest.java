package fengsui.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.recovery.RebuildComparison;
import fengsui.benchmark.rules.EngineRulesComparison;
import fengsui.benchmark.rules.OverlaysComparison;
import fengsui.benchmark.state.BaselineComparison;
import fengsui.benchmark.state.DeskComparison;
import fengsui.benchmark.state.JournalComparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That they measure, and break where nothing can be measured. What they measure here means nothing. */
class SizesTest {

    @TempDir
    private Path folder;

    @Test
    void whenManyRulesAreMeasured_thenTheyStandBesideEsperAlone() throws IOException {
        assertThat(measured(new EngineRulesComparison(), 20_000))
                .contains("100 rules: engine/Esper alone", "10 rules: runner/Esper alone");
    }

    @Test
    void whenOverlaysAreMeasured_thenThoseOfAllAreasStandBesideOne() throws IOException {
        assertThat(measured(new OverlaysComparison(), 20_000)).contains("5,000 overlays/1");
    }

    @Test
    void whenTheJournalIsMeasured_thenWhatItAddsStandsBesideWhatEventsSay() throws IOException {
        assertThat(measured(new JournalComparison(), 20_000)).contains("its own fields", "what the journal adds");
    }

    @Test
    void whenBaselinesAreMeasured_thenBothSizesAreTold() throws IOException {
        assertThat(measured(new BaselineComparison(), 0)).contains("fleet in state", "deep on heap");
    }

    @Test
    void whenOpenIncidentsAreMeasured_thenTheirStateIsToldByWhatItIsFor() throws IOException {
        assertThat(measured(new DeskComparison(), 0)).contains("state of each, 500 open", "· accounts, 500 open");
    }

    @Test
    void whenRebuildingIsMeasured_thenTimeAndCoreAreTold() throws IOException {
        assertThat(measured(new RebuildComparison(), 10_000)).contains("rebuilding, of one core");
    }

    /** Returns the report of a run that is not broken. */
    private String measured(Comparison comparison, int events) throws IOException {
        StringWriter err = new StringWriter();
        int exit = Bench.run(
                List.of(comparison),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                comparison.name(),
                "--quick",
                "--events=" + events,
                "--out=" + folder);
        assertThat(exit).as("%s", err).isZero();
        return Files.readString(folder.resolve("bench.json"));
    }
}
